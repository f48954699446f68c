import { base64urlnopad } from '@scure/base';
import type { JsonObject } from '../../model/json.ts';
import { decodeBase64url } from '../base64url.ts';
import { toHex } from '../to-hex.ts';
import { type DerValue, derInteger, derValues, TAG } from './der.ts';
import { CURVES, type CurveName, decompress } from './weierstrass.ts';

/** Characters: the largest key that is read has 1.5 KB, and some files say a few words before it. */
const MAX_PEM = 16_384;
/** Blanks alone may stand between the lines: a text without its line breaks is the same key. */
const BLOCK = /-----BEGIN ((?:RSA )?PUBLIC KEY)-----([A-Za-z0-9+/=\s]*)-----END \1-----/g;

/** Object identifiers in hex (RFC 8017 appendix A.1; RFC 5480 §2.1.1; RFC 8410 §3). */
const RSA = '2a864886f70d010101';
const EC = '2a8648ce3d0201';
const ED25519 = '2b6570';
const CURVE_IDS: Readonly<Record<string, Exclude<CurveName, 'secp256k1'>>> = {
  '2a8648ce3d030107': 'P-256',
  '2b81040022': 'P-384',
};

/**
 * The one public key in a PEM text as a JWK, which `readKey` judges: `PUBLIC KEY` (RFC 7468 §13, RFC 5280 §4.1) and `RSA PUBLIC KEY`
 * (PKCS #1, RFC 8017 appendix A.1.1). Read here, since engines differ in what they take for one.
 *
 * @param text attacker-controlled where the document is
 * @returns `null`: none, several, or one of another kind; or a private key stands beside it, which is everybody's then
 */
export function readPem(text: string): JsonObject | null {
  if (text.length > MAX_PEM || text.includes('PRIVATE KEY')) return null;
  const [block, ...others] = [...text.matchAll(BLOCK)];
  const [, label, body = ''] = block ?? [];
  const bytes = others.length > 0 ? null : base64(body.replace(/\s/g, ''));
  if (!bytes || bytes.length === 0) return null;
  return label === 'RSA PUBLIC KEY' ? rsaKey(bytes) : subjectKey(bytes);
}

function base64(text: string): Uint8Array | null {
  const digits = /^([A-Za-z0-9+/]*)={0,2}$/.exec(text)?.[1];
  return digits === undefined ? null : decodeBase64url(digits.replaceAll('+', '-').replaceAll('/', '_'));
}

/** SubjectPublicKeyInfo: what kind of key, then its bits. */
function subjectKey(bytes: Uint8Array): JsonObject | null {
  const [algorithm, bits] = exactly(2, within(only(bytes)));
  const [kind, parameters, ...more] = within(algorithm);
  // The first byte says how many bits of the last are none: of keys all are.
  if (!kind || more.length > 0 || kind.tag !== TAG.id || bits?.tag !== TAG.bits || bits.content[0] !== 0) return null;
  const key = bits.content.subarray(1);
  switch (toHex(kind.content)) {
    case RSA:
      return parameters === undefined || (parameters.tag === TAG.null && parameters.content.length === 0) ? rsaKey(key) : null;
    case EC:
      return parameters?.tag === TAG.id ? curveKey(CURVE_IDS[toHex(parameters.content)], key) : null;
    case ED25519:
      return parameters === undefined ? { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(key) } : null;
    default:
      return null;
  }
}

/** RSAPublicKey: modulus and exponent. */
function rsaKey(bytes: Uint8Array): JsonObject | null {
  const [modulus, exponent] = exactly(2, within(only(bytes)));
  const n = derInteger(modulus);
  const e = derInteger(exponent);
  return n && e && { kty: 'RSA', n: base64urlnopad.encode(n), e: base64urlnopad.encode(e) };
}

/** A point, compressed or not (SEC 1 §2.3.4). Whether it lies on its curve is judged with the key. */
function curveKey(crv: keyof typeof CURVES | undefined, key: Uint8Array): JsonObject | null {
  if (!crv) return null;
  const { size } = CURVES[crv];
  const [form] = key;
  if (form === 4 && key.length === 2 * size + 1) return pointKey(crv, key.subarray(1, size + 1), key.subarray(size + 1));
  const point = (form === 2 || form === 3) && key.length === size + 1 ? decompress(CURVES[crv], key) : null;
  return point && pointKey(crv, point.x, point.y);
}

function pointKey(crv: string, x: Uint8Array, y: Uint8Array): JsonObject {
  return { kty: 'EC', crv, x: base64urlnopad.encode(x), y: base64urlnopad.encode(y) };
}

/** The one value that fills `bytes`. */
function only(bytes: Uint8Array): DerValue | undefined {
  return exactly(1, derValues(bytes))[0];
}

function within(value: DerValue | undefined): readonly DerValue[] {
  return value?.tag === TAG.sequence ? derValues(value.content) : [];
}

/** Nothing at all where there are more or fewer. */
function exactly(count: number, values: readonly DerValue[]): readonly DerValue[] {
  return values.length === count ? values : [];
}
