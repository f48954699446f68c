import type { Chain } from './contract.ts';

/** The target of difficulty 1, as `bits` 0x1d00ffff spells it. */
const EASIEST = 0xffffn << 208n;

/**
 * From a height on, no block of the chain was easier to find than this difficulty: about half of the lowest that was ever asked for
 * since, so that no honest block is refused, also after a fall that nobody has seen yet.
 *
 * A floor is enough. It is no proof that the block is in the chain; that is what the second operator says, who is asked for the hash at
 * this height. It makes a lie dear: who controls one source only would have to buy half of the world's work for ten minutes and still
 * have the other one name the same hash. A value for each period of 2,016 blocks would raise the price by a factor of two, and be
 * out of date two weeks after a release.
 */
const FLOORS: readonly (readonly [height: number, difficulty: bigint])[] = [
  [850_000, 40_000_000_000_000n],
  [800_000, 25_000_000_000_000n],
  [750_000, 13_000_000_000_000n],
  [700_000, 9_000_000_000_000n],
  [600_000, 6_000_000_000_000n],
  [550_000, 2_500_000_000_000n],
  [500_000, 900_000_000_000n],
  [450_000, 150_000_000_000n],
  [400_000, 80_000_000_000n],
  [350_000, 20_000_000_000n],
  [300_000, 4_000_000_000n],
  [250_000, 18_000_000n],
  [200_000, 1_400_000n],
];

/** Bitcoin. */
export const bitcoin: Chain = {
  network: 'bip122:000000000019d6689c085ae165831e93',
  name: 'Bitcoin',
  family: 'bitcoin',
  codes: ['bitcoinMainnet', '0:1'],
  test: false,
  addresses: { p2pkh: 0x00, p2sh: 0x05, bech32: 'bc' },
  largestTarget: (height) => EASIEST / (FLOORS.find(([from]) => height >= from)?.[1] ?? 1n),
  explorer: (txid) => `https://mempool.space/tx/${txid}`,
  sources: [
    { operator: 'mempool.space', url: 'https://mempool.space/api' },
    { operator: 'Blockstream', url: 'https://blockstream.info/api' },
    { operator: 'Emzy', url: 'https://mempool.emzy.de/api' },
  ],
};
