import type { Template } from './locales/contract.ts';

/** A value in a sentence. */
export type Value = string | Phrase;
/** A value that is several words: `close` is set behind it where the sentence goes on. */
export interface Phrase {
  text: string;
  close: string;
  /** Begins with a word of ours, which takes a capital letter at the start of a sentence; a host never does. */
  worded?: boolean;
}

/** Values by the name of their place; an empty one counts as missing. */
export type Values = Readonly<Record<string, Value | undefined>>;

const PART = /\[([^[\]]*)\]|\{(\w+)(?:\|([^{}]*))?\}/g;
const PLACE = /\{(\w+)(?:\|[^{}]*)?\}/g;

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\u3000-\u303f\uff00-\uff9f]/u;

/**
 * Puts values into a template; the language of places is told in `locales/contract.ts`.
 *
 * @param fallbacks the locale's words for values that may be missing
 * @returns `null` where a value is missing that neither the template nor `fallbacks` has words for
 */
export function fill(template: Template, values: Values, fallbacks: Readonly<Record<string, string>> = {}): string | null {
  const pieces: Value[] = [];
  let at = 0;
  for (const match of template.matchAll(PART)) {
    pieces.push(template.slice(at, match.index));
    at = match.index + match[0].length;
    const [, optional, place = '', words] = match;
    if (optional !== undefined) {
      if (placesIn(optional).every((each) => textOf(values[each]) !== '')) pieces.push(fill(optional, values) ?? '');
      continue;
    }
    const value = values[place];
    if (textOf(value) !== '') {
      const worded = typeof value === 'object' && value.worded && startsSentence(pieces);
      pieces.push(worded ? { ...value, text: capitalised(value.text) } : (value ?? ''));
      continue;
    }
    const fallback = words ?? fallbacks[place];
    if (fallback === undefined) return null;
    pieces.push(startsSentence(pieces) ? capitalised(fallback) : fallback);
  }
  pieces.push(template.slice(at));
  return pieces.map((piece, index) => textOf(piece) + closing(piece, pieces[index + 1])).reduce(join, '');
}

/** The names of the places of a template, in their order. */
export function placesIn(template: Template): string[] {
  return [...template.matchAll(PLACE)].map(([, place = '']) => place);
}

function textOf(value: Value | undefined): string {
  return typeof value === 'object' ? value.text : (value ?? '');
}

function closing(piece: Value, next: Value | undefined): string {
  return typeof piece === 'object' && /^ \p{L}/u.test(textOf(next)) ? piece.close : '';
}

function startsSentence(pieces: readonly Value[]): boolean {
  return /(?:^|[.!?:] )$/.test(pieces.map(textOf).join(''));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Japanese sets a space between kana and a Latin word, none between two Japanese words: which it is depends on the value. */
function join(before: string, after: string): string {
  const left = before.replace(/[ \u2069]+$/u, '').at(-1) ?? '';
  const right = after.replace(/^[ \u2068]+/u, '').charAt(0);
  if (!UNSPACED.test(left) || !UNSPACED.test(right)) return before + after;
  return before.endsWith(' ') ? before.slice(0, -1) + after : before + after.replace(/^ /, '');
}
