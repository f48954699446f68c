import type { OptionsWords } from './options-words.ts';

/** Options and the first page. */
export const options: OptionsWords = { title: 'Tashika' };
