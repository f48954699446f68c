import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../core/present/index.ts';
import { dialogWords } from '../../../widget/report/words.ts';

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the words around a report in the dialog', () => {
  it.each(LOCALES)('have the same places for values in %s as in English, and are not empty', (id) => {
    const words = Object.entries(dialogWords(id));
    const english = dialogWords('en');
    for (const [name, text] of words) expect(places(text), name).toEqual(places(english[name as keyof typeof english]));
    expect(words.filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
