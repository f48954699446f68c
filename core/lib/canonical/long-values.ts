import type { Json, JsonObject } from '../../model/json.ts';
import { isObject } from '../json.ts';

/** Around the number of a value that stands elsewhere: for private use, so that few documents have it. */
export const MARK = '\ue000';

/** Below this length of a value there is nothing to gain. */
const LONG = 1_000;
/** How an address begins whose rest means nothing to JSON-LD, since no context may have this for a prefix (contexts/inline-context.ts). */
const DATA = 'data:';
/** What may be a prefix or begin an address. */
const PREFIX = /^[\w.+-]{1,64}$/;
const SCHEME = /^[A-Za-z][A-Za-z0-9+-.]*$/;
/** A text from which a number can be read is written anew where a number is expected. */
const NUMBER = /^\s*[-+]?(\d|\.\d|Infinity)/;
/** Members of which each character counts, wherever they stand. */
const AS_THEY_ARE = new Set(['type', '@type', '@language', '@direction']);

/** A document with stand-ins for its long values. */
export interface Shortened {
  document: JsonObject;
  /** The values, by the numbers of their stand-ins. */
  long: readonly string[];
}

/**
 * A document in which pictures and long texts have short stand-ins, or null where there are none, or where one could be taken for
 * something else. jsonld goes through each value many times; it makes of the stand-ins what it would make of the values: an address, or
 * no address, and the same two as equal.
 *
 * @param document attacker-controlled, and good for the policy of contexts
 */
export function shortened(document: JsonObject): Shortened | null {
  const numbers = new Map<string, string>();
  let isSafe = true;
  const standIn = (text: string, isId: boolean): string => {
    if (text.length < LONG) {
      if (text.includes(MARK)) isSafe = false;
      return text;
    }
    const head = headFor(text);
    if (head === null || (isId && head !== DATA)) {
      if (text.includes(MARK)) isSafe = false;
      return text;
    }
    const known = numbers.get(text) ?? `${head}${MARK}${numbers.size}${MARK}`;
    numbers.set(text, known);
    return known;
  };
  const within = (value: Json | undefined, name: string): Json | undefined => {
    if (typeof value === 'string') {
      if (!AS_THEY_ARE.has(name)) return standIn(value, name === 'id');
      if (value.includes(MARK)) isSafe = false;
      return value;
    }
    if (Array.isArray(value)) return value.map((item) => within(item, name) as Json);
    if (!isObject(value)) return value;
    const copy: Record<string, Json | undefined> = Object.create(null);
    for (const [member, own] of Object.entries(value)) {
      if (member.includes(MARK) || (member === '@context' && !isPlainContext(own))) isSafe = false;
      copy[member] = member === '@context' ? own : within(own, member);
    }
    return copy;
  };
  const copy = within(document, '') as JsonObject;
  return isSafe && numbers.size > 0 ? { document: copy, long: [...numbers.keys()] } : null;
}

/** With what a stand-in begins, so that JSON-LD takes it for the same sort of text as the value; null where the value itself counts. */
function headFor(text: string): string | null {
  if (text.startsWith('@') || NUMBER.test(text)) return null;
  const colon = text.indexOf(':');
  if (colon <= 0) return '';
  if (text.startsWith(DATA)) return DATA;
  const head = text.slice(0, colon);
  return PREFIX.test(head) || SCHEME.test(head) ? null : '';
}

/** Whether no name of a context is odd or long enough to be met in a value, and none of its addresses is like a stand-in. */
function isPlainContext(context: Json | undefined): boolean {
  if (typeof context === 'string') return !context.includes(MARK) && !context.startsWith(DATA);
  if (Array.isArray(context)) return context.every(isPlainContext);
  if (!isObject(context)) return true;
  return Object.entries(context).every(([name, own]) => PREFIX.test(name.replace(/^@/, '')) && isPlainContext(own));
}

const STAND_IN = new RegExp(`^(?:${DATA})?${MARK}(\\d+)${MARK}$`);

/** The number of the value for which a text of an expanded document stands. */
export function numberOf(text: string): number | null {
  const found = text.includes(MARK) ? STAND_IN.exec(text) : null;
  return found ? Number(found[1]) : null;
}

/** An expanded document with the values again. */
export function restored(expanded: unknown, long: readonly string[]): unknown {
  if (typeof expanded === 'string') return long[numberOf(expanded) ?? -1] ?? expanded;
  if (Array.isArray(expanded)) return expanded.map((item) => restored(item, long));
  if (typeof expanded !== 'object' || expanded === null) return expanded;
  return Object.fromEntries(Object.entries(expanded).map(([name, value]) => [name, restored(value, long)]));
}
