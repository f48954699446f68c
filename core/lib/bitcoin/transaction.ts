import { concat } from '../concat.ts';
import { type ByteReader, readerOf } from './byte-reader.ts';
import { explorerHex, sha256d } from './hashes.ts';

/** Bytes of the largest transaction that nodes hand on (Bitcoin Core, MAX_STANDARD_TX_WEIGHT): an anchor has some hundred. */
export const MAX_TRANSACTION_BYTES = 400_000;

/** Where a transaction takes its money from. All members are as serialised. */
export interface TransactionInput {
  /** The output that is spent: 32 bytes of its transaction's id, four of its number. */
  outpoint: Uint8Array;
  /** scriptSig. */
  script: Uint8Array;
  /** Four bytes. */
  sequence: Uint8Array;
  /** No transaction id covers it (BIP 141): whoever hands on a transaction may change it. */
  witness: readonly Uint8Array[];
}

/** Where it goes. */
export interface TransactionOutput {
  /** Eight bytes, the least significant first. */
  value: Uint8Array;
  /** scriptPubKey. */
  script: Uint8Array;
}

/** A Bitcoin transaction, taken apart; nothing of it is proven. */
export interface BitcoinTransaction {
  /** Four bytes each. */
  version: Uint8Array;
  lockTime: Uint8Array;
  inputs: readonly TransactionInput[];
  outputs: readonly TransactionOutput[];
  /** The bytes of all outputs, without the count before them. */
  outputBytes: Uint8Array;
  /** Its bytes without the witness: what the id is the hash of. */
  stripped: Uint8Array;
}

/**
 * Reads a transaction, with witness (BIP 144) or without, as strictly as Bitcoin Core does: counts in their shortest form, no
 * bytes behind it, no witness that is empty throughout, at least one input and one output.
 *
 * @param bytes attacker-controlled
 * @returns `null`: they are none, or larger than `MAX_TRANSACTION_BYTES`
 */
export function parseTransaction(bytes: Uint8Array): BitcoinTransaction | null {
  if (bytes.length > MAX_TRANSACTION_BYTES) return null;
  const reader = readerOf(bytes);
  const version = reader.take(4);
  // Where the number of inputs would stand there is a zero, and a one behind it.
  const segwit = bytes[4] === 0;
  if (segwit && reader.take(2)[1] !== 1) return null;
  const start = reader.at;
  const inputs = times(reader.compactSize(), reader, readInput);
  const outputCount = reader.compactSize();
  const outputStart = reader.at;
  const outputs = times(outputCount, reader, readOutput);
  const outputBytes = bytes.subarray(outputStart, reader.at);
  const body = bytes.subarray(start, reader.at);
  const witnesses = segwit ? inputs.map(() => times(reader.compactSize(), reader, readCounted)) : [];
  const lockTime = reader.take(4);
  if (reader.failed || reader.at !== bytes.length || inputs.length === 0 || outputs.length === 0) return null;
  if (segwit && witnesses.every((witness) => witness.length === 0)) return null;
  return {
    version,
    lockTime,
    inputs: inputs.map((input, index) => ({ ...input, witness: witnesses[index] ?? [] })),
    outputs,
    outputBytes,
    stripped: segwit ? concat(version, body, lockTime) : bytes,
  };
}

/** The transaction's id, as block explorers write it: its witness has no part in it (BIP 141). */
export function transactionId({ stripped }: BitcoinTransaction): string {
  return explorerHex(sha256d(stripped));
}

/** Every item takes a byte at least, so that a count that promises too many soon comes to the end. */
function times<Item>(count: number, reader: ByteReader, readOne: (reader: ByteReader) => Item): Item[] {
  const items: Item[] = [];
  for (let left = count; left > 0 && !reader.failed; left--) items.push(readOne(reader));
  return items;
}

function readInput(reader: ByteReader): Omit<TransactionInput, 'witness'> {
  return { outpoint: reader.take(36), script: reader.counted(), sequence: reader.take(4) };
}

function readOutput(reader: ByteReader): TransactionOutput {
  return { value: reader.take(8), script: reader.counted() };
}

function readCounted(reader: ByteReader): Uint8Array {
  return reader.counted();
}
