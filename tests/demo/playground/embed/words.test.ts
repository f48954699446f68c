import { describe, expect, it } from 'vitest';
import { EMBED_WORDS } from '../../../../demo/playground/embed/words.ts';
import { STATE_NAMES, STATE_WORDS } from '../../../../demo/playground/states/words.ts';

describe('the words of the pages about the widget', () => {
  it('stand in both languages, with the same places for values', () => {
    for (const [key, { en, ja }] of Object.entries({ ...EMBED_WORDS, ...STATE_WORDS, ...STATE_NAMES })) {
      expect(ja, key).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(en, key).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(ja.match(/\{\w+\}/g), key).toEqual(en.match(/\{\w+\}/g));
    }
  });
});
