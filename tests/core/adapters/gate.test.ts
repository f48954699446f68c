import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate, type Release } from '../../../core/adapters/gate.ts';
import { BadgeProblem } from '../../../core/model/problem.ts';

const LIMITS = { atOnce: 6, perHost: 2, waiting: 100 };
const never = () => new AbortController().signal;
/** Lets everything run that is ready to. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Enters in order and notes who was let in. */
function crowd(limits = LIMITS) {
  const gate = createGate(limits);
  const inside = new Map<string, Release>();
  const order: string[] = [];
  return {
    inside,
    order,
    enter: (host: string, name: string, signal = never()) =>
      gate.enter(host, signal).then((release) => {
        order.push(name);
        inside.set(name, () => {
          release();
          inside.delete(name);
        });
      }),
  };
}

describe('createGate', () => {
  it('lets two in for one host and six in all', async () => {
    const { enter, inside } = crowd();
    for (const host of ['a', 'b', 'c', 'd']) for (const nth of [1, 2, 3]) void enter(host, `${host}${nth}`);
    await settle();
    expect([...inside.keys()]).toEqual(['a1', 'a2', 'b1', 'b2', 'c1', 'c2']);
  });

  it('keeps the order of arrival for each host, and lets hosts take turns', async () => {
    const { enter, inside, order } = crowd({ ...LIMITS, atOnce: 2 });
    for (const nth of [1, 2, 3, 4, 5]) void enter('busy', `busy${nth}`);
    for (const nth of [1, 2]) void enter('quiet', `quiet${nth}`);
    await settle();
    while (inside.size > 0) {
      [...inside.values()][0]?.();
      await settle();
    }
    expect(order).toEqual(['busy1', 'busy2', 'quiet1', 'busy3', 'quiet2', 'busy4', 'busy5']);
  });

  it('does not let a slow host hold others up', async () => {
    const { enter, inside } = crowd();
    for (let nth = 0; nth < 50; nth++) void enter('slow', `slow${nth}`);
    void enter('quick', 'quick');
    await settle();
    expect([...inside.keys()]).toEqual(['slow0', 'slow1', 'quick']);
  });

  it('forgets those who gave up, before or while they waited', async () => {
    const { enter, inside } = crowd({ ...LIMITS, perHost: 1 });
    const stop = new AbortController();
    void enter('a', 'first');
    const second = enter('a', 'second', stop.signal);
    void enter('a', 'third');
    stop.abort(new Error('gave up'));
    await expect(second).rejects.toThrow('gave up');
    await expect(enter('a', 'late', stop.signal)).rejects.toThrow('gave up');
    inside.get('first')?.();
    await settle();
    expect([...inside.keys()]).toEqual(['third']);
  });

  it('counts a turn once, however often it is given back', async () => {
    const gate = createGate({ ...LIMITS, atOnce: 1 });
    const release = await gate.enter('a', never());
    release();
    release();
    let inside = 0;
    for (const host of ['b', 'c', 'd']) void gate.enter(host, never()).then(() => inside++);
    await settle();
    expect(inside).toBe(1);
  });

  it('refuses when too many wait already', async () => {
    const { enter } = crowd({ atOnce: 1, perHost: 1, waiting: 2 });
    void enter('a', '1');
    void enter('a', '2');
    void enter('b', '3');
    const refused = await enter('c', '4').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BadgeProblem);
    expect((refused as BadgeProblem).problem).toEqual({ code: 'net.rate-limited', detail: { host: 'c' } });
  });

  it('whoever comes, goes and gives up: the limits hold, and nobody waits who may go', async () => {
    const action = fc.record({
      do: fc.constantFrom('enter', 'enter', 'leave', 'abort'),
      host: fc.constantFrom('a', 'b', 'c'),
      which: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 60 }), async (actions) => {
        const gate = createGate({ atOnce: 3, perHost: 2, waiting: 1_000 });
        const inside: { host: string; release: Release }[] = [];
        const waiting: { host: string; stop: AbortController }[] = [];
        for (const step of actions) {
          if (step.do === 'enter') {
            const one = { host: step.host, stop: new AbortController() };
            waiting.push(one);
            const gone = () => waiting.splice(waiting.indexOf(one), 1);
            gate.enter(one.host, one.stop.signal).then((release) => {
              gone();
              inside.push({ host: one.host, release });
            }, gone);
          } else if (step.do === 'leave') {
            inside.splice(step.which % Math.max(1, inside.length), 1)[0]?.release();
          } else {
            waiting[step.which % Math.max(1, waiting.length)]?.stop.abort(new Error('gave up'));
          }
          await settle();
          const at = (host: string) => inside.filter((one) => one.host === host).length;
          expect(inside.length).toBeLessThanOrEqual(3);
          expect(Math.max(at('a'), at('b'), at('c'))).toBeLessThanOrEqual(2);
          if (inside.length < 3) for (const { host } of waiting) expect(at(host)).toBe(2);
        }
      }),
      { numRuns: 100 },
    );
  });
});
