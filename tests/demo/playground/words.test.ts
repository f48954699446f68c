import { describe, expect, it } from 'vitest';
import { say, WORDS } from '../../../demo/playground/words.ts';

describe('the words of the page', () => {
  it('stand in both languages, with the same places for values', () => {
    for (const [key, { en, ja }] of Object.entries(WORDS)) {
      expect(ja, key).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(en, key).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(ja.match(/\{\w+\}/g), key).toEqual(en.match(/\{\w+\}/g));
    }
  });

  it('take their values', () => {
    expect(say('en', 'sampleOf', { number: 3, count: 20 })).toBe('Sample 3 of 20');
    expect(say('ja', 'sampleOf', { number: 3, count: 20 })).toBe('見本 3／20');
  });
});
