import { BadgeProblem } from '../model/problem.ts';
import { type JsonCursor, syntax } from './json-cursor.ts';
import { hasLoneSurrogate } from './utf8.ts';

/** Reads a string whose opening quote is at the cursor (RFC 8259 §7). */
export function readString(cursor: JsonCursor): string {
  const { text } = cursor;
  const start = cursor.at;
  let at = start + 1;
  let escaped = false;
  let surrogates = false;
  for (let code = text.charCodeAt(at); code !== 0x22; code = text.charCodeAt(at)) {
    // Control characters must be escaped; the comparison is also false for the end of the text.
    if (!(code >= 0x20)) throw syntax(cursor);
    if (code === 0x5c) {
      escaped = true;
      at += 2;
    } else {
      if (code >= 0xd800 && code <= 0xdfff) surrogates = true;
      at++;
    }
  }
  cursor.at = at + 1;
  const value = escaped ? unescaped(text.slice(start, at + 1), start) : text.slice(start + 1, at);
  if ((escaped || surrogates) && hasLoneSurrogate(value)) throw new BadgeProblem('parse.unicode', { position: start });
  return value;
}

/** A quoted string whose end is known: the engine resolves its escapes, in linear time, and refuses those that do not exist. */
function unescaped(quoted: string, position: number): string {
  try {
    return JSON.parse(quoted);
  } catch {
    throw new BadgeProblem('parse.syntax', { position });
  }
}

/** Reads a number (RFC 8259 §6). An integer that a double cannot keep is marked in the cursor, a fraction is rounded. */
export function readNumber(cursor: JsonCursor): number {
  const { text } = cursor;
  const start = cursor.at;
  if (text.charCodeAt(cursor.at) === 0x2d) cursor.at++;
  // No digit may follow a leading zero; what does follow is refused by whoever expects a comma or an end.
  if (text.charCodeAt(cursor.at) === 0x30) cursor.at++;
  else skipDigits(cursor);
  let integer = true;
  if (text.charCodeAt(cursor.at) === 0x2e) {
    integer = false;
    cursor.at++;
    skipDigits(cursor);
  }
  if ((text.charCodeAt(cursor.at) | 0x20) === 0x65) {
    integer = false;
    const sign = text.charCodeAt(++cursor.at);
    if (sign === 0x2b || sign === 0x2d) cursor.at++;
    skipDigits(cursor);
  }
  const value = Number(text.slice(start, cursor.at));
  if (!Number.isFinite(value)) throw new BadgeProblem('parse.number-range', { position: start });
  if (integer && !Number.isSafeInteger(value)) cursor.imprecise = true;
  return value;
}

/** At least one digit. */
function skipDigits(cursor: JsonCursor): void {
  const { text, at } = cursor;
  let code = text.charCodeAt(cursor.at);
  while (code >= 0x30 && code <= 0x39) code = text.charCodeAt(++cursor.at);
  if (cursor.at === at) throw syntax(cursor);
}
