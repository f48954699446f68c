import type { Words } from './contract.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** Every language that the extension speaks; one that reports have words in and that is missing here is served in English. */
export const WORDS: readonly Words[] = [en, ja];

/** The words of a language. @param id of `LOCALES` */
export function wordsOf(id: string): Words {
  return WORDS.find((words) => words.id === id) ?? en;
}

/** A text with its values in their places. */
export function say(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
