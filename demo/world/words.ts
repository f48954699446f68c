/** A text of the demo in the languages that it is written in. */
export interface Words {
  en: string;
  ja: string;
}

/** The text in `lang`; English where the demo has none in it, though the reports may. */
export function wordsIn(words: Words, lang: string): string {
  return lang === 'ja' ? words.ja : words.en;
}
