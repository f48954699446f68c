import { isObject } from '../../lib/json.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { listOf } from '../formats/fields.ts';

// Readers of members that have one value. Where signed data gives several, none of them is more signed than the others: none is
// shown. `null` and empty lists count as absent (open-badges.md §12).

/** The one value of a member. */
function one(value: Json | undefined): Json | null {
  const values = listOf(value);
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** The one object of a member. */
export function oneObject(value: Json | undefined): JsonObject | null {
  const only = one(value);
  return isObject(only ?? undefined) ? (only as JsonObject) : null;
}

/** The one id of a member that is a string, or an object with an `id`; of an object, its own. */
export function oneId(value: Json | undefined): string | null {
  const only = one(value);
  const id = typeof only === 'string' ? only : isObject(only ?? undefined) ? one((only as JsonObject)['id']) : null;
  return typeof id === 'string' && id !== '' ? id : null;
}

/** The one text of a member: a string, a text with a language, or one text in several languages, of which the first is taken. */
export function oneText(value: Json | undefined): string | null {
  const texts = listOf(value).flatMap(textsIn);
  const languages = new Set(texts.map(({ language }) => language));
  // Several texts of one language, or of none, are several values.
  const [first] = texts;
  return first && languages.size === texts.length ? first.text : null;
}

/** The one string, number or boolean of a member, as text. */
export function oneScalar(value: Json | undefined): string | null {
  const only = one(value);
  return typeof only === 'number' || typeof only === 'boolean' ? String(only) : oneText(value);
}

/** The one date of a member, as written. */
export function oneDate(value: Json | undefined): string | number | null {
  const only = one(value);
  const date = isObject(only ?? undefined) ? (only as JsonObject)['@value'] : only;
  return typeof date === 'number' || (typeof date === 'string' && date !== '') ? date : null;
}

/**
 * The date of a member by which something is judged, as written. Of several none is meant more than the others, and of what is no date
 * nothing is known: that stands as text that no date is, since to have none would be to have no limit (threats.md T60).
 */
export function limitDate(value: Json | undefined): string | number | null {
  const given = listOf(value).filter((each) => each !== null && each !== '');
  return given.length === 0 ? null : (oneDate(given) ?? JSON.stringify(given));
}

/** BCP 47, as far as a key of a language map needs it. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

interface Tagged {
  text: string;
  language: string;
}

function textsIn(value: Json): Tagged[] {
  if (typeof value === 'string') return tagged(value, '');
  if (!isObject(value)) return [];
  if (value['@value'] !== undefined) return tagged(value['@value'], value['@language']);
  // A language map (JSON-LD 1.1 §4.2.4): every key a language, every value a text.
  const entries = Object.entries(value);
  const isMap = entries.every(([key, text]) => LANGUAGE.test(key) && typeof text === 'string') && value['id'] === undefined;
  return isMap ? entries.flatMap(([key, text]) => tagged(text, key)) : [];
}

function tagged(text: Json | undefined, language: Json | undefined): Tagged[] {
  if (typeof text !== 'string' || text.trim() === '') return [];
  return [{ text, language: typeof language === 'string' ? language.toLowerCase() : '' }];
}
