import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padTo, textWidth, wrapText } from '../../cli/render/text-width.ts';

describe('text in a terminal', () => {
  it('takes two columns for a wide character and none for a combining one', () => {
    expect(textWidth('badge')).toBe(5);
    expect(textWidth('バッジ')).toBe(6);
    expect(textWidth('e\u0301')).toBe(1);
    expect(textWidth('（）')).toBe(4);
  });
  it('is padded by columns', () => {
    expect(padTo('発行', 6)).toBe('発行  ');
    expect(padTo('long', 2)).toBe('long');
  });
  it('breaks at blanks in English and between characters in Japanese, and never before a closing mark', () => {
    expect(wrapText('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
    expect(wrapText('本物のバッジです。', 8).join('')).toBe('本物のバッジです。');
    for (const line of wrapText('これは、長い文章です。（注）続きます。', 10)) expect(line).not.toMatch(/^[、。）]/);
  });
  it('never ends a line with an opening mark, and loses no mark', () => {
    const text = 'これは、「長い」文章です（注：『続き』）。“月見坂” says “so”（';
    for (let width = 6; width < 40; width++) {
      const lines = wrapText(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（「『“]$/);
    }
  });
  it('breaks a host at its dots, and an address nowhere', () => {
    expect(wrapText('at badges.example.ac.jp now', 14)).toEqual(['at badges', '.example.ac.jp', 'now']);
    expect(wrapText('https://badges.example.ac.jp/1', 14)).toEqual(['https://badges.example.ac.jp/1']);
  });
  it('loses no word and keeps within the width where no word is longer', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 8, max: 60 }), (words, width) => {
        const lines = wrapText(words.join(' '), width);
        expect(lines.join(' ').split(/\s+/)).toEqual(words);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
