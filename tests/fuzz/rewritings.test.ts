import { describe, expect, it } from 'vitest';
import { fuzzRewritings } from './rewritings.ts';

/** `npm run fuzz` asks for more. */
const RUNS = 3 * Number(process.env['TASHIKA_FUZZ'] ?? 300);
const SEED = Number(process.env['TASHIKA_SEED'] ?? 20_260_401);

describe('a signed credential written otherwise', () => {
  it('reads as it did wherever its graph is the same, and else ends in a code', { timeout: 60_000 + RUNS * 100 }, async () => {
    const { same, findings } = await fuzzRewritings(RUNS, SEED);
    expect(findings).toEqual([]);
    expect(same).toBeGreaterThan(RUNS / 10);
  });
});
