import { isObject } from '../lib/json.ts';
import type { KeyMaterial } from '../model/controller.ts';
import type { Json, JsonObject } from '../model/json.ts';

/** Members of a JWK that only the owner may know (RFC 7518 §6). */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** Types of methods whose bytes are a point of secp256k1 (Ecdsa Secp256k1 Signature 2019 §3; before it had a number). */
const SECP256K1: ReadonlySet<string> = new Set(['EcdsaSecp256k1VerificationKey2019', 'Secp256k1VerificationKey2018']);

/**
 * The key in a verification method (Controlled Identifiers 1.0 §2.2), unread. Several forms in one method are no key: readers
 * would take different ones.
 *
 * @param method attacker-controlled where the document is
 */
export function keyMaterial(method: JsonObject): KeyMaterial {
  const {
    publicKeyMultibase: multibase,
    publicKeyBase58: base58,
    publicKeyJwk: jwk,
  } = method as Record<string, Json | undefined>;
  const given = [multibase, base58, jwk].filter((value) => value !== undefined && value !== null);
  const isSecp256k1 = SECP256K1.has(typeOf(method));
  // Documents of issuers of the first 3.0 certificates (blockcerts.md §9.4).
  const { publicKeyHex: hex } = method as Record<string, Json | undefined>;
  if (given.length === 0 && isSecp256k1 && typeof hex === 'string') return { hex };
  if (given.length !== 1) return { unreadable: given.length === 0 ? typeOf(method) : 'several' };
  if (typeof multibase === 'string') return { multibase };
  // Without a prefix the bytes do not say what they are; the type does.
  if (typeof base58 === 'string' && isSecp256k1) return { base58, curve: 'secp256k1' };
  if (typeof base58 === 'string')
    return typeOf(method) === 'Ed25519VerificationKey2018' ? { base58 } : { unreadable: typeOf(method) };
  return isObject(jwk) ? jwkMaterial(jwk) : { unreadable: typeOf(method) };
}

/** Whether a method holds a key in any form, and does not only name one. */
export function holdsKey(method: JsonObject): boolean {
  return Object.keys(method).some((member) => member.startsWith('publicKey') || member === 'blockchainAccountId');
}

/** A JWK as published (RFC 7517). One whose private part was published with it is anybody's. */
export function jwkMaterial(jwk: JsonObject): KeyMaterial {
  return PRIVATE.some((member) => jwk[member] !== undefined) || jwk['kty'] === 'oct' ? { unreadable: 'private' } : { jwk };
}

/** Whether a JWK is for signatures, as far as it says (RFC 7517 §4.2, §4.3). */
export function isForSignatures(jwk: JsonObject): boolean {
  const { use, key_ops: operations } = jwk as { use?: Json; key_ops?: Json };
  if (use !== undefined && use !== 'sig') return false;
  return operations === undefined || (Array.isArray(operations) && operations.includes('verify'));
}

/**
 * A date that ends a key, as written. What is there and is no text stands as text that no date is: it ends the key all the same. An
 * empty text is a form that nobody filled in.
 */
export function endOf(value: Json | undefined): string | null {
  if (value === undefined || value === null || value === false || value === '') return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function typeOf({ type }: JsonObject): string {
  return typeof type === 'string' ? type : '';
}
