import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasControls } from '../../../../core/lib/canonical/has-controls.ts';

describe('controls in bytes', () => {
  it('are found wherever they stand, and nothing else is taken for one', () => {
    const byte = fc.oneof({ weight: 30, arbitrary: fc.integer({ min: 0x20, max: 0xff }) }, fc.integer({ min: 0, max: 0xff }));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 80 }), fc.integer({ min: 0, max: 9 }), (bytes, start) => {
        const part = Uint8Array.from(bytes).subarray(start);
        expect(hasControls(part)).toBe(part.some((one) => one < 0x20));
      }),
    );
  });
});
