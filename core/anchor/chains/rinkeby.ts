import type { Chain } from './contract.ts';

/** A test network of Ethereum, shut down in 2023. */
export const rinkeby: Chain = {
  network: 'eip155:4',
  name: 'Rinkeby',
  family: 'evm',
  codes: ['ethereumRinkeby', '1:4'],
  test: true,
  gone: true,
  sources: [],
};
