import type { LocaleId } from '../core/present/index.ts';
import { sayIn } from '../ui/bilingual.ts';
import { BADGE_WORDS } from './words-badges.ts';
import { OUTPUT_WORDS } from './words-output.ts';
import { PAGE_WORDS } from './words-page.ts';

const WORDS = { ...PAGE_WORDS, ...BADGE_WORDS, ...OUTPUT_WORDS };

export type StudioWord = keyof typeof WORDS;

/** A text of the studio; a language that reports have words in and that is missing here is served in English. */
export function sayStudio(lang: LocaleId, key: StudioWord, values: Readonly<Record<string, string | number>> = {}): string {
  return sayIn(WORDS[key], lang, values);
}
