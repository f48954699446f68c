import { httpsForm } from '../../lib/https-form.ts';
import { isObject } from '../../lib/json.ts';
import type { Reference } from '../../model/hosted.ts';
import type { Json, JsonObject } from '../../model/json.ts';

// Readers of single members. Documents of the field mix strings, lists and objects; null and empty lists count as absent.

/** An object that is not a list, else `null`. */
export function objectOf(value: Json | undefined): JsonObject | null {
  return isObject(value) ? value : null;
}

/** One value or many as a list. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as Json];
}

/** The first object of a member: many write a list of one. */
export function firstObject(value: Json | undefined): JsonObject | null {
  return listOf(value).find(isObject) ?? null;
}

/** The strings of one value or many. */
export function stringsOf(value: Json | undefined): string[] {
  return listOf(value).filter((item): item is string => typeof item === 'string' && item !== '');
}

/** The first text of a member: a string, a list with one, or a JSON-LD value object (`{"@value": …}`). */
export function textOf(value: Json | undefined): string | null {
  for (const item of listOf(value)) {
    const text = typeof item === 'string' ? item : objectOf(item)?.['@value'];
    if (typeof text === 'string' && text.trim() !== '') return text;
  }
  return null;
}

/** The address of a member that is a string, or an object with an `id`. Not judged: only what is fetched is. */
export function addressOf(value: Json | undefined): string | null {
  for (const item of listOf(value)) {
    const address = typeof item === 'string' ? item : (objectOf(item)?.['id'] ?? objectOf(item)?.['@id']);
    if (typeof address === 'string' && address !== '') return address;
  }
  return null;
}

/** A badge class or issuer that is named, embedded, or both. Only http(s) addresses can be asked. */
export function referenceOf(value: Json | undefined): Reference {
  const [first] = listOf(value);
  const id = addressOf(first);
  return { id, url: id === null ? null : httpsForm(id), embedded: objectOf(first) };
}

/**
 * A date as written: ISO text, or Unix seconds, also in a JSON-LD value object. What stands there and is neither, or several, stays as
 * JSON, which no date is: an end that cannot be read must not read as none (threats.md T60). `false` is how some write that there is none.
 */
export function dateOf(value: Json | undefined): string | number | null {
  const [first = null, ...more] = listOf(value).filter((each) => each || each === 0);
  const date = more.length > 0 ? (value as Json) : (objectOf(first)?.['@value'] ?? first);
  return date === null || typeof date === 'number' || typeof date === 'string' ? date : JSON.stringify(date);
}

/** `@language` of an object: the first of a list. */
export function languageOf(document: JsonObject): string | null {
  return stringsOf(document['@language'])[0] ?? null;
}
