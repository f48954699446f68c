import { concat } from '../concat.ts';
import { explorerHex, sha256d } from './hashes.ts';
import { readHex } from './read-hex.ts';
import { parseTransaction } from './transaction.ts';

/** Siblings at most: a block of four billion transactions (blockcerts.md §8.4). */
export const MAX_BRANCH = 32;

/**
 * The Merkle root to which a transaction's way leads (Bitcoin; blockcerts.md §8.4). All hashes are as block explorers write
 * them.
 *
 * A node of the tree is 64 bytes, and so may be a transaction: who gets one mined can call a hash inside it a further branch. A step
 * whose 64 bytes could be a transaction leads nowhere; honest ones never are, in all likelihood. The other way round, a transaction
 * of 64 bytes that is a node of the tree, is refused where the transaction is known.
 *
 * @param txid computed by us
 * @param branch siblings from the transaction up; attacker-controlled
 * @param position of the transaction in its block; attacker-controlled
 * @returns `null`: it is no way through a tree
 */
export function foldBranch(txid: string, branch: readonly string[], position: number): string | null {
  if (branch.length > MAX_BRANCH || !Number.isInteger(position) || position < 0 || position >= 2 ** branch.length) return null;
  let hash = serialised(txid);
  let left = position;
  for (const hex of branch) {
    const sibling = serialised(hex);
    if (!hash || !sibling) return null;
    const node = left % 2 === 1 ? concat(sibling, hash) : concat(hash, sibling);
    if (parseTransaction(node)) return null;
    hash = sha256d(node);
    left = Math.floor(left / 2);
  }
  return hash && explorerHex(hash);
}

function serialised(hex: string): Uint8Array | null {
  const bytes = readHex(hex, 32);
  return bytes?.length === 32 ? bytes.reverse() : null;
}
