import { secp256k1 } from '@noble/curves/secp256k1.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactOf } from '../../../../core/lib/bitcoin/der-signature.ts';

const hex = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('hex');
const read = (text: string) => hex(compactOf(new Uint8Array(Buffer.from(text, 'hex'))));
const ONE = `${'00'.repeat(31)}01`;
const ORDER = secp256k1.Point.Fn.ORDER;
const number = fc.oneof(fc.bigInt(1n, ORDER - 1n), fc.bigInt(1n, 70_000n));

describe('a DER signature', () => {
  it('of any numbers has one form, which another library writes', () => {
    fc.assert(
      fc.property(number, number, (r, s) => {
        const signature = new secp256k1.Signature(r, s);
        expect(hex(compactOf(signature.toBytes('der')))).toBe(signature.toHex('compact'));
      }),
    );
  });

  it('that is changed at one place is refused or means something else', () => {
    fc.assert(
      fc.property(number, number, fc.nat(), fc.integer({ min: 1, max: 255 }), (r, s, at, change) => {
        const der = new secp256k1.Signature(r, s).toBytes('der');
        const before = hex(compactOf(der));
        der[at % der.length]! ^= change;
        expect(hex(compactOf(der))).not.toBe(before);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['another tag', '3106020101020101'],
    ['a length that is too short', '3005020101020101'],
    ['a length in long form', '308106020101020101'],
    ['bytes behind it', '300602010102010100'],
    ['another tag of a number', '3006030101020101'],
    ['an empty number', '300502000201 01'.replace(' ', '')],
    ['a negative number', '3006020181020101'],
    ['a needless zero', '300702020001020101'],
    ['a number of 33 bytes', `3026022101${'00'.repeat(32)}020101`],
    ['a number that runs past the end', '3006020501020101'],
    ['one number alone', '3003020101'],
  ])('with %s is none', (_what, text) => {
    expect(read(text)).toBeNull();
  });

  it('is read with the least numbers there are', () => {
    expect(read('3006020101020101')).toBe(ONE + ONE);
    expect(read('300702020080020101')).toBe(`${'00'.repeat(31)}80${ONE}`);
  });
});
