import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ED25519_ORDER, isCanonicalR, judgeEd25519Point } from '../../../../core/lib/keys/edwards.ts';

const P = 2n ** 255n - 19n;
const fromHex = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const encoded = (y: bigint, sign = 0n) =>
  fromHex((y + (sign << 255n)).toString(16).padStart(64, '0')).reverse() as Uint8Array<ArrayBuffer>;

function decodes(bytes: Uint8Array): boolean {
  try {
    ed25519.Point.fromBytes(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('judgeEd25519Point', () => {
  it('refuses all eight points of small order, with either sign and in either spelling of y', () => {
    expect(ED25519_TORSION_SUBGROUP).toHaveLength(8);
    for (const hex of ED25519_TORSION_SUBGROUP) {
      const point = fromHex(hex);
      const other = point.slice();
      other[31]! ^= 0x80;
      expect([judgeEd25519Point(point), judgeEd25519Point(other)]).toEqual(['small-order', 'small-order']);
    }
    expect([P, P + 1n].map((y) => judgeEd25519Point(encoded(y)))).toEqual(['small-order', 'small-order']);
  });

  it('refuses a y that is not of the field', () => {
    for (let y = P + 2n; y < 2n ** 255n; y++) expect(judgeEd25519Point(encoded(y, y & 1n))).toBe('not-canonical');
  });

  it('takes every key that is generated', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (secret) => {
        expect(judgeEd25519Point(ed25519.getPublicKey(secret))).toBe('good');
      }),
      { numRuns: 30 },
    );
  });

  it('says of any 32 bytes what another implementation of the curve says', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        expect(judgeEd25519Point(bytes) === 'good').toBe(decodes(bytes) && !ed25519.Point.fromBytes(bytes).isSmallOrder());
      }),
    );
  });
});

describe('isCanonicalR', () => {
  it('takes every point that can be computed, those of small order included', () => {
    for (const hex of ED25519_TORSION_SUBGROUP) expect(isCanonicalR(fromHex(hex))).toBe(true);
    expect(isCanonicalR(ed25519.Point.BASE.toBytes())).toBe(true);
  });

  it('refuses a y that is not of the field, and a sign where x is zero', () => {
    expect([encoded(P), encoded(P + 1n), encoded(1n, 1n), encoded(P - 1n, 1n)].map(isCanonicalR)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

it('knows the order of the group', () => {
  expect(ED25519_ORDER).toBe(ed25519.Point.Fn.ORDER);
});
