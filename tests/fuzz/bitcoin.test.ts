import { describe, expect, it } from 'vitest';
import { fuzzBitcoin } from './bitcoin.ts';

const RUNS = Number(process.env['TASHIKA_FUZZ'] ?? 300);

describe('answers about Bitcoin changed at random', () => {
  it('show the truth or nothing, and nothing is thrown', async () => {
    expect(await fuzzBitcoin(RUNS, 20_250_321)).toEqual({ runs: RUNS, findings: [] });
  });
});
