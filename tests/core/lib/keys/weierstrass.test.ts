import { p256, p384 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, numberOf } from '../../../../core/lib/keys/big-number.ts';
import { CURVES, decompress, isOnCurve } from '../../../../core/lib/keys/weierstrass.ts';

const THEIRS = { 'P-256': p256, 'P-384': p384, secp256k1 } as const;
const names = Object.keys(THEIRS) as (keyof typeof THEIRS)[];

describe.each(names)('%s', (name) => {
  const curve = CURVES[name];
  const theirs = THEIRS[name];

  it('has the numbers of the standard', () => {
    const { p, n } = theirs.Point.CURVE();
    expect({ p: curve.p, n: curve.n, residue: curve.p % 4n }).toEqual({ p, n, residue: 3n });
    expect(isOnCurve(curve, { x: bytesOf(theirs.Point.BASE.x, curve.size), y: bytesOf(theirs.Point.BASE.y, curve.size) })).toBe(
      true,
    );
  });

  it('decompresses any key to the point it was compressed from', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: curve.n - 1n }), (secret) => {
        const key = bytesOf(secret, curve.size);
        const whole = theirs.getPublicKey(key, false);
        const point = { x: whole.slice(1, 1 + curve.size), y: whole.slice(1 + curve.size) };
        expect(decompress(curve, theirs.getPublicKey(key, true))).toEqual(point);
        expect(isOnCurve(curve, point)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('finds a point for about every second x, always one of the curve with the parity asked for', () => {
    let found = 0;
    for (let x = 1; x <= 200; x++) {
      const parity = x & 1;
      const point = decompress(curve, Uint8Array.of(2 + parity, ...bytesOf(BigInt(x), curve.size)));
      if (!point) continue;
      found++;
      expect(isOnCurve(curve, point)).toBe(true);
      expect(Number(numberOf(point.y) & 1n)).toBe(parity);
    }
    expect(found).toBeGreaterThan(60);
    expect(found).toBeLessThan(140);
  });

  it('takes no coordinate beyond the field, though it fulfils the equation', () => {
    const small = [1n, 2n, 3n, 4n, 5n, 6n, 7n].find((x) => decompress(curve, Uint8Array.of(2, ...bytesOf(x, curve.size))));
    const x = bytesOf(small! + curve.p, curve.size);
    const point = decompress(curve, Uint8Array.of(2, ...bytesOf(small!, curve.size)))!;
    expect(decompress(curve, Uint8Array.of(2, ...x))).toBeNull();
    expect(isOnCurve(curve, { x, y: point.y })).toBe(false);
  });

  it('takes no point beside the curve', () => {
    const { x, y } = decompress(curve, theirs.getPublicKey(bytesOf(7n, curve.size), true))!;
    for (let bit = 0; bit < curve.size * 8; bit += 13) {
      const other = y.slice();
      other[bit >> 3]! ^= 1 << (bit & 7);
      expect(isOnCurve(curve, { x, y: other })).toBe(false);
    }
  });
});
