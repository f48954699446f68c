import type { Chain } from './contract.ts';

/** Polygon PoS. MerkleProof2017 has no word for it. */
export const polygon: Chain = {
  network: 'eip155:137',
  name: 'Polygon',
  family: 'evm',
  codes: ['2:137'],
  test: false,
  explorer: (txid) => `https://polygonscan.com/tx/${txid}`,
  sources: [
    { operator: 'Polygon Labs', url: 'https://polygon-rpc.com' },
    { operator: 'PublicNode', url: 'https://polygon-bor-rpc.publicnode.com' },
    { operator: 'dRPC', url: 'https://polygon.drpc.org' },
    { operator: '1RPC', url: 'https://1rpc.io/matic' },
  ],
};
