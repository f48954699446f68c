import type { Chain } from './contract.ts';

/** A test network of Ethereum, shut down in 2022. */
export const ropsten: Chain = {
  network: 'eip155:3',
  name: 'Ropsten',
  family: 'evm',
  codes: ['ethereumRopsten', '1:3'],
  test: true,
  gone: true,
  sources: [],
};
