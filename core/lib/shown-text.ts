import type { ProblemCode } from '../model/problem.ts';
import { NAME_LIMITS, plainText, type ShownLimits } from './plain-text.ts';
import { suspectCharacters } from './suspect-characters.ts';

/** A text fit to be shown, and what had to be done to it. Still a claim of whoever wrote it. */
export interface ShownText {
  text: string;
  /** Informing codes `parse.text-*`, each once, in the order of `CODES`. */
  notes: readonly ProblemCode[];
}

/** UTF-16 units. The longest emoji in use has 19; one "character" without end would slip through a count of graphemes. */
const UNITS_IN_A_GRAPHEME = 40;

const CODES: readonly ProblemCode[] = ['parse.text-bidi', 'parse.text-invisible', 'parse.text-shortened', 'parse.text-marks'];
const NOTHING: readonly ProblemCode[] = [];

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Draw a space, or nothing but one: the tabulator, the blank of Braille. */
const BLANK = /[\t\u2800]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const DIRECTION = /\p{Bidi_Control}/gu;
/** No living script needs more than 8 combining marks in a row; more of them cover the lines above (threats.md T35, §8). */
const STACKED = /(\p{M}{8})\p{M}+/gu;
/** What may not stand at the end of a cut text: it draws nothing, or was kept for the sake of what followed. */
const TAIL = /(?:\s|\u200c|\u200d|\u221a|\uaa9c)+$/u;

/** Removing one thing can bring together what another rule is about. Who builds more layers than this loses emoji joiners too. */
const ROUNDS = 4;

let segmenter: Intl.Segmenter | undefined;

/**
 * Makes a text from a badge, an issuer or a page fit to be shown beside our marks (threats.md T13, T35, §8): what imitates a
 * mark, turns the direction of writing, is invisible or without end is taken out and noted. The result is no longer than the
 * input, and the same again if it is cleaned twice. Nothing is normalised: a name is shown as it was written.
 *
 * @param text attacker-controlled, of any length; time grows with the length alone
 */
export function shownText(text: string, limits: ShownLimits = NAME_LIMITS): ShownText {
  const plain = plainText(text, limits);
  if (plain !== null) return { text: plain, notes: NOTHING };
  const found = new Set<ProblemCode>();
  const whole = text.replace(LINE_BREAK, '\n').replace(BLANK, ' ').replace(LONE_SURROGATE, '\ufffd');
  const straight = whole.replace(DIRECTION, '');
  if (straight !== whole) found.add('parse.text-bidi');
  const clean = withoutSuspects(straight, found).trim();
  const short = shorten(clean, limits);
  if (short !== clean) found.add('parse.text-shortened');
  return { text: short, notes: CODES.filter((code) => found.has(code)) };
}

/**
 * Puts a claim between FSI and PDI (UAX #9 §2.4), so that its writing direction ends with it. For a text that `shownText`
 * has cleaned: an isolate of its own could end this one.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Takes out look-alikes, invisible characters and stacked marks until there is nothing left to take out. */
function withoutSuspects(text: string, found: Set<ProblemCode>): string {
  const { sign, invisible, anySign, anyInvisible } = suspectCharacters();
  const without = (pattern: RegExp, kept: string, code: ProblemCode, from: string): string => {
    const after = from.replace(pattern, kept);
    if (after.length !== from.length) found.add(code);
    return after;
  };
  let rest = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = rest.length;
    // Signs first: a joiner that held on to one has lost its reason to stay.
    rest = without(sign, '', 'parse.text-marks', rest);
    rest = without(invisible, '$1', 'parse.text-invisible', rest);
    rest = without(STACKED, '$1', 'parse.text-shortened', rest);
    if (rest.length === before) return rest;
  }
  return rest.replace(anyInvisible, '').replace(anySign, '').replace(STACKED, '$1');
}

/** Cuts between two characters, and says so with an ellipsis that counts as one of them. */
function shorten(text: string, limits: ShownLimits): string {
  const lines = text.split('\n', limits.lines + 1);
  const kept = lines.length > limits.lines ? lines.slice(0, limits.lines).join('\n') : text;
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  let count = 0;
  let end = 0;
  for (const { index, segment } of segmenter.segment(kept)) {
    // `end` stays one character behind, so that there is room for the ellipsis.
    if (count === limits.graphemes) return withEllipsis(kept.slice(0, end));
    if (segment.length > UNITS_IN_A_GRAPHEME) return withEllipsis(kept.slice(0, index));
    count += 1;
    if (count === limits.graphemes) end = index;
  }
  if (kept === text) return text;
  return withEllipsis(count === limits.graphemes ? kept.slice(0, end) : kept);
}

function withEllipsis(text: string): string {
  return `${text.replace(TAIL, '')}…`;
}
