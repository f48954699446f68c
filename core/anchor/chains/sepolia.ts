import type { Chain } from './contract.ts';

/** Ethereum's test network. */
export const sepolia: Chain = {
  network: 'eip155:11155111',
  name: 'Sepolia',
  family: 'evm',
  codes: ['ethereumSepolia', '1:11155111'],
  test: true,
  explorer: (txid) => `https://sepolia.etherscan.io/tx/${txid}`,
  sources: [
    { operator: 'PublicNode', url: 'https://ethereum-sepolia-rpc.publicnode.com' },
    { operator: 'dRPC', url: 'https://sepolia.drpc.org' },
    { operator: '1RPC', url: 'https://1rpc.io/sepolia' },
  ],
};
