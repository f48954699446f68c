import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../core/lib/crc32.ts';
import { crc32Of } from '../../support/make-png.ts';

describe('CRC-32', () => {
  it('gives the check value of its catalogue entry', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('gives 0 for nothing', () => {
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('agrees with the bit-by-bit way for any piece of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(80), fc.nat(80), (bytes, a, b) => {
        const [start, end] = [Math.min(a, b, bytes.length), Math.min(Math.max(a, b), bytes.length)];
        expect(crc32(bytes, start, end)).toBe(crc32Of(bytes.subarray(start, end)));
      }),
    );
  });
});
