import { Transaction, type TransactionLike, Wallet } from 'ethers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainTransaction, readTransaction, rebuildTransaction } from '../../../../core/lib/evm/transaction.ts';

const wallet = new Wallet(`0x${'11'.repeat(32)}`);
const SENDER = wallet.address.toLowerCase();
const TO = `0x${'de'.repeat(20)}`;
const ROOT = `0x${'ab'.repeat(32)}`;

async function signedTransaction(changes: TransactionLike = {}): Promise<Transaction> {
  const transaction = Transaction.from({ type: 2, chainId: 1, nonce: 7, gasLimit: 25_000, to: TO, data: ROOT, ...changes });
  transaction.signature = wallet.signingKey.sign(transaction.unsignedHash);
  return transaction;
}

const hex = (value: bigint | number) => `0x${value.toString(16)}`;
const amount = (value: bigint | null) => (value === null ? null : hex(value));

/** As a node tells it. */
function plainOf(told: Transaction): PlainTransaction {
  const { type, chainId, nonce, gasLimit, gasPrice, maxFeePerGas, maxPriorityFeePerGas, to, value, data, accessList } = told;
  const signature = told.signature;
  if (!signature) throw new Error('not signed');
  return {
    ...{ type: type ?? 0, chainId: hex(chainId), nonce: hex(nonce), gas: hex(gasLimit), to, value: hex(value), input: data },
    ...{ gasPrice: amount(gasPrice), maxFeePerGas: amount(maxFeePerGas), maxPriorityFeePerGas: amount(maxPriorityFeePerGas) },
    accessList: (accessList ?? []).map(({ address, storageKeys }) => ({ address, storageKeys })),
    v: type === 0 ? hex(chainId > 0n ? 35n + 2n * chainId + BigInt(signature.yParity) : signature.v) : hex(signature.yParity),
    r: hex(BigInt(signature.r)),
    s: hex(BigInt(signature.s)),
  };
}

const KINDS: [kind: string, changes: TransactionLike][] = [
  ['type 0 with EIP-155', { type: 0, gasPrice: 5 }],
  ['type 1', { type: 1, gasPrice: 5, accessList: [{ address: TO, storageKeys: [ROOT] }] }],
  ['type 2', { type: 2, maxFeePerGas: 9, maxPriorityFeePerGas: 1 }],
];

describe('a signed transaction', () => {
  it.each(KINDS)('of %s says what it carries, who signed it, and for which chain', async (_kind, changes) => {
    for (const chainId of [1, 137, 11_155_111]) {
      const transaction = await signedTransaction({ ...changes, chainId });
      const expected = {
        ...{ txid: transaction.hash, sender: SENDER, chainId: String(chainId), data: ROOT.slice(2) },
        raw: transaction.serialized.slice(2),
      };
      expect(readTransaction(transaction.serialized)).toEqual(expected);
      expect(readTransaction(transaction.serialized.slice(2).toUpperCase())).toEqual(expected);
      expect(rebuildTransaction(plainOf(transaction))).toEqual(expected);
    }
  });

  it.each(KINDS)(
    'of %s comes out the same from its bytes and from what a node tells, whatever is in it',
    async (_kind, changes) => {
      const some = fc.record({
        nonce: fc.nat(),
        value: fc.bigInt({ min: 0n, max: 10n ** 30n }),
        data: fc.uint8Array({ maxLength: 80 }).map((bytes) => `0x${Buffer.from(bytes).toString('hex')}`),
        gasLimit: fc.nat(),
      });
      await fc.assert(
        fc.asyncProperty(some, async (values) => {
          const transaction = await signedTransaction({ ...changes, ...values });
          const read = readTransaction(transaction.serialized);
          expect(read).toMatchObject({ txid: transaction.hash, sender: SENDER, data: values.data.slice(2) });
          expect(rebuildTransaction(plainOf(transaction))).toEqual(read);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('has no data that could be a record where it creates a contract', async () => {
    const transaction = await signedTransaction({ to: null });
    expect(readTransaction(transaction.serialized)).toMatchObject({ data: null });
  });

  it('is not read without EIP-155, by which it would be good on every chain', async () => {
    const transaction = await signedTransaction({ type: 0, chainId: 0, gasPrice: 5 });
    expect(readTransaction(transaction.serialized)).toBeNull();
    expect(rebuildTransaction(plainOf(transaction))).toBeNull();
  });

  it('is not read when unsigned, of a newer type, too large, or no bytes at all', async () => {
    const unsigned = Transaction.from({ type: 2, chainId: 1, to: TO, data: ROOT });
    const blobs = Transaction.from({
      ...{ type: 3, chainId: 1, to: TO, data: ROOT, maxFeePerBlobGas: 1 },
      blobVersionedHashes: [`0x01${'22'.repeat(31)}`],
    });
    blobs.signature = wallet.signingKey.sign(blobs.unsignedHash);
    const { serialized } = await signedTransaction();
    const texts = [
      unsigned.unsignedSerialized,
      blobs.serialized,
      '',
      '0x',
      '0x0',
      'zz',
      `${serialized}00`,
      serialized.slice(0, -2),
    ];
    for (const text of [...texts, 'ab'.repeat(131_073)]) expect(readTransaction(text)).toBeNull();
    expect(rebuildTransaction({ ...plainOf(await signedTransaction()), type: 3 })).toBeNull();
  });

  it('becomes another one when any of its bytes is another', async () => {
    const { serialized, hash } = await signedTransaction();
    const at = fc.nat({ max: (serialized.length - 2) / 2 - 1 });
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 255 }), (index, difference) => {
        const bytes = Buffer.from(serialized.slice(2), 'hex');
        bytes[index] = (bytes[index] ?? 0) ^ difference;
        expect(readTransaction(bytes.toString('hex'))?.txid).not.toBe(hash);
      }),
    );
  });

  it('is never one that throws, whatever a node tells', async () => {
    const plain = plainOf(await signedTransaction());
    const members = Object.keys(plain).filter((name) => name !== 'type' && name !== 'accessList');
    for (const name of members) {
      for (const value of ['0x', `0x${'f'.repeat(64)}`, '0x1', 'x']) {
        expect(() => rebuildTransaction({ ...plain, [name]: value })).not.toThrow();
      }
    }
  });
});
