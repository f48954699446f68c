/** What a mark says until its answer has come, which brings its own words. The same as in the reports; a test holds them together. */
export const CHECKING: Readonly<Record<string, string>> = { en: 'Checking…', ja: '確認中…' };

/** The language of the browser, of those there are words in. @param preferences as in `navigator.languages` */
export function checkingLanguage(preferences: readonly string[]): string {
  const languages = preferences.map((preference) => preference.toLowerCase().split('-')[0] ?? '');
  return languages.find((language) => Object.hasOwn(CHECKING, language)) ?? 'en';
}
