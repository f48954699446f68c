import { styleText } from 'node:util';
import type { Tone } from '../core/present/index.ts';

/** What is to be known of a terminal. */
export interface Terminal {
  isTTY: boolean;
  env: Readonly<Record<string, string | undefined>>;
}

const COLOURS = { green: 'green', amber: 'yellow', blue: 'blue', grey: 'gray', red: 'red' } as const;

/** Colours a text if the terminal shows colours. */
export function painted(tone: Tone, text: string, { isTTY, env }: Terminal): string {
  return isTTY && !env['NO_COLOR'] ? styleText(COLOURS[tone], text, { validateStream: false }) : text;
}

/** The language that the environment asks for, in the order in which POSIX reads it. */
export function terminalLanguages(env: Readonly<Record<string, string | undefined>>): string[] {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return [named.replace(/[.@].*$/, '').replace('_', '-')].filter((language) => language !== '' && language !== 'C');
}

/** Fills with blanks to a width in columns: Japanese takes two a character. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** Columns that a text takes. */
export function width(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );
}
