import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameJson } from '../../../core/lib/same-json.ts';
import type { Json } from '../../../core/model/json.ts';

describe('comparing JSON values', () => {
  it.each<[Json, Json]>([
    [
      { a: 1, b: [{}] },
      { b: [{}], a: 1 },
    ],
    [null, null],
    [[], []],
  ])('%j equals %j', (a, b) => {
    expect(sameJson(a, b)).toBe(true);
  });

  it.each<[Json, Json]>([
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: null }, { b: null }],
    [{ toString: null }, {}],
    [[], {}],
    [
      [1, 2],
      [2, 1],
    ],
    [1, '1'],
    [null, {}],
    [{ length: 0 }, []],
  ])('%j differs from %j', (a, b) => {
    expect([sameJson(a, b), sameJson(b, a)]).toEqual([false, false]);
  });

  it('agrees with the canonical text of both', () => {
    const canonical = (value: Json): string =>
      JSON.stringify(value, (_, inner) =>
        inner && typeof inner === 'object' && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
          : inner,
      );
    const small = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(sameJson(a, b)).toBe(canonical(a) === canonical(b));
        expect(sameJson(a, JSON.parse(JSON.stringify(a)))).toBe(true);
      }),
    );
  });
});
