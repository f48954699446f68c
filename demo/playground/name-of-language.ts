import type { Lang } from './words.ts';

/** Each language in its own words. */
export const nameOfLanguage = (id: Lang): string => new Intl.DisplayNames([id], { type: 'language' }).of(id) ?? id;
