import { describe, expect, it } from 'vitest';
import { foldLookAlikes, foldStrokes } from '../../../core/recipient/look-alikes.ts';
import { isNickname } from '../../../core/recipient/nicknames.ts';
import { foldKana, foldRomaji } from '../../../core/recipient/romaji.ts';
import { foldVariantKanji } from '../../../core/recipient/variant-kanji.ts';

describe('the tables of names', () => {
  it.each([
    ['高', '髙'],
    ['崎', '﨑嵜碕'],
    ['辺', '邊邉'],
    ['斎', '齋斉齊'],
    ['吉', '𠮷'],
    ['浜', '濱濵'],
    ['沢', '澤'],
    ['桜', '櫻'],
    ['島', '嶋嶌'],
    ['広', '廣'],
  ])('join %s with %s, and leave it as it is', (everyday, variants) => {
    expect(foldVariantKanji(everyday)).toBe(everyday);
    for (const variant of variants) expect(foldVariantKanji(variant)).toBe(everyday);
  });

  it('fold a variant once and for all', () => {
    const variants = '髙﨑邊齋𠮷濵澤廣櫻龍眞國黑德惠壽藏實學劍緖';
    expect(foldVariantKanji(foldVariantKanji(variants))).toBe(foldVariantKanji(variants));
  });

  it('keep apart characters that only look alike', () => {
    for (const [a, b] of [
      ['土', '士'],
      ['未', '末'],
      ['日', '曰'],
      ['里', '裏'],
      ['太', '大'],
    ] as const) {
      expect(foldVariantKanji(a)).not.toBe(foldVariantKanji(b));
    }
  });

  it('know short forms in both directions, and not across names', () => {
    expect(isNickname('bob', 'robert') && isNickname('robert', 'bob')).toBe(true);
    expect(isNickname('alex', 'alexander') && isNickname('alex', 'alexandra')).toBe(true);
    expect(isNickname('alexander', 'alexandra') || isNickname('bob', 'richard') || isNickname('taro', 'jiro')).toBe(false);
  });

  it.each([
    ['ōno', 'ohno'],
    ['satou', 'satoh'],
    ['hujita', 'fujita'],
    ['syou', 'shō'],
    ['tyousuke', 'chosuke'],
    ['matti', 'matchi'],
    ['macchi', 'matchi'],
    ['zyun', 'jun'],
    ['jyun', 'jun'],
    ['shimbun', 'shinbun'],
    ['tuda', 'tsuda'],
  ])('level the romaji %s and %s', (a, b) => {
    expect(foldRomaji(a)).toBe(foldRomaji(b));
  });

  it('keep an h that begins a syllable', () => {
    expect(foldRomaji('ohara')).toBe('ohara');
  });

  it('level long vowels of kana', () => {
    expect(foldKana('タロー')).toBe(foldKana('タロウ'));
    expect(foldKana('ミヅキ')).toBe(foldKana('ミズキ'));
  });

  it('make one of characters that look alike, each from one to one', () => {
    expect(foldLookAlikes('АΒС')).toBe('ABC');
    expect(foldLookAlikes('ニカ')).toBe('二力');
    expect(foldStrokes('1I|0')).toBe('lllO');
    expect(foldLookAlikes('Taro')).toBe('Taro');
  });
});
