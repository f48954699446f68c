import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordIn } from '../../../../core/lib/bitcoin/op-return.ts';
import { recordScript } from '../../../support/bitcoin-regtest.ts';

const read = (hex: string) => recordIn(new Uint8Array(Buffer.from(hex, 'hex')));
const ROOT = 'ab'.repeat(32);

describe('a record', () => {
  it('is what OP_RETURN and one plain push of 32 bytes carry', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const hex = Buffer.from(bytes).toString('hex');
        expect(recordIn(recordScript(hex))).toBe(hex);
      }),
    );
  });

  it.each([
    ['31 bytes', `6a1f${'ab'.repeat(31)}`],
    ['33 bytes', `6a21${'ab'.repeat(33)}`],
    ['a byte behind it', `6a20${ROOT}00`],
    ['a length that is not there', '6a20'],
    ['a push in its longer form', `6a4c20${ROOT}`],
    ['another operation', `0020${ROOT}`],
    ['nothing', ''],
  ])('is not seen in %s', (_what, hex) => {
    expect(read(hex)).toBeNull();
  });
});
