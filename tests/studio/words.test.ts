import { expect, it } from 'vitest';
import { sayStudio } from '../../studio/words.ts';
import { BADGE_WORDS } from '../../studio/words-badges.ts';
import { OUTPUT_WORDS } from '../../studio/words-output.ts';
import { PAGE_WORDS } from '../../studio/words-page.ts';

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();

it('has every text in both languages, with the same places for values', () => {
  for (const [key, { en, ja }] of Object.entries({ ...BADGE_WORDS, ...OUTPUT_WORDS, ...PAGE_WORDS })) {
    expect(en.trim(), key).not.toBe('');
    expect(ja.trim(), key).not.toBe('');
    expect(places(ja), key).toBe(places(en));
  }
});

it('puts values in their places, whatever they hold', () => {
  expect(sayStudio('en', 'added', { name: '{name} $& <b>' })).toBe('“{name} $& <b>” was added.');
  expect(sayStudio('ja', 'added', { name: 'A' })).toBe('「A」を追加しました。');
});
