import { Block, Transaction } from 'bitcoinjs-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explorerHex, sha256d } from '../../../../core/lib/bitcoin/hashes.ts';
import { foldBranch, MAX_BRANCH } from '../../../../core/lib/bitcoin/merkle-branch.ts';
import { merkleBranch } from '../../../support/bitcoin-regtest.ts';

function numbered(number: number): Transaction {
  const transaction = new Transaction();
  transaction.addInput(new Uint8Array(32), number);
  transaction.addOutput(Uint8Array.of(0x51), BigInt(number));
  return transaction;
}

const rootOf = (transactions: Transaction[]) => explorerHex(Block.calculateMerkleRoot(transactions));

describe('the way to the root of a block', () => {
  const block = fc
    .integer({ min: 1, max: 40 })
    .chain((size) =>
      fc.record({ transactions: fc.constant(Array.from({ length: size }, (_, at) => numbered(at))), at: fc.nat(size - 1) }),
    );

  it('of every transaction leads to the root that another library finds', () => {
    fc.assert(
      fc.property(block, ({ transactions, at }) => {
        expect(foldBranch(transactions[at]!.getId(), merkleBranch(transactions, at), at)).toBe(rootOf(transactions));
      }),
    );
  });

  it('leads elsewhere for another transaction and at another place', () => {
    fc.assert(
      fc.property(block, fc.nat(63), ({ transactions, at }, place) => {
        const branch = merkleBranch(transactions, at);
        const root = rootOf(transactions);
        expect(foldBranch(numbered(1_000).getId(), branch, at)).not.toBe(root);
        // The last one of an odd row is its own sibling: then both places are its own.
        const twin = branch.some(
          (sibling, level) => sibling === foldBranch(transactions[at]!.getId(), branch.slice(0, level), at % 2 ** level),
        );
        if (place !== at && !twin) expect(foldBranch(transactions[at]!.getId(), branch, place)).not.toBe(root);
      }),
    );
  });

  it.each([
    ['more than 32 siblings', Array.from({ length: MAX_BRANCH + 1 }, () => 'ab'.repeat(32)), 0],
    ['a sibling of 31 bytes', ['ab'.repeat(31)], 0],
    ['a sibling that is no hex', ['zz'.repeat(32)], 0],
    ['a place that is not in the tree', ['ab'.repeat(32)], 2],
    ['a place before the first', ['ab'.repeat(32)], -1],
    ['half a place', ['ab'.repeat(32)], 0.5],
  ])('with %s leads nowhere', (_what, branch, position) => {
    expect(foldBranch('cd'.repeat(32), branch, position)).toBeNull();
  });

  it('may have 32 siblings, and any place under them', () => {
    const branch = Array.from({ length: MAX_BRANCH }, () => 'ab'.repeat(32));
    expect(foldBranch('cd'.repeat(32), branch, 2 ** 32 - 1)).toMatch(/^[0-9a-f]{64}$/);
    expect(foldBranch('cd'.repeat(32), branch, 2 ** 32)).toBeNull();
  });

  it('does not lead through a transaction of 64 bytes', () => {
    // One input, one output, 32 bytes of them chosen: the hash of something that was never in a block, where an output's bytes lie.
    const forged = sha256d(new TextEncoder().encode('never mined'));
    const mined = Buffer.from(
      `01000000 01 ${'11'.repeat(32)}00000000 00 ffffffff 01 ${'00'.repeat(8)} 04 51515151 00000000`.replaceAll(' ', ''),
      'hex',
    );
    expect(mined.length).toBe(64);
    const [left, right] = [mined.subarray(0, 32), mined.subarray(32)];
    expect(foldBranch(explorerHex(right), [explorerHex(left)], 1)).toBeNull();
    expect(foldBranch(explorerHex(left), [explorerHex(right)], 0)).toBeNull();
    // The same step with bytes that are no transaction.
    expect(foldBranch(explorerHex(forged), [explorerHex(left)], 1)).toBe(explorerHex(sha256d(Buffer.concat([left, forged]))));
  });
});
