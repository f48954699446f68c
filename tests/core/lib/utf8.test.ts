import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceedsUtf8, hasLoneSurrogate, utf8 } from '../../../core/lib/utf8.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('UTF-8', () => {
  it('keeps a byte-order mark, so that whoever reads can note it', () => {
    expect(utf8(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
  });

  it.each([
    ['a stray continuation byte', bytes(0x80)],
    ['an overlong form', bytes(0xc0, 0xaf)],
    ['a surrogate', bytes(0xed, 0xa0, 0x80)],
    ['a character beyond Unicode', bytes(0xf4, 0x90, 0x80, 0x80)],
    ['a character cut short', bytes(0x61, 0xe3, 0x81)],
  ])('refuses %s', (_, wrong) => {
    expect(utf8(wrong)).toBeNull();
  });

  it('reads on after bytes that were refused', () => {
    expect([utf8(bytes(0xe3)), utf8(bytes(0x61))]).toEqual([null, 'a']);
  });

  it('counts bytes, not characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, limit) => {
        expect(exceedsUtf8(text, limit)).toBe(new TextEncoder().encode(text).length > limit);
      }),
    );
  });

  it('tells half a pair from a whole one', () => {
    expect([hasLoneSurrogate('𝄞'), hasLoneSurrogate('\udd1e\ud834'), hasLoneSurrogate('a\ud834')]).toEqual([false, true, true]);
  });
});
