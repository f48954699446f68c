import type { Chain } from './contract.ts';

/** A Bitcoin chain of somebody's own, for trying things out: there is nobody to ask about it. */
export const bitcoinRegtest: Chain = {
  network: 'bip122:0f9188f13cb7b2c71f2a335e3a4fc328',
  name: 'Bitcoin regtest',
  family: 'bitcoin',
  codes: ['bitcoinRegtest', '0:2'],
  test: true,
  lookup: false,
  addresses: { p2pkh: 0x6f, p2sh: 0xc4, bech32: 'bcrt' },
  sources: [],
};
