import { describe, expect, it } from 'vitest';
import { orAborted, startDeadline } from '../../../core/adapters/deadline.ts';

const forever = () => new Promise<never>(() => {});

describe('startDeadline', () => {
  it('aborts with net.timeout when a limit is reached', async () => {
    const deadline = startDeadline(new AbortController().signal, true);
    deadline.limit(1);
    await expect(orAborted(forever(), deadline.signal)).rejects.toMatchObject({ code: 'net.timeout', final: true });
  });

  it('does not abort when the limit was lifted or all was ended', async () => {
    const [one, two] = [startDeadline(new AbortController().signal, false), startDeadline(new AbortController().signal, false)];
    one.limit(1)();
    two.limit(1);
    two.end();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([one.signal.aborted, two.signal.aborted]).toEqual([false, false]);
  });

  it('passes on the reason of the signal around it, also one that is there already', () => {
    const outer = new AbortController();
    const before = startDeadline(outer.signal, false);
    outer.abort('enough');
    expect(before.signal.reason).toBe('enough');
    expect(startDeadline(outer.signal, false).signal.reason).toBe('enough');
  });
});

describe('orAborted', () => {
  it('gives the result, or the reason if that comes first', async () => {
    const stop = new AbortController();
    expect(await orAborted(Promise.resolve(1), stop.signal)).toBe(1);
    const stopped = orAborted(forever(), stop.signal);
    stop.abort(new Error('enough'));
    await expect(stopped).rejects.toThrow('enough');
    await expect(orAborted(forever(), stop.signal)).rejects.toThrow('enough');
  });
});
