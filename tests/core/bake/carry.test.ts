import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryBadge } from '../../../core/bake/carry.ts';
import { bakePng } from '../../../core/bake/png.ts';
import { png } from '../../../core/read/containers/png.ts';
import { IDAT, iTXt, pngOf, tEXt, zTXt } from '../../support/make-png.ts';
import { codeOf } from '../../support/problem-of.ts';

describe('carrying a badge from one PNG into another', () => {
  it('lets the other be read as the first was, whatever the badge', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ stringUnit: 'grapheme' }),
        fc.constantFrom('openbadges', 'openbadgecredential'),
        async (value, keyword) => {
          const from = bakePng(pngOf(IDAT), JSON.stringify({ value }), keyword as 'openbadges');
          const carried = carryBadge(from, pngOf(IDAT));
          expect(await png.read(carried as Uint8Array)).toEqual(await png.read(from));
        },
      ),
    );
  });

  it('keeps compressed and plain chunks as they are, in front of the picture data, and takes nothing else along', () => {
    const badge = [zTXt('{"a":1}'), tEXt('{"a":1}')];
    const carried = carryBadge(pngOf(tEXt('Sato', 'Author'), ...badge, IDAT), pngOf(tEXt('x', 'Software'), IDAT));
    expect(carried).toEqual(pngOf(tEXt('x', 'Software'), ...badge, IDAT));
  });

  it('takes the place of a badge that was there', () => {
    const carried = carryBadge(pngOf(iTXt('{"a":1}'), IDAT), pngOf(iTXt('{"b":2}'), IDAT));
    expect(carried).toEqual(pngOf(iTXt('{"a":1}'), IDAT));
  });

  it('says that there was none', () => {
    expect(carryBadge(pngOf(IDAT), pngOf(IDAT))).toBeNull();
  });

  it('refuses what is no PNG, on either side', () => {
    const other = new TextEncoder().encode('<svg/>');
    expect(codeOf(() => carryBadge(other, pngOf(IDAT)))).toBe('read.unrecognised');
    expect(codeOf(() => carryBadge(pngOf(iTXt('{}'), IDAT), other))).toBe('read.unrecognised');
  });

  it('never throws anything but a problem of a badge', () => {
    const whole = pngOf(iTXt('{"a":1}'), IDAT);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, end) => {
        const broken = whole.slice();
        broken[at] = value;
        codeOf(() => carryBadge(broken, whole));
        codeOf(() => carryBadge(whole, broken));
        codeOf(() => carryBadge(whole.subarray(0, end), whole));
      }),
    );
  });
});
