import { littleEndian, power } from './big-number.ts';

/** The field's prime, 2^255 − 19 (RFC 8032 §5.1). */
const P = 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffedn;
/** The curve's constant: −121665/121666. */
const D = 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n;
const SIGN = 1n << 255n;

/** The order of the group that keys and signatures live in (RFC 8032 §5.1). */
export const ED25519_ORDER = 0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3edn;

/**
 * The y of the eight points whose order divides eight, twice each but for the first two. Under such a key one signature fits
 * many messages.
 */
const SMALL_ORDER: readonly bigint[] = [
  1n,
  P - 1n,
  0n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
];

/** What an encoded point of edwards25519 is. Only a `good` one is a key. */
export type Ed25519Point = 'good' | 'small-order' | 'off-curve' | 'not-canonical';

/**
 * Judges an encoded public key before any signature is looked at, because engines differ here (threats.md T38; RFC 8032 §5.1.3).
 *
 * A point of mixed order (a good one plus one of small order) is let pass: nobody generates such a key by accident, and every
 * engine decides alike under it, since all of them hold the encoded R against [S]B − [k]A without the cofactor.
 *
 * @param encoded 32 bytes; attacker-controlled where the key is
 */
export function judgeEd25519Point(encoded: Uint8Array): Ed25519Point {
  const y = littleEndian(encoded) & (SIGN - 1n);
  if (SMALL_ORDER.includes(y % P)) return 'small-order';
  if (y >= P) return 'not-canonical';
  // x² = u / v; that is a square exactly when u · v is one (Euler's criterion).
  const square = (y * y) % P;
  const product = ((square - 1n) * (D * square + 1n)) % P;
  return power((product + P) % P, (P - 1n) / 2n, P) === 1n ? 'good' : 'off-curve';
}

/**
 * Whether R of a signature is encoded as a point can be: its y in the field, and no sign where x is zero (RFC 8032 §5.1.3).
 * Engines that compute R and compare bytes refuse anything else; one that decodes R might not.
 *
 * @param encoded 32 bytes; attacker-controlled
 */
export function isCanonicalR(encoded: Uint8Array): boolean {
  const whole = littleEndian(encoded);
  const y = whole & (SIGN - 1n);
  return y < P && !(whole >= SIGN && (y === 1n || y === P - 1n));
}
