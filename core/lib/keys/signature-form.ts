import { littleEndian, numberOf } from './big-number.ts';
import { bytesInJwk } from './bytes-in-jwk.ts';
import { ED25519_ORDER, isCanonicalR } from './edwards.ts';
import type { PublicKey } from './public-key.ts';
import { CURVES } from './weierstrass.ts';

/**
 * Whether `signature` is written as a signature of such a key must be, so that no engine is asked what engines answer
 * differently: exact length, R and S of Ed25519 canonical (RFC 8032 §5.1.7), r and s of ECDSA from 1 to n − 1 (SEC 1 §4.1.4).
 * A high s is as good as a low one (threats.md T39).
 *
 * @param signature attacker-controlled
 */
export function isSignatureForm(key: PublicKey, signature: Uint8Array): boolean {
  if (key.kind === 'RSA') return signature.length === bytesInJwk(key, 'n').length;
  if (key.kind === 'Ed25519') {
    if (signature.length !== 64) return false;
    return isCanonicalR(signature.subarray(0, 32)) && littleEndian(signature.subarray(32)) < ED25519_ORDER;
  }
  const { size, n } = CURVES[key.kind];
  if (signature.length !== 2 * size) return false;
  const r = numberOf(signature.subarray(0, size));
  const s = numberOf(signature.subarray(size));
  return r > 0n && r < n && s > 0n && s < n;
}
