import type { EdwardsPointCons } from '@noble/curves/abstract/edwards.js';
import { littleEndian } from './big-number.ts';
import { bytesInJwk } from './bytes-in-jwk.ts';
import { ED25519_ORDER } from './edwards.ts';
import type { PublicKey } from './public-key.ts';

/** What plain code verifies. RSA is not among it. */
export type PlainAlgorithm = 'EdDSA' | 'ES256' | 'ES384' | 'ES256K';

/**
 * As `verifySignature`, without WebCrypto; each curve is loaded when it is needed.
 *
 * @param key of the algorithm's kind, as `readKey` made it
 * @param signature of the right form (`isSignatureForm`); attacker-controlled
 */
export async function verifyPlainly(
  algorithm: PlainAlgorithm,
  key: PublicKey,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<boolean> {
  if (algorithm === 'EdDSA') return verifyEd25519(key, signature, data);
  const point = Uint8Array.of(4, ...bytesInJwk(key, 'x'), ...bytesInJwk(key, 'y'));
  const curve = await curveOf(algorithm);
  return curve.verify(signature, data, point, { lowS: false, prehash: true, format: 'compact' });
}

async function curveOf(algorithm: Exclude<PlainAlgorithm, 'EdDSA'>) {
  if (algorithm === 'ES256K') return (await import('@noble/curves/secp256k1.js')).secp256k1;
  const { p256, p384 } = await import('@noble/curves/nist.js');
  return algorithm === 'ES256' ? p256 : p384;
}

/** edwards25519 (RFC 8032 §5.1) without what the library builds around it. */
const EDWARDS = {
  p: 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffedn,
  n: ED25519_ORDER,
  h: 8n,
  a: 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffecn,
  d: 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n,
  Gx: 0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51an,
  Gy: 0x6666666666666666666666666666666666666666666666666666666666666658n,
};

/** Made at first use. */
let edwards25519: Promise<EdwardsPointCons> | undefined;

/**
 * Ed25519 as the engines of browsers do it: R is computed as [S]B − [k]A and its bytes compared, without the cofactor (RFC 8032
 * §5.1.7 allows it; FIPS 186-5 §7.7.2). The library's own `verify` multiplies by the cofactor, and so would call some
 * signatures good that WebCrypto does not.
 */
async function verifyEd25519(key: PublicKey, signature: Uint8Array, data: Uint8Array): Promise<boolean> {
  edwards25519 ??= import('@noble/curves/abstract/edwards.js').then(({ edwards }) => edwards(EDWARDS));
  const [Point, { sha512 }] = await Promise.all([edwards25519, import('@noble/hashes/sha2.js')]);
  const encoded = bytesInJwk(key, 'x');
  const r = signature.subarray(0, 32);
  const k = littleEndian(sha512.create().update(r).update(encoded).update(data).digest()) % ED25519_ORDER;
  const s = littleEndian(signature.subarray(32));
  const computed = Point.BASE.multiplyUnsafe(s).subtract(Point.fromBytes(encoded).multiplyUnsafe(k)).toBytes();
  return computed.every((byte, index) => byte === r[index]);
}
