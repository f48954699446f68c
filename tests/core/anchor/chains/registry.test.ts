import { describe, expect, it } from 'vitest';
import { bitcoin } from '../../../../core/anchor/chains/bitcoin.ts';
import { CHAINS } from '../../../../core/anchor/chains/registry.ts';

/** Heights with the `bits` of a block near them, as the chain has them. */
const BLOCKS: readonly (readonly [height: number, bits: number])[] = [
  [0, 0x1d00ffff],
  [100_000, 0x1b04864c],
  [300_000, 0x1900896c],
  [400_000, 0x1806b99f],
  [500_000, 0x18009645],
  [600_000, 0x1715a35c],
  [700_000, 0x170f48e4],
  [800_000, 0x17053894],
  [840_000, 0x17034219],
];

function targetOf(bits: number): bigint {
  return BigInt(bits & 0xffffff) << BigInt(8 * ((bits >>> 24) - 3));
}

describe('the chains', () => {
  it('have one network and codes of their own', () => {
    const networks = CHAINS.map(({ network }) => network);
    const codes = CHAINS.flatMap((chain) => chain.codes);
    expect(new Set(networks).size).toBe(networks.length);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are asked over https, each source of another operator, two at least where one can be had for a main network', () => {
    for (const { sources, test } of CHAINS) {
      expect(new Set(sources.map(({ operator }) => operator)).size).toBe(sources.length);
      expect(new Set(sources.map(({ url }) => new URL(url).host)).size).toBe(sources.length);
      expect(sources.filter(({ url }) => !url.startsWith('https://'))).toEqual([]);
      if (!test) expect(sources.length).toBeGreaterThan(2);
    }
  });

  it('that are gone, or nobody knows of, have nobody to be asked', () => {
    const silent = CHAINS.filter(({ gone, lookup }) => gone || lookup === false);
    expect(silent.length).toBeGreaterThan(4);
    expect(silent.filter(({ sources, test }) => sources.length > 0 || !test)).toEqual([]);
  });

  it('link to explorers by https and by the id alone', () => {
    for (const { explorer } of CHAINS) expect(explorer?.('ab') ?? 'https://none/ab').toMatch(/^https:\/\/[^?#]+\/ab$/);
  });
});

describe("Bitcoin's floors of difficulty", () => {
  const largest = (height: number) => bitcoin.largestTarget?.(height) ?? 0n;

  it.each(BLOCKS)('let the block at height %i pass', (height, bits) => {
    expect(targetOf(bits)).toBeLessThanOrEqual(largest(height));
  });

  it('are within a factor of four of what the chain asked for, since work was dear', () => {
    for (const [height, bits] of BLOCKS.filter(([at]) => at >= 300_000)) {
      expect(largest(height)).toBeLessThan(4n * targetOf(bits));
    }
  });

  it('never fall', () => {
    for (let height = 0; height < 1_000_000; height += 10_000) {
      expect(largest(height + 10_000)).toBeLessThanOrEqual(largest(height));
    }
  });
});
