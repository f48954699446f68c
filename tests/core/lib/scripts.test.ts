import { describe, expect, it } from 'vitest';
import { mixesScripts } from '../../../core/lib/scripts.ts';

describe('a word that mixes scripts', () => {
  it.each([
    ['Latin with a Cyrillic letter', 'Kоbe University'],
    ['Latin with a Greek letter', 'Pαris'],
    ['Cyrillic with a Greek letter', 'Мοсква'],
    ['Chinese characters with a Cyrillic letter', '大学а'],
    ['one among good ones', 'Kobe Univеrsity'],
  ])('is found: %s', (_title, text) => {
    expect(mixesScripts(text)).toBe(true);
  });

  it.each([
    'Kobe University',
    '神戸大学 School',
    'NPO法人ひらがなカタカナ',
    'Tシャツ学院',
    '서울大學校',
    'МГУ University',
    'Θ School',
    '',
  ])('is not found in %j', (text) => {
    expect(mixesScripts(text)).toBe(false);
  });
});
