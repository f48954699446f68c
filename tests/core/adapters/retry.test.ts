import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRetryable, pauseMs, retryAfterMs, sleep } from '../../../core/adapters/retry.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');

describe('isRetryable', () => {
  it('names the four statuses that mean "not now"', () => {
    const statuses = Array.from({ length: 500 }, (_, index) => index + 100).filter(isRetryable);
    expect(statuses).toEqual([429, 502, 503, 504]);
  });
});

describe('retryAfterMs', () => {
  it('reads seconds and dates', () => {
    expect(retryAfterMs('20', NOW)).toBe(20_000);
    expect(retryAfterMs('Sun, 01 Mar 2026 12:00:05 GMT', NOW)).toBe(5_000);
    expect(retryAfterMs('Sun, 01 Mar 2026 11:00:00 GMT', NOW)).toBe(0);
  });

  it.each([undefined, '', '-1', '1.5', 'soon', '2026-03-01', 'Sun, 99 Mar 2026 12:00:00 GMT'])(
    'has no opinion on %s',
    (header) => {
      expect(retryAfterMs(header, NOW)).toBeNull();
    },
  );
});

describe('pauseMs', () => {
  it('is drawn from a span that doubles from 500 ms and ends at 8 s', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map((attempt) => pauseMs(attempt, 1, null))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000,
    ]);
    expect(pauseMs(3, 0, null)).toBe(0);
  });

  it('is at least what the host asks for, and nobody waits longer than 30 s', () => {
    expect(pauseMs(1, 0.5, 20_000)).toBe(20_000);
    expect(pauseMs(1, 0.5, 30_000)).toBe(30_000);
    expect(pauseMs(1, 0.5, 30_001)).toBeNull();
  });

  it('is never negative and never over the caps', () => {
    const asked = fc.option(fc.nat(100_000), { nil: null });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        asked,
        (attempt, random, ms) => {
          const pause = pauseMs(attempt, random, ms);
          if (pause === null) {
            expect(ms).toBeGreaterThan(30_000);
            return;
          }
          expect(pause).toBeGreaterThanOrEqual(ms ?? 0);
          expect(pause).toBeLessThanOrEqual(Math.max(8_000, ms ?? 0));
        },
      ),
    );
  });
});

describe('sleep', () => {
  it('ends at once, with the reason, when it is aborted before or meanwhile', async () => {
    const stop = new AbortController();
    const slept = sleep(60_000, stop.signal);
    stop.abort(new Error('enough'));
    await expect(slept).rejects.toThrow('enough');
    await expect(sleep(60_000, stop.signal)).rejects.toThrow('enough');
  });

  it('ends by itself', async () => {
    await expect(sleep(1, new AbortController().signal)).resolves.toBeUndefined();
  });
});
