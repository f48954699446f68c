import type { Chain } from './contract.ts';

/** Ethereum. */
export const ethereum: Chain = {
  network: 'eip155:1',
  name: 'Ethereum',
  family: 'evm',
  codes: ['ethereumMainnet', '1:1'],
  test: false,
  explorer: (txid) => `https://etherscan.io/tx/${txid}`,
  sources: [
    { operator: 'PublicNode', url: 'https://ethereum-rpc.publicnode.com' },
    { operator: 'dRPC', url: 'https://eth.drpc.org' },
    { operator: 'LlamaNodes', url: 'https://eth.llamarpc.com' },
    { operator: '1RPC', url: 'https://1rpc.io/eth' },
  ],
};
