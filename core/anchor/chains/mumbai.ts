import type { Chain } from './contract.ts';

/** A test network of Polygon, shut down in 2024. */
export const mumbai: Chain = {
  network: 'eip155:80001',
  name: 'Mumbai',
  family: 'evm',
  codes: ['2:80001'],
  test: true,
  gone: true,
  sources: [],
};
