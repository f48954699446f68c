import type { Chain } from './contract.ts';

/** A test network of Ethereum, shut down in 2024. */
export const goerli: Chain = {
  network: 'eip155:5',
  name: 'Goerli',
  family: 'evm',
  codes: ['ethereumGoerli', '1:5'],
  test: true,
  gone: true,
  sources: [],
};
