/**
 * The language of the browser, of those there are words in, and what a mark says in it until its answer has come, which brings
 * its own words.
 *
 * @param preferences as in `navigator.languages`
 * @param words by language (core `Locale.checking`)
 */
export function checkingWords(
  preferences: readonly string[],
  words: Readonly<Record<string, string>> = __CHECKING__,
): { text: string; lang: string } {
  const languages = preferences.map((preference) => preference.toLowerCase().split('-')[0] ?? '');
  const lang = languages.find((language) => Object.hasOwn(words, language)) ?? 'en';
  return { text: words[lang] ?? '', lang };
}
