import type { BadgeState } from './badge-state.ts';

/** What is said while there is no answer, in the language that all else is said in too. */
export interface WaitingWords {
  /** BCP 47, of these words. */
  lang: string;
  dir: 'ltr' | 'rtl';
  states: Readonly<Record<Exclude<BadgeState['kind'], 'done'>, string>>;
  again: string;
  noReport: string;
}

const en: WaitingWords = {
  lang: 'en',
  dir: 'ltr',
  states: {
    idle: 'Not checked yet',
    checking: 'Checking…',
    offline: 'No connection',
    error: 'Could not check',
    refused: 'Address not usable',
  },
  again: 'Try again',
  noReport: 'The report could not be loaded.',
};

const ja: WaitingWords = {
  lang: 'ja',
  dir: 'ltr',
  states: {
    idle: 'まだ確認していません',
    checking: '確認中…',
    offline: 'オフラインです',
    error: '確認できませんでした',
    refused: '使えないアドレスです',
  },
  again: 'もう一度試す',
  noReport: '検証結果を読み込めませんでした。',
};

/** A language that reports have words in and that is missing here is served in English. */
const WORDS: Readonly<Record<string, WaitingWords>> = { en, ja };

/**
 * The words for the first of these languages that there are any in, else English.
 *
 * @param preferences BCP 47, best first
 */
export function waitingWords(preferences: readonly string[]): WaitingWords {
  for (const preference of preferences) {
    const language = preference.trim().toLowerCase().split(/[-_]/)[0] ?? '';
    const words = Object.hasOwn(WORDS, language) ? WORDS[language] : undefined;
    if (words) return words;
  }
  return en;
}
