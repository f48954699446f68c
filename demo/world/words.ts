import { type Bilingual, sayIn } from '../../ui/bilingual.ts';

/** A text of the demo in the languages that it is written in. */
export type Words = Bilingual;

/** The text in `lang`; English where the demo has none in it, though the reports may. */
export function wordsIn(words: Words, lang: string): string {
  return sayIn(words, lang);
}
