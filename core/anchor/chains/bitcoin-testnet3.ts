import type { Chain } from './contract.ts';

/** Bitcoin's third test network. Its blocks cost nothing, so its work shows nothing: two sources, or no answer. */
export const bitcoinTestnet3: Chain = {
  network: 'bip122:000000000933ea01ad0ee984209779ba',
  name: 'Bitcoin testnet3',
  family: 'bitcoin',
  codes: ['bitcoinTestnet', '0:3'],
  test: true,
  addresses: { p2pkh: 0x6f, p2sh: 0xc4, bech32: 'tb' },
  explorer: (txid) => `https://mempool.space/testnet/tx/${txid}`,
  sources: [
    { operator: 'mempool.space', url: 'https://mempool.space/testnet/api' },
    { operator: 'Blockstream', url: 'https://blockstream.info/testnet/api' },
  ],
};
