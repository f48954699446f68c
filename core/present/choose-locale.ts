import { LOCALES, type LocaleId } from './locales/registry.ts';

/**
 * The language to speak to somebody with these preferences: the first of them that there are words in, else English.
 *
 * @param preferences BCP 47, best first, as in `navigator.languages`; what cannot be read is passed over
 */
export function chooseLocale(preferences: readonly string[]): LocaleId {
  for (const preference of preferences) {
    // RFC 4647 §3.4, "lookup": ja-JP and ja_JP.UTF-8 are served by ja.
    const language = /^[a-z]{2,3}(?=$|[-_.])/.exec(preference.trim().toLowerCase())?.[0];
    const match = LOCALES.find((id) => id === language);
    if (match) return match;
  }
  return 'en';
}
