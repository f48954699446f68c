import { isolate, shownText } from '../core/present/index.ts';

/** A sentence with its values: numbers as they are, texts cleaned and set apart, since they may be somebody else's. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : typeof value === 'number' ? String(value) : isolate(shownText(value).text);
  });
}
