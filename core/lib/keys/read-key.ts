import { base64urlnopad } from '@scure/base';
import type { KeyMaterial } from '../../model/controller.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { readHex } from '../bitcoin/read-hex.ts';
import { decodeBase58, decodeMultibase } from '../multibase.ts';
import { curveKey, ed25519Key } from './judged-key.ts';
import type { PublicKey } from './public-key.ts';
import { readJwk } from './read-jwk.ts';
import { CURVES, type CurveName, decompress } from './weierstrass.ts';

/**
 * The keys read last, by their text: issuers sign many badges with one key, and judging a key costs as much as a signature. What a
 * text says never changes; whether the key counts is asked anew each time, elsewhere.
 */
const READ = new Map<string, PublicKey>();
/** Keys, and characters of their text, that are kept: a page's issuers, none of them a memory to fill. */
const MAX_KEPT = 128;
const LONGEST_KEPT = 2_048;

/** The multicodec prefixes of keys that are understood, each two bytes (open-badges.md §5.3; Controlled Identifiers 1.0 §2.2.2). */
const PREFIXES: readonly { prefix: readonly [number, number]; kind: 'Ed25519' | CurveName }[] = [
  { prefix: [0xed, 0x01], kind: 'Ed25519' },
  { prefix: [0x80, 0x24], kind: 'P-256' },
  { prefix: [0x81, 0x24], kind: 'P-384' },
  { prefix: [0xe7, 0x01], kind: 'secp256k1' },
];

/** Bytes of the longest of them: P-384. */
const LONGEST = 51;
/** Bytes of a point of secp256k1 that is not compressed. */
const LONGEST_POINT = 65;

/**
 * Reads a public key and judges it before any signature is looked at (open-badges.md §5.3; threats.md T38).
 *
 * @param material attacker-controlled where the document is
 * @throws BadgeProblem proof.key-malformed | proof.key-small-order | proof.key-too-small
 */
export function readKey(material: KeyMaterial): PublicKey {
  const text = JSON.stringify(material);
  const known = READ.get(text);
  if (known) return known;
  const key = understand(material);
  if (READ.size >= MAX_KEPT) READ.clear();
  if (text.length <= LONGEST_KEPT) READ.set(text, key);
  return key;
}

function understand(material: KeyMaterial): PublicKey {
  if ('jwk' in material) return readJwk(material.jwk);
  if ('multibase' in material) return readMultikey(decodeMultibase(material.multibase, 'z', LONGEST));
  if ('hex' in material) return secp256k1Key(readHex(material.hex, LONGEST_POINT));
  if ('base58' in material && material.curve) return secp256k1Key(decodeBase58(material.base58, LONGEST_POINT));
  // Ed25519VerificationKey2018: the bytes alone, without a prefix.
  if ('base58' in material) return ed25519Key(decodeBase58(material.base58, 32));
  throw new BadgeProblem('proof.key-malformed');
}

/**
 * The key in the bytes of a Multikey: two bytes of prefix, then the key, points of curves compressed.
 *
 * @param bytes attacker-controlled; `null` where they could not be decoded
 * @throws BadgeProblem proof.key-malformed | proof.key-small-order
 */
export function readMultikey(bytes: Uint8Array | null): PublicKey {
  const known = PREFIXES.find(({ prefix }) => bytes?.[0] === prefix[0] && bytes[1] === prefix[1]);
  if (!bytes || !known) throw new BadgeProblem('proof.key-malformed');
  const encoded = bytes.subarray(2);
  return known.kind === 'Ed25519' ? ed25519Key(encoded) : compressedKey(known.kind, encoded);
}

function compressedKey(kind: CurveName, encoded: Uint8Array): PublicKey {
  const curve = CURVES[kind];
  if (encoded.length !== curve.size + 1 || (encoded[0] !== 2 && encoded[0] !== 3)) throw new BadgeProblem('proof.key-malformed');
  return curveKey(kind, decompress(curve, encoded));
}

/** A point without a prefix that says of which curve, compressed or not (SEC 1 §2.3.4). */
function secp256k1Key(bytes: Uint8Array | null): PublicKey {
  if (bytes?.length !== LONGEST_POINT) return compressedKey('secp256k1', bytes ?? new Uint8Array());
  if (bytes[0] !== 4) throw new BadgeProblem('proof.key-malformed');
  const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33)].map((half) => base64urlnopad.encode(half));
  return readJwk({ kty: 'EC', crv: 'secp256k1', x: x ?? '', y: y ?? '' });
}
