import { sha256 } from '@noble/hashes/sha2.js';
import { bech32, bech32m, createBase58check } from '@scure/base';
import { concat } from '../concat.ts';
import { hash160 } from './hashes.ts';

/** What the addresses of a chain begin with: version bytes of Base58Check ones, the human-readable part of segwit ones (BIP 173). */
export interface AddressPrefixes {
  p2pkh: number;
  p2sh: number;
  bech32: string;
}

/** The address of whoever holds a key: P2PKH, Base58Check. @param key compressed or uncompressed: two addresses */
export function keyAddress(key: Uint8Array, { p2pkh }: Pick<AddressPrefixes, 'p2pkh'>): string {
  return base58Address(p2pkh, hash160(key));
}

/** The address of whoever fulfils a script: P2SH (BIP 16). */
export function scriptAddress(script: Uint8Array, { p2sh }: AddressPrefixes): string {
  return base58Address(p2sh, hash160(script));
}

/** The segwit address of whoever holds a key: P2WPKH, version 0 (BIP 173). @param key compressed */
export function witnessAddress(key: Uint8Array, prefixes: AddressPrefixes): string {
  return bech32.encode(prefixes.bech32, [0, ...bech32.toWords(hash160(key))]);
}

/**
 * Every address that whoever holds a key can show to be theirs by a signature: P2PKH of either spelling of the key, P2WPKH, and the
 * latter within P2SH (blockcerts.md §8.2).
 *
 * @param compressed the key
 * @param whole the same, uncompressed
 */
export function addressesOfKey(compressed: Uint8Array, whole: Uint8Array, prefixes: AddressPrefixes): string[] {
  const [short, long] = [keyAddress(compressed, prefixes), keyAddress(whole, prefixes)];
  return [short, long, witnessAddress(compressed, prefixes), scriptAddress(redeemScript(compressed), prefixes)];
}

/** What the hash in a P2SH address of a key's witness program is of: P2SH-P2WPKH (BIP 141). @param key compressed */
export function redeemScript(key: Uint8Array): Uint8Array {
  return concat(Uint8Array.of(0x00, 0x14), hash160(key));
}

/**
 * Whether two addresses are one: Base58 exactly, segwit ones without case (threats.md T55).
 *
 * @param a attacker-controlled, like `b`
 */
export function isSameAddress(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one === other && isWitnessAddress(one);
}

/**
 * Whether a text is a segwit address. Two coders, by the version of the witness, which stands first: zero (BIP 173), any other
 * (BIP 350). 90 characters at most.
 *
 * @param text in lower case; attacker-controlled
 */
export function isWitnessAddress(text: string): boolean {
  const version = bech32.decodeUnsafe(text)?.words[0] ?? bech32m.decodeUnsafe(text)?.words[0];
  return version !== undefined;
}

function base58Address(version: number, hash: Uint8Array): string {
  return createBase58check(sha256).encode(concat(Uint8Array.of(version), hash));
}
