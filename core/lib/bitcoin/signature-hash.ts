import { concat } from '../concat.ts';
import { sha256d } from './hashes.ts';
import type { BitcoinTransaction } from './transaction.ts';

/** The one kind of signature that commits to every input and every output. */
export const SIGHASH_ALL = 1;

const ONE = Uint8Array.of(1, 0, 0, 0);
const EMPTY = Uint8Array.of(0);

/** What spends the output of a key's hash: the code that both kinds of signatures commit to. @param hash 20 bytes */
export function keyScript(hash: Uint8Array): Uint8Array {
  return concat(Uint8Array.of(0x76, 0xa9, 0x14), hash, Uint8Array.of(0x88, 0xac));
}

/**
 * What the signature of an input without witness signs, with SIGHASH_ALL: the transaction with all its scripts empty, but for
 * `code` in that input's place.
 *
 * @param code shorter than 253 bytes
 */
export function signatureHash(
  { version, inputs, outputs, outputBytes, lockTime }: BitcoinTransaction,
  at: number,
  code: Uint8Array,
): Uint8Array {
  const script = concat(Uint8Array.of(code.length), code);
  const spent = inputs.map(({ outpoint, sequence }, index) => concat(outpoint, index === at ? script : EMPTY, sequence));
  return sha256d(concat(version, compactSize(inputs.length), ...spent, compactSize(outputs.length), outputBytes, lockTime, ONE));
}

/**
 * What the signature of a version-0 witness signs, with SIGHASH_ALL (BIP 143).
 *
 * @param value of the output that is spent, eight bytes, the least significant first
 */
export function witnessSignatureHash(
  { version, inputs, outputBytes, lockTime }: BitcoinTransaction,
  at: number,
  { code, value }: { code: Uint8Array; value: Uint8Array },
): Uint8Array {
  const input = inputs[at];
  const outpoints = sha256d(concat(...inputs.map(({ outpoint }) => outpoint)));
  const sequences = sha256d(concat(...inputs.map(({ sequence }) => sequence)));
  const own = concat(input?.outpoint ?? EMPTY, Uint8Array.of(code.length), code, value, input?.sequence ?? EMPTY);
  return sha256d(concat(version, outpoints, sequences, own, sha256d(outputBytes), lockTime, ONE));
}

/** @param value below 2^32 */
function compactSize(value: number): Uint8Array {
  if (value < 0xfd) return Uint8Array.of(value);
  const low = [value & 0xff, (value >> 8) & 0xff];
  return value < 0x1_0000 ? Uint8Array.of(0xfd, ...low) : Uint8Array.of(0xfe, ...low, (value >> 16) & 0xff, value >>> 24);
}
