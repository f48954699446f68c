import { base64urlnopad } from '@scure/base';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { decodeBase64url } from '../base64url.ts';
import { numberOf } from './big-number.ts';
import { curveKey, ed25519Key } from './judged-key.ts';
import type { PublicKey } from './public-key.ts';
import { CURVES } from './weierstrass.ts';

/** Members of private and shared keys (RFC 7518 §6): who publishes one has no key any more. */
export const SECRET = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'];

/**
 * Bits of an RSA modulus. Below, it can be broken; above, engines differ in what they take, and each signature costs much. `old`: what was
 * usual once, and shows no more than that nobody changed a thing without effort (threats.md T38).
 */
const RSA_BITS = { least: 2048, old: 1024, most: 8192 };
/** Engines differ above 33 bits. */
const MOST_EXPONENT = 0xffffffffn;

/**
 * Reads a JSON Web Key (RFC 7517; RFC 7518 §6; RFC 8037 §2; RFC 8812 §3).
 *
 * @param jwk attacker-controlled where the document is
 * @throws BadgeProblem proof.key-malformed | proof.key-small-order | proof.key-too-small
 */
export function readJwk(jwk: JsonObject): PublicKey {
  const use = jwk['use'] ?? 'sig';
  const operations = jwk['key_ops'] ?? ['verify'];
  const verifies = use === 'sig' && Array.isArray(operations) && operations.includes('verify');
  if (!verifies || SECRET.some((member) => (jwk[member] ?? null) !== null)) throw malformed();
  const key = readByType(jwk);
  const algorithm = jwk['alg'] ?? null;
  if (algorithm === null) return key;
  if (typeof algorithm !== 'string') throw malformed();
  // The algorithm that the key's owner wants it used with (RFC 7517 §4.4): `verifySignature` holds to it.
  return { ...key, jwk: { ...key.jwk, alg: algorithm } };
}

/**
 * An RSA key of 1,024 to 2,047 bits, as old Open Badges 2 have them: never enough to show who signed.
 *
 * @param jwk attacker-controlled; too small for `readJwk`
 * @throws BadgeProblem proof.key-too-small: smaller still, or with a bad exponent; proof.key-malformed
 */
export function readOldRsa(jwk: JsonObject): PublicKey {
  return readRsa(jwk, RSA_BITS.old);
}

function readByType(jwk: JsonObject): PublicKey {
  const curve = jwk['crv'];
  if (jwk['kty'] === 'OKP' && curve === 'Ed25519') return ed25519Key(bytes(jwk['x']));
  if (jwk['kty'] === 'EC' && (curve === 'P-256' || curve === 'P-384' || curve === 'secp256k1')) {
    // The full size of a coordinate, leading zeros included (RFC 7518 §6.2.1.2).
    const { size } = CURVES[curve];
    return curveKey(curve, { x: bytes(jwk['x'], size), y: bytes(jwk['y'], size) });
  }
  if (jwk['kty'] === 'RSA') return readRsa(jwk);
  throw malformed();
}

function readRsa(jwk: JsonObject, least = RSA_BITS.least): PublicKey {
  const modulus = bytes(jwk['n']);
  const exponent = bytes(jwk['e']);
  // A limit of bytes first: what follows is work.
  if (modulus.length > RSA_BITS.most / 8 + 1 || exponent.length > 8) throw malformed();
  const n = numberOf(modulus);
  const e = numberOf(exponent);
  const bits = n.toString(2).length;
  if (bits < least || e < 65_537n || (e & 1n) === 0n || e > MOST_EXPONENT) throw new BadgeProblem('proof.key-too-small');
  if (bits > RSA_BITS.most || (n & 1n) === 0n) throw malformed();
  // Some write a zero byte before the number, which RFC 7518 §2 forbids: one key has one thumbprint.
  return { kind: 'RSA', jwk: { kty: 'RSA', n: shortest(modulus), e: shortest(exponent) } };
}

function bytes(value: Json | undefined, length?: number): Uint8Array {
  const decoded = typeof value === 'string' ? decodeBase64url(value) : null;
  if (!decoded || (length !== undefined && decoded.length !== length)) throw malformed();
  return decoded;
}

function shortest(number: Uint8Array): string {
  return base64urlnopad.encode(number.subarray(number.findIndex((byte) => byte !== 0)));
}

function malformed(): BadgeProblem {
  return new BadgeProblem('proof.key-malformed');
}
