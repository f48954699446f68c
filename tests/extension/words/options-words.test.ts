import { describe, expect, it } from 'vitest';
import { SITES } from '../../../extension/sites/registry.ts';
import { WORDS } from '../../../extension/words/registry.ts';

/** Every text below a value, with its path. */
function textsIn(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`));
}

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();
const english = new Map(textsIn(WORDS.find(({ id }) => id === 'en')?.options, ''));

describe.each(WORDS.map((words) => [words.id, words.options] as const))('the words of the options in %s', (_id, options) => {
  it('are all there, with the same places for values', () => {
    const texts = textsIn(options, '');
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(texts.map(([path, text]) => [path, places(text)])).toEqual([...english].map(([path, text]) => [path, places(text)]));
  });

  it('never say the bare word “verified”, nor “trusted by”', () => {
    expect(textsIn(options, '').filter(([, text]) => /\bverified\b|trusted by/i.test(text))).toEqual([]);
  });

  it('speak of sites that there are', () => {
    expect(Object.keys(options.sites.notes).filter((id) => !SITES.some((site) => site.id === id))).toEqual([]);
  });
});
