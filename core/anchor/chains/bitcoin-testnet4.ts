import type { Chain } from './contract.ts';

/**
 * Bitcoin's fourth test network (BIP 94). No receipt has a code for it yet. One public operator is known: without a source of the
 * viewer's own there is no second answer.
 */
export const bitcoinTestnet4: Chain = {
  network: 'bip122:00000000da84f2bafbbc53dee25a72ae',
  name: 'Bitcoin testnet4',
  family: 'bitcoin',
  codes: [],
  test: true,
  addresses: { p2pkh: 0x6f, p2sh: 0xc4, bech32: 'tb' },
  explorer: (txid) => `https://mempool.space/testnet4/tx/${txid}`,
  sources: [{ operator: 'mempool.space', url: 'https://mempool.space/testnet4/api' }],
};
