import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace } from '../../../extension/scan/pace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the pace of looking', () => {
  it('is quick when something comes after a silence', () => {
    const run = vi.fn();
    const pace = createPace(run);
    for (let round = 0; round < 3; round++) {
      run.mockClear();
      pace.ask();
      pace.ask();
      vi.advanceTimersByTime(5);
      expect(run).toHaveBeenCalledOnce();
      vi.advanceTimersByTime(1_000);
    }
  });

  it('slows to one look in a tenth of a second while more keeps coming', () => {
    const times: number[] = [];
    const pace = createPace(() => times.push(performance.now()));
    for (let at = 0; at < 2_000; at++) {
      pace.ask();
      vi.advanceTimersByTime(1);
    }
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(101);
    expect(gaps.slice(-10).every((gap) => gap >= 99)).toBe(true);
    expect(gaps[0]).toBeLessThan(20);
  });

  it('runs no more once it was stopped, until it is asked again', () => {
    const run = vi.fn();
    const pace = createPace(run);
    pace.ask();
    pace.stop();
    vi.advanceTimersByTime(500);
    expect(run).not.toHaveBeenCalled();
    pace.ask();
    vi.advanceTimersByTime(500);
    expect(run).toHaveBeenCalledOnce();
  });
});
