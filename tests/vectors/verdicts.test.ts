import { describe, expect, it } from 'vitest';
import type { Axes } from '../../core/model/verdict.ts';
import { verdictOf } from '../../core/verdict.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

describe.runIf(vectorsPresent)('tables/verdicts.json', () => {
  it('agrees in all of its 2,352 rows', () => {
    const { rows } = vectorTable<never>('verdicts') as unknown as { rows: [...string[]][] };
    expect(rows).toHaveLength(2352);
    const wrong = rows.filter(([integrity, issuer, recipient, freshness, network, verdict]) => {
      return verdictOf({ integrity, issuer, recipient, freshness, network } as unknown as Axes) !== verdict;
    });
    expect(wrong).toEqual([]);
  });
});
