import { expect, it } from 'vitest';
import { sayIn } from '../../ui/bilingual.ts';

const ADDED = { en: '“{name}” is {place} of {count}.', ja: '「{name}」は{count}件中{place}番目です。' };

it('says a text in its language, and in English where it has none', () => {
  expect(sayIn(ADDED, 'ja', { name: 'A', place: 1, count: 2 })).toBe('「A」は2件中1番目です。');
  expect(sayIn(ADDED, 'tlh', { name: 'A', place: 1, count: 2 })).toBe('“A” is 1 of 2.');
});

it('puts values in their places, which make none of their own, and leaves a place without one as it is', () => {
  expect(sayIn(ADDED, 'en', { name: '{place} $& <b>', place: 1 })).toBe('“{place} $& <b>” is 1 of {count}.');
});
