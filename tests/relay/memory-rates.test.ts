import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryRates, RATES } from '../../relay/memory-rates.ts';

describe('memoryRates', () => {
  it('never lets more than 60 through for one caller and address within any minute, whenever they come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4_000), { minLength: 100, maxLength: 300 }), (pauses) => {
        const rates = memoryRates();
        const passed: number[] = [];
        let now = 0;
        for (const pause of pauses) {
          now += pause;
          if (rates.take('a', 'x', now) === 0) passed.push(now);
        }
        for (const [index, time] of passed.entries())
          expect(time - (passed[index - 60] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(60_000);
      }),
      { numRuns: 50 },
    );
  });

  it('lets a refused caller through when the time it named is over, and not before', () => {
    const rates = memoryRates();
    for (let at = 0; at < 60; at++) void rates.take('a', 'x', at * 100);
    const wait = Number(rates.take('a', 'x', 6_000));
    expect(wait).toBe(54_000);
    expect(rates.take('a', 'x', 6_000 + wait - 1)).toBe(1);
    expect(rates.take('a', 'x', 6_000 + wait)).toBe(0);
  });

  it('is not led astray by a clock that is set back', () => {
    const rates = memoryRates();
    for (let at = 0; at < 400; at++) void rates.take('a', String(at), 1_000_000);
    expect(rates.take('a', 'y', 0)).toBe(1_000);
    expect(rates.take('a', 'y', 1_000)).toBe(0);
  });

  it('remembers so many and no more, those who were here last', () => {
    const rates = memoryRates({ ...RATES, burst: 1, perSecond: 0.001, callers: 100, targets: 100 });
    for (let at = 0; at < 1_000; at++) expect(rates.take(`c${at}`, 'x', 0)).toBe(0);
    expect(rates.take('c999', 'x', 0)).toBeGreaterThan(0);
    expect(rates.take('c0', 'x', 0)).toBe(0);
  });
});
