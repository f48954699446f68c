import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepTime } from '../../relay/keep-time.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const MINUTE = 60_000;

describe('keepTime', () => {
  it.each<[title: string, headers: Record<string, string>, ms: number]>([
    ['nothing said', {}, MINUTE],
    ['a shorter time', { 'cache-control': 'public, max-age=30' }, 30_000],
    ['a longer time than a badge may be kept', { 'cache-control': 'max-age=86400' }, 5 * MINUTE],
    ['a time for what stands between', { 'cache-control': 's-maxage=20, max-age=200' }, 20_000],
    ['none', { 'cache-control': 'max-age=0' }, 0],
    ['asking again each time', { 'cache-control': 'no-cache' }, 0],
    ['no-store', { 'cache-control': 'no-store, max-age=60' }, 0],
    ['private', { 'cache-control': 'Private' }, 0],
    ['a time that is partly over', { 'cache-control': 'max-age=60', age: '40' }, 20_000],
    ['a time that is over', { 'cache-control': 'max-age=60', age: '90' }, 0],
    ['a date', { expires: 'Sat, 21 Nov 2026 10:02:00 GMT' }, 2 * MINUTE],
    ['a date by its own clock', { expires: 'Sat, 21 Nov 2026 12:02:00 GMT', date: 'Sat, 21 Nov 2026 12:00:00 GMT' }, 2 * MINUTE],
    ['a date that is over', { expires: 'Sat, 21 Nov 2026 09:00:00 GMT' }, 0],
    ['a date that is none', { expires: '0' }, 0],
    ['a number that is none', { 'cache-control': 'max-age=-5' }, 0],
    ['twice', { 'cache-control': 'max-age=10, max-age=200' }, 10_000],
    ['in quotes', { 'cache-control': 'max-age="10"' }, 10_000],
    ['that it differs by anything', { vary: '*' }, 0],
    ['an age that is none', { age: 'x' }, MINUTE],
  ])('a document whose host says %s', (_title, headers, ms) => {
    expect(keepTime('document', 200, headers, NOW).ms).toBe(ms);
  });

  it('keeps pictures longer, "not there" shortly, and no other fault', () => {
    const long = { 'cache-control': 'max-age=86400' };
    expect(keepTime('picture', 200, long, NOW).ms).toBe(60 * MINUTE);
    expect(keepTime('picture', 200, {}, NOW).ms).toBe(MINUTE);
    for (const status of [401, 403, 404, 410]) expect(keepTime('document', status, long, NOW).ms).toBe(MINUTE);
    for (const status of [400, 418, 500, 502, 503]) expect(keepTime('document', status, long, NOW).ms).toBe(0);
  });

  it('never keeps longer than it may, whatever a host says', () => {
    const control = fc.stringMatching(/^(?:[a-z-]{0,12}(?:=["0-9a-z-]{0,12})?, ?){0,4}$/);
    fc.assert(
      fc.property(
        fc.record({ 'cache-control': control, age: fc.string(), expires: fc.string(), date: fc.string() }),
        (headers) => {
          const { ms, ageMs } = keepTime('document', 200, headers, NOW);
          expect(ms).toBeGreaterThanOrEqual(0);
          expect(ms).toBeLessThanOrEqual(5 * MINUTE);
          expect(ageMs).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
