import type { Json, JsonObject } from '../../model/json.ts';

/** Half of a surrogate pair, without the other. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The one UTF-8 form of a JSON value (RFC 8785): members by UTF-16 code units, numbers and texts as ECMAScript writes them. A member
 * that is `undefined` is none; a method `toJSON` counts for nothing.
 *
 * @param value as `lib/json` parsed it, which has bounded its depth and refused lone surrogates
 * @throws TypeError for what JSON cannot say (RFC 7493): a lone surrogate, a number that is none or without end
 */
export function jcs(value: Json): Uint8Array {
  return new TextEncoder().encode(textOf(value));
}

function textOf(value: Json): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return written(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(textOf).join(',')}]`;
  const members = Object.keys(value)
    // Code units, not code points: what the language compares by (RFC 8785 §3.2.3).
    .sort()
    .flatMap((name) => memberOf(value, name));
  return `{${members.join(',')}}`;
}

function memberOf(object: JsonObject, name: string): string[] {
  const value = object[name];
  return value === undefined ? [] : [`${quoted(name)}:${textOf(value)}`];
}

/** The type of a list that may not be changed does not follow from `Array.isArray`. */
function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}

function quoted(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new TypeError('A lone surrogate has no UTF-8 form.');
  return JSON.stringify(text);
}

/** `-0` becomes `0`, as the language has it (RFC 8785 §3.2.2.3). */
function written(number: number): string {
  if (!Number.isFinite(number)) throw new TypeError('JSON has no such number.');
  return String(number);
}
