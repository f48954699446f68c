import { describe, expect, it } from 'vitest';
import { flagOf } from '../../../core/lib/json-flag.ts';
import type { Json } from '../../../core/model/json.ts';

describe('a member that is either so or not', () => {
  it.each<[Json]>([[true], ['true'], ['True'], [' TRUE '], [1], ['1'], [[true]], [{ '@value': true }], [[{ '@value': 'true' }]]])(
    'is so where it says %j',
    (value) => {
      expect(flagOf(value)).toBe(true);
    },
  );
  it.each<[Json | undefined]>([
    [undefined],
    [null],
    [false],
    ['false'],
    ['False'],
    [0],
    ['0'],
    [''],
    [[]],
    [{ '@value': false }],
  ])('is not where it says %j', (value) => {
    expect(flagOf(value)).toBe(false);
  });
  it.each<[Json]>([['yes'], ['はい'], ['2026-01-01'], [2], [-1], [[true, false]], [{ reason: 'true' }], ['untrue']])(
    'says neither as %j',
    (value) => {
      expect(flagOf(value)).toBeNull();
    },
  );
});
