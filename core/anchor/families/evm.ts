import { evmAddress } from '../../lib/evm/address.ts';
import type { ChainFamily } from './contract.ts';

const TXID = /^(?:0x)?([0-9a-f]{64})$/;
const ADDRESS = /^0x[0-9a-f]{40}$/;

/** Ethereum and the chains that are built like it (blockcerts.md §8; threats.md T54, T55). */
export const evm: ChainFamily = {
  id: 'evm',
  anchorType: 'ETHData',
  txidOf: (txid) => {
    const hex = TXID.exec(txid.toLowerCase())?.[1];
    return hex === undefined ? null : `0x${hex}`;
  },
  // Two epochs: what lies deeper was finalised, or its chain stands still.
  settledAfter: 64,
  authenticate: async ({ raw = '', txid }) => {
    const { readTransaction } = await import('../../lib/evm/transaction.ts');
    const signed = readTransaction(raw);
    if (signed === null || signed.txid !== txid.toLowerCase()) return null;
    // What creates a contract carries a program, whose length or end somebody may choose so that it looks like a record.
    const payloads = signed.data === null ? [] : [signed.data];
    return { payloads, senders: [signed.sender], network: `eip155:${signed.chainId}` };
  },
  addressesOf: async (key) => [evmAddress(key) ?? []].flat(),
  sameAddress: (a, b) => ADDRESS.test(a.toLowerCase()) && a.toLowerCase() === b.toLowerCase(),
};
