/** In this order: each rule sees what those before it left. Kunrei and Hepburn meet in the shorter form. */
const RULES: readonly [RegExp, string][] = [
  // Long vowels, however they are written. An h or u that begins the next syllable stays: Ohara, Inoue.
  [/([aeiou])\u0304/gu, '$1'],
  [/oh(?![aeiouy])/gu, 'o'],
  [/ou|oo/gu, 'o'],
  [/uu/gu, 'u'],
  [/aa/gu, 'a'],
  [/ii/gu, 'i'],
  [/m(?=[bp])/gu, 'n'],
  // Doubled consonants: Hepburn writes tch for what Kunrei writes tt.
  [/cch|tch/gu, 'tch'],
  [/sh(?=[auo])/gu, 'sy'],
  [/ch(?=[auo])/gu, 'ty'],
  [/jy?(?=[auo])/gu, 'zy'],
  [/shi/gu, 'si'],
  [/chi/gu, 'ti'],
  [/tsu/gu, 'tu'],
  [/ji/gu, 'zi'],
  [/f(?=u)/gu, 'h'],
];

/**
 * A Latin name with the spellings of Japanese sounds levelled (threats.md §9 "Names"): ou/oo/oh/ō → o, shi/si, fu/hu, chi/ti,
 * m/n before b and p. Other languages lose a little, which makes a name similar at most.
 *
 * @param part lower case
 */
export function foldRomaji(part: string): string {
  return RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), part.normalize('NFD'));
}

/** A katakana name with long vowels and the two spellings of one sound levelled. */
export function foldKana(part: string): string {
  return part
    .replace(/ー/gu, '')
    .replace(/([オコゴソゾトドノホボポモヨョロ])[ウオ]/gu, '$1')
    .replace(/ヂ/gu, 'ジ')
    .replace(/ヅ/gu, 'ズ')
    .replace(/ヲ/gu, 'オ')
    .replace(/ヰ/gu, 'イ')
    .replace(/ヱ/gu, 'エ');
}
