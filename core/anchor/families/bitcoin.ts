import { addressesOfKey, isSameAddress } from '../../lib/bitcoin/address.ts';
import { parseHeader } from '../../lib/bitcoin/block-header.ts';
import { foldBranch } from '../../lib/bitcoin/merkle-branch.ts';
import { recordIn } from '../../lib/bitcoin/op-return.ts';
import { possibleOwners } from '../../lib/bitcoin/possible-owners.ts';
import { readHex } from '../../lib/bitcoin/read-hex.ts';
import { signersOf } from '../../lib/bitcoin/signers.ts';
import {
  type BitcoinTransaction,
  MAX_TRANSACTION_BYTES,
  parseTransaction,
  transactionId,
} from '../../lib/bitcoin/transaction.ts';
import { bytesInJwk } from '../../lib/keys/bytes-in-jwk.ts';
import type { ChainTransaction } from '../../ports.ts';
import type { ChainFamily } from './contract.ts';

const TXID = /^[0-9a-f]{64}$/;

/** Bitcoin and its test networks (blockcerts.md §8; threats.md T55, T57, T58). */
export const bitcoin: ChainFamily = {
  id: 'bitcoin',
  anchorType: 'BTCOpReturn',
  txidOf: (txid) => {
    const hex = txid.toLowerCase();
    return TXID.test(hex) ? hex : null;
  },
  settledAfter: 6,
  async authenticate(transaction, { addresses }) {
    const read = readSigned(transaction);
    if (!read) return null;
    const spent = addresses && { prefixes: addresses, values: transaction.values ?? [] };
    const senders = spent ? await signersOf(read, spent) : null;
    let owners: ReturnType<typeof possibleOwners> | undefined;
    return {
      payloads: read.outputs.flatMap(({ script }) => recordIn(script) ?? []),
      // Segwit inputs show theirs only where the source told what they spend: then as evidence for a sender, never against one.
      senders,
      ...(spent &&
        senders === null && {
          couldBeSentBy: async (named) => {
            owners ??= possibleOwners(read, spent);
            return (await owners)(named);
          },
        }),
      // A signature of Bitcoin names no chain; what it spends is on one alone.
      network: null,
    };
  },
  async shownBlock(transaction, { largestTarget }) {
    const { inclusion } = transaction;
    const read = readSigned(transaction);
    const header = inclusion && parseHeader(readHex(inclusion.header, 80) ?? new Uint8Array());
    if (!read || !header?.hasWork || !largestTarget || !isHeight(inclusion?.height)) return null;
    // Its own target is its maker's choice: what counts is how much work the chain asked for.
    if (header.target === null || header.target > largestTarget(inclusion.height)) return null;
    if (foldBranch(transactionId(read), inclusion.branch, inclusion.position) !== header.merkleRoot) return null;
    return { height: inclusion.height, hash: header.hash, time: isoOf(header.time), target: header.target };
  },
  async addressesOf(key, { addresses }) {
    if (key.kind !== 'secp256k1' || !addresses) return [];
    const [x, y] = [bytesInJwk(key, 'x'), bytesInJwk(key, 'y')];
    return addressesOfKey(Uint8Array.of(2 + ((y.at(-1) ?? 0) & 1), ...x), Uint8Array.of(4, ...x, ...y), addresses);
  },
  sameAddress: isSameAddress,
};

/**
 * The transaction that hashes to the id, whoever gave its bytes. One of 64 bytes could as well be two hashes of a block's tree
 * (blockcerts.md §8.4): no honest one is so short.
 */
function readSigned({ raw = '', txid }: ChainTransaction): BitcoinTransaction | null {
  const bytes = readHex(raw, MAX_TRANSACTION_BYTES);
  const read = bytes && parseTransaction(bytes);
  return read && read.stripped.length !== 64 && transactionId(read) === txid.toLowerCase() ? read : null;
}

function isHeight(value: number | undefined): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** @param seconds since the epoch, 32 bits */
function isoOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z');
}
