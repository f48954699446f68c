import type { Json, JsonObject } from '../model/json.ts';
import { BadgeProblem, type Problem } from '../model/problem.ts';
import { type JsonCursor, nextCode, syntax } from './json-cursor.ts';
import { readNumber, readString } from './json-scalars.ts';
import { utf8 } from './utf8.ts';

/** Objects and lists inside each other (threats.md §8). */
export const MAX_JSON_DEPTH = 64;
/** Values in one document, containers included (threats.md §8). */
export const MAX_JSON_VALUES = 10_000;

/** A document and the remarks about how it was written. */
export interface Parsed<Value extends Json> {
  value: Value;
  notes: Problem[];
}

/**
 * Parses JSON (RFC 8259) in one pass of linear time, and refuses what two readers could understand differently: a member
 * named twice, a lone surrogate, a number that no double holds (threats.md T30). Objects have no prototype.
 *
 * @param source attacker-controlled; the caller has limited its size
 * @param maxValues for lists of many short entries
 * @throws BadgeProblem parse.syntax | parse.duplicate-key | parse.forbidden-key | parse.depth | parse.too-complex |
 *   parse.encoding | parse.unicode | parse.number-range
 */
export function parseJson(source: Uint8Array | string, maxValues = MAX_JSON_VALUES): Parsed<Json> {
  const text = typeof source === 'string' ? source : utf8(source);
  if (text === null) throw new BadgeProblem('parse.encoding');
  const notes: Problem[] = [];
  // Counted up to the one limit, from further below where more are allowed.
  const cursor: JsonCursor = { text, at: 0, values: MAX_JSON_VALUES - maxValues, imprecise: false };
  if (text.charCodeAt(0) === 0xfeff) {
    cursor.at = 1;
    notes.push({ code: 'parse.bom', detail: {} });
  }
  const value = readValue(cursor, 0);
  // NaN is the end: anything else is a second document or a rest.
  if (!Number.isNaN(nextCode(cursor))) throw syntax(cursor);
  if (cursor.imprecise) notes.push({ code: 'parse.number-precision', detail: {} });
  return { value, notes };
}

/**
 * Parses JSON whose top level must be an object.
 *
 * @throws BadgeProblem parse.not-object, and those of `parseJson`
 */
export function parseJsonObject(source: Uint8Array | string, maxValues?: number): Parsed<JsonObject> {
  const { value, notes } = parseJson(source, maxValues);
  if (!isObject(value)) throw new BadgeProblem('parse.not-object', {}, notes);
  return { value, notes };
}

/** An object that is not a list; an absent member is none. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param depth how many containers this value stands in; it bounds the recursion */
function readValue(cursor: JsonCursor, depth: number): Json {
  const code = nextCode(cursor);
  if (++cursor.values > MAX_JSON_VALUES) throw new BadgeProblem('parse.too-complex', { limit: MAX_JSON_VALUES });
  switch (code) {
    case 0x7b:
      return readObject(cursor, deeper(depth));
    case 0x5b:
      return readList(cursor, deeper(depth));
    case 0x22:
      return readString(cursor);
    case 0x74:
      return readWord(cursor, 'true', true);
    case 0x66:
      return readWord(cursor, 'false', false);
    case 0x6e:
      return readWord(cursor, 'null', null);
    default:
      return readNumber(cursor);
  }
}

function deeper(depth: number): number {
  if (depth === MAX_JSON_DEPTH) throw new BadgeProblem('parse.depth', { limit: MAX_JSON_DEPTH });
  return depth + 1;
}

function readWord<Value extends Json>(cursor: JsonCursor, word: string, value: Value): Value {
  if (!cursor.text.startsWith(word, cursor.at)) throw syntax(cursor);
  cursor.at += word.length;
  return value;
}

function readList(cursor: JsonCursor, depth: number): Json[] {
  const list: Json[] = [];
  cursor.at++;
  if (nextCode(cursor) === 0x5d) {
    cursor.at++;
    return list;
  }
  for (;;) {
    list.push(readValue(cursor, depth));
    if (!goesOn(cursor, 0x5d)) return list;
  }
}

function readObject(cursor: JsonCursor, depth: number): JsonObject {
  // Without a prototype, `__proto__` would be a member like any other here; it is refused all the same for those who copy.
  const object: Record<string, Json> = Object.create(null);
  cursor.at++;
  if (nextCode(cursor) === 0x7d) {
    cursor.at++;
    return object;
  }
  for (;;) {
    if (nextCode(cursor) !== 0x22) throw syntax(cursor);
    const position = cursor.at;
    const name = readString(cursor);
    if (name === '__proto__') throw new BadgeProblem('parse.forbidden-key', { position });
    if (name in object) throw new BadgeProblem('parse.duplicate-key', { position });
    if (nextCode(cursor) !== 0x3a) throw syntax(cursor);
    cursor.at++;
    const value = readValue(cursor, depth);
    if (name === 'constructor' && isObject(value) && 'prototype' in value) {
      throw new BadgeProblem('parse.forbidden-key', { position });
    }
    object[name] = value;
    if (!goesOn(cursor, 0x7d)) return object;
  }
}

/** After a value: moves past a comma (true) or the container's end (false). */
function goesOn(cursor: JsonCursor, end: number): boolean {
  const code = nextCode(cursor);
  if (code !== 0x2c && code !== end) throw syntax(cursor);
  cursor.at++;
  return code === 0x2c;
}
