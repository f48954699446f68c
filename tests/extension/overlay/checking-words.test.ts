import { expect, it } from 'vitest';
import { checkingWords } from '../../../extension/overlay/checking-words.ts';

const WORDS = { en: 'Checking…', ja: '確認中…' };

it('the language is the first of the browser’s that there are words in', () => {
  expect(checkingWords(['fr-FR', 'ja-JP', 'en'], WORDS)).toEqual({ text: '確認中…', lang: 'ja' });
});

it('English is for everybody else', () => {
  expect(checkingWords(['constructor', 'fr'], WORDS)).toEqual({ text: 'Checking…', lang: 'en' });
});
