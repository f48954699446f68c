import { describe, expect, it } from 'vitest';
import { createSingleFlight } from '../../../core/adapters/single-flight.ts';

const gone = () => new Error('gone');

/** A start that is counted and ended by hand. */
function controlled() {
  const flights: { stop: AbortSignal; land: (value: string) => void; crash: (error: Error) => void }[] = [];
  const start = (stop: AbortSignal) => new Promise<string>((land, crash) => flights.push({ stop, land, crash }));
  return { flights, start };
}

describe('createSingleFlight', () => {
  it('asks once for all who want the same at the same time, and again for who comes later', async () => {
    const share = createSingleFlight<string>();
    const { flights, start } = controlled();
    const both = [share('a', undefined, start, gone), share('a', new AbortController().signal, start, gone)];
    flights[0]?.land('one');
    expect(await Promise.all(both)).toEqual(['one', 'one']);
    const later = share('a', undefined, start, gone);
    flights[1]?.land('two');
    expect(await later).toBe('two');
  });

  it('does not share a failure with who comes later', async () => {
    const share = createSingleFlight<string>();
    const { flights, start } = controlled();
    const first = share('a', undefined, start, gone);
    flights[0]?.crash(new Error('no'));
    await expect(first).rejects.toThrow('no');
    void share('a', undefined, start, gone);
    expect(flights).toHaveLength(2);
  });

  it('goes on while one caller still waits, and stops when the last has gone', async () => {
    const share = createSingleFlight<string>();
    const { flights, start } = controlled();
    const [one, two] = [new AbortController(), new AbortController()];
    const first = share('a', one.signal, start, gone);
    const second = share('a', two.signal, start, gone);
    one.abort();
    await expect(first).rejects.toThrow('gone');
    expect(flights[0]?.stop.aborted).toBe(false);
    two.abort();
    await expect(second).rejects.toThrow('gone');
    expect(flights[0]?.stop.aborted).toBe(true);
  });

  it('lets nobody join a flight that is being stopped', async () => {
    const share = createSingleFlight<string>();
    const { flights, start } = controlled();
    const stop = new AbortController();
    const first = share('a', stop.signal, start, gone);
    stop.abort();
    await expect(first).rejects.toThrow('gone');
    const next = share('a', undefined, start, gone);
    flights[0]?.crash(new Error('stopped'));
    const third = share('a', undefined, start, gone);
    flights[1]?.land('new');
    expect(await Promise.all([next, third])).toEqual(['new', 'new']);
    expect(flights).toHaveLength(2);
  });

  it('starts nothing for who has gone before', async () => {
    const share = createSingleFlight<string>();
    const { flights, start } = controlled();
    await expect(share('a', AbortSignal.abort(), start, gone)).rejects.toThrow('gone');
    expect(flights).toHaveLength(0);
  });
});
