import { expect, it } from 'vitest';
import { LOCALES, loadLocale } from '../../../core/present/index.ts';
import { CHECKING, checkingLanguage } from '../../../extension/overlay/checking-words.ts';

it('a mark says of a check under way what the reports say, in every language there is', async () => {
  const words = await Promise.all(LOCALES.map(async (id) => [id, (await loadLocale(id)).checking] as const));
  expect(CHECKING).toEqual(Object.fromEntries(words));
});

it('the language is the first of the browser’s that there are words in', () => {
  expect(checkingLanguage(['fr-FR', 'ja-JP', 'en'])).toBe('ja');
  expect(checkingLanguage(['constructor', 'fr'])).toBe('en');
});
