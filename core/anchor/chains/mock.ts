import type { Chain } from './contract.ts';

/** No chain at all: what issuing software writes when it is tried out. Receipts name it with or without a network. */
export const mock: Chain = {
  network: 'blockcerts:mocknet',
  name: 'Mock chain',
  family: 'mock',
  codes: ['mockchain', '-1:-1', '-1'],
  test: true,
  lookup: false,
  sources: [],
};
