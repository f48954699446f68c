import { describe, expect, it } from 'vitest';
import { CLICKS, createRate } from '../../../extension/background/rate.ts';

describe('the rate of a tab', () => {
  it('lets a page ask for all its badges at once', () => {
    const rate = createRate();
    expect(Array.from({ length: 100 }, () => rate(1, 0))).not.toContain(false);
  });

  it('stops a flood, lets others ask, and lets the same tab ask again a second later', () => {
    const rate = createRate();
    for (let asked = 0; asked < 1_000; asked++) rate(1, 0);
    expect(rate(1, 0)).toBe(false);
    expect(rate(2, 0)).toBe(true);
    expect(rate(1, 1_000)).toBe(true);
  });

  it('opens a panel for clicks, not for a page that clicks without end', () => {
    const clicks = createRate(CLICKS);
    const opened = Array.from({ length: 1_000 }, (_, at) => clicks(1, at * 10)).filter(Boolean).length;
    expect(opened).toBeGreaterThan(3);
    expect(opened).toBeLessThanOrEqual(8 + 20);
  });

  it('stays as it is where the clock is set back', () => {
    const rate = createRate();
    expect([rate(1, 1_000_000), rate(1, 0)]).toEqual([true, true]);
  });

  it('never lets through more than the burst and so many a second', () => {
    const rate = createRate();
    const passed = Array.from({ length: 10_000 }, (_, at) => rate(1, at)).filter(Boolean).length;
    expect(passed).toBeLessThanOrEqual(200 + 50 * 10);
  });
});
