import { bytesToHex } from '@noble/hashes/utils.js';
import { concat } from '../concat.ts';
import { type AddressPrefixes, keyAddress, redeemScript, scriptAddress, witnessAddress } from './address.ts';
import { compactOf } from './der-signature.ts';
import { hash160 } from './hashes.ts';
import { keyScript, SIGHASH_ALL, signatureHash, witnessSignatureHash } from './signature-hash.ts';
import type { BitcoinTransaction, TransactionInput } from './transaction.ts';

/** A key and a signature that an input shows. */
interface Shown {
  /** What the input says it spends. */
  form: 'P2PKH' | 'P2WPKH' | 'P2SH-P2WPKH';
  key: Uint8Array;
  /** DER, and the hash type behind it. */
  signature: Uint8Array;
}

/**
 * The address of whoever signed one input, and with it the whole transaction: P2PKH, and, where the value of the spent output is
 * known, P2WPKH and P2SH-P2WPKH. The script alone shows nothing: an output that anybody may spend can be spent with anybody's key
 * in it. So the signature must be good, and made with SIGHASH_ALL, which commits to every output (blockcerts.md §8.2).
 *
 * Whom it names has signed this transaction. Of segwit it does not say that nobody else did: no id covers a witness, so whoever hands
 * on a transaction may put a signature of their own in the place of the true one. It is evidence for a sender, never against one.
 *
 * @param transaction attacker-controlled
 * @param value of the spent output, in satoshi; a wrong one makes a good signature bad, never a bad one good (BIP 143)
 * @param highS also takes what nodes no longer hand on
 * @returns `null`: another kind of output, another hash type, a signature that does not hold
 */
export async function inputSigner(
  transaction: BitcoinTransaction,
  at: number,
  { prefixes, value, highS = false }: { prefixes: AddressPrefixes; value: number | null; highS?: boolean },
): Promise<string | null> {
  const input = transaction.inputs[at];
  const shown = input && (shownInScript(input) ?? shownInWitness(input));
  if (!shown || shown.signature.at(-1) !== SIGHASH_ALL) return null;
  const code = keyScript(hash160(shown.key));
  const hash = shown.form === 'P2PKH' ? signatureHash(transaction, at, code) : withValue(transaction, at, { code, value });
  const signature = compactOf(shown.signature.subarray(0, -1));
  if (!hash || !signature || !(await isSigned(signature, hash, shown.key, highS))) return null;
  if (shown.form === 'P2PKH') return keyAddress(shown.key, prefixes);
  return shown.form === 'P2WPKH' ? witnessAddress(shown.key, prefixes) : scriptAddress(redeemScript(shown.key), prefixes);
}

/** Two plain pushes, signature and key, compressed or not. A witness beside them is of no meaning: no id covers it, so anybody may have put it there. */
function shownInScript({ script }: TransactionInput): Shown | null {
  const length = script[0] ?? 0;
  const key = script.subarray(length + 2);
  if (length < 9 || length > 73 || script[length + 1] !== key.length) return null;
  return isKey(key, true) ? { form: 'P2PKH', key, signature: script.subarray(1, length + 1) } : null;
}

/** Whether a witness shows a key whose signature can be verified where the value of what is spent is known. */
export function showsKeyInWitness(input: TransactionInput): boolean {
  return shownInWitness(input) !== null;
}

/** A witness of a signature and a compressed key (BIP 141); before it no script, or the one push of what the key's hash makes. */
function shownInWitness({ script, witness }: TransactionInput): Shown | null {
  const [signature, key] = witness;
  if (!signature || !key || witness.length !== 2 || !isKey(key, false)) return null;
  if (script.length === 0) return { form: 'P2WPKH', key, signature };
  const redeem = redeemScript(key);
  const push = concat(Uint8Array.of(redeem.length), redeem);
  return bytesToHex(push) === bytesToHex(script) ? { form: 'P2SH-P2WPKH', key, signature } : null;
}

function isKey(bytes: Uint8Array, uncompressedToo: boolean): boolean {
  const [first] = bytes;
  return bytes.length === 33 ? first === 2 || first === 3 : uncompressedToo && bytes.length === 65 && first === 4;
}

function withValue(
  transaction: BitcoinTransaction,
  at: number,
  { code, value }: { code: Uint8Array; value: number | null },
): Uint8Array | null {
  if (value === null || !Number.isSafeInteger(value) || value < 0) return null;
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true);
  return witnessSignatureHash(transaction, at, { code, value: bytes });
}

/** ECDSA over secp256k1, with a low s alone, as Bitcoin's nodes hand signatures on (threats.md T39). */
async function isSigned(signature: Uint8Array, hash: Uint8Array, key: Uint8Array, highS: boolean): Promise<boolean> {
  const { secp256k1 } = await import('@noble/curves/secp256k1.js');
  return secp256k1.verify(signature, hash, key, { lowS: !highS, prehash: false, format: 'compact' });
}
