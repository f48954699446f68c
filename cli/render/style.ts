import { styleText } from 'node:util';
import type { Tone } from '../../core/present/index.ts';

type Format = 'green' | 'yellow' | 'blue' | 'gray' | 'red' | 'bold' | 'dim';

/** How words are set off in a terminal. Without colour the words and signs say everything. */
export interface Style {
  tone: (tone: Tone, text: string) => string;
  bold: (text: string) => string;
  dim: (text: string) => string;
}

const TONES: Record<Tone, Format> = { green: 'green', amber: 'yellow', blue: 'blue', grey: 'gray', red: 'red' };

/** @param colour whether the stream shows colours */
export function styleOf(colour: boolean): Style {
  const apply = (format: Format, text: string) => (colour ? styleText(format, text, { validateStream: false }) : text);
  return {
    tone: (tone, text) => apply(TONES[tone], text),
    bold: (text) => apply('bold', text),
    dim: (text) => apply('dim', text),
  };
}

/** Whether to use colours (no-color.org; force-color.org). */
export function wantsColour(stream: { isTTY?: boolean | undefined }, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
