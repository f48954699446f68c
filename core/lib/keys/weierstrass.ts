import { bytesOf, numberOf, power } from './big-number.ts';
import type { PublicKey } from './public-key.ts';

/** y² = x³ + ax + b over the field of p, with n points in the group of its generator. */
export interface Curve {
  /** Bytes of one coordinate, and of r and s in a signature. */
  size: number;
  p: bigint;
  a: bigint;
  b: bigint;
  n: bigint;
}

/** Which keys are points of such a curve. */
export type CurveName = Exclude<PublicKey['kind'], 'Ed25519' | 'RSA'>;

/** The curves that credentials are signed on (SEC 2 §§2.4.1, 2.4.2, 2.5.1). Of each p is 3 modulo 4. */
export const CURVES: Readonly<Record<CurveName, Curve>> = {
  'P-256': {
    size: 32,
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    a: -3n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    n: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  },
  'P-384': {
    size: 48,
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    a: -3n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    n: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
  },
  secp256k1: {
    size: 32,
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2fn,
    a: 0n,
    b: 7n,
    n: 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n,
  },
};

/** A point in its two coordinates, each of the curve's size. */
export interface Point {
  x: Uint8Array;
  y: Uint8Array;
}

/**
 * The point that a compressed encoding means (SEC 1 §2.3.4): one byte for the parity of y, then x.
 *
 * @param encoded attacker-controlled where the key is; of the right length and with a first byte of 2 or 3
 * @returns `null`: no point of the curve has such an x
 */
export function decompress(curve: Curve, encoded: Uint8Array): Point | null {
  const x = numberOf(encoded.subarray(1));
  if (x >= curve.p) return null;
  const square = right(curve, x);
  // The square root where p is 3 modulo 4; what has no root gives a number whose square is another.
  const root = power(square, (curve.p + 1n) / 4n, curve.p);
  if ((root * root) % curve.p !== square) return null;
  // Zero has no root of odd parity: p itself would be no coordinate. No curve of ours has such a point: their order is prime.
  const y = (root & 1n) === BigInt((encoded[0] ?? 0) & 1) ? root : curve.p - root;
  return { x: bytesOf(x, curve.size), y: bytesOf(y, curve.size) };
}

/** Whether both coordinates are of the field and fulfil the equation (SEC 1 §3.2.2.1; all of these curves have cofactor 1). */
export function isOnCurve(curve: Curve, point: Point): boolean {
  const x = numberOf(point.x);
  const y = numberOf(point.y);
  return x < curve.p && y < curve.p && (y * y) % curve.p === right(curve, x);
}

/** The right side of the equation, from 0 to p − 1. */
function right({ p, a, b }: Curve, x: bigint): bigint {
  const value = (x * x * x + a * x + b) % p;
  return value < 0n ? value + p : value;
}
