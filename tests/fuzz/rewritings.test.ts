import { describe, expect, it } from 'vitest';
import { fuzzRewritings } from './rewritings.ts';

describe('a signed credential written otherwise', () => {
  it('reads as it did wherever its graph is the same, and else ends in a code', async () => {
    const { same, findings } = await fuzzRewritings(1_500, 20_260_401);
    expect(findings).toEqual([]);
    expect(same).toBeGreaterThan(150);
  }, 120_000);
});
