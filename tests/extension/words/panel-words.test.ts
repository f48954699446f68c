import { describe, expect, it } from 'vitest';
import { panel as en } from '../../../extension/words/en-panel.ts';
import { panel as ja } from '../../../extension/words/ja-panel.ts';

/** Every text by its path. */
function texts(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, one]): [string, string][] =>
    typeof one === 'string' ? [[`${path}${key}`, one]] : texts(one, `${path}${key}.`),
  );
}
const places = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the words of the panel', () => {
  it('stand in both languages, with the same places for values', () => {
    const japanese = new Map(texts(ja));
    for (const [path, text] of texts(en)) {
      expect(places(japanese.get(path)), path).toEqual(places(text));
      expect(text, path).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(japanese.get(path), path).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });

  it('never say "verified" alone, nor that somebody is "trusted by" us', () => {
    for (const [path, text] of [...texts(en), ...texts(ja)]) expect(text, path).not.toMatch(/\bverified\b|trusted by|検証済み/i);
  });
});
