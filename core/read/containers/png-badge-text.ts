import { inflate } from '../../lib/inflate.ts';
import { PNG_TYPES } from '../../lib/png-chunks.ts';
import { sizeDetail, tooLarge } from '../../lib/too-large.ts';
import { utf8 } from '../../lib/utf8.ts';
import { MAX_BADGE_TEXT_BYTES } from '../../model/baked.ts';
import { BadgeProblem } from '../../model/problem.ts';
import type { Note } from './contents-of.ts';

/**
 * The text of a badge chunk (PNG 3rd edition §11.3.3).
 *
 * @param data attacker-controlled: what follows the keyword, its NUL first
 * @throws BadgeProblem read.chunk-malformed | read.too-large | read.inflate-limit | read.encoding
 */
export async function badgeText(type: number, data: Uint8Array, note: Note): Promise<string> {
  if (data[0] !== 0) throw new BadgeProblem('read.chunk-malformed');
  if (type === PNG_TYPES.iTXt) return internationalText(data, note);
  const text = type === PNG_TYPES.tEXt ? limited(data.subarray(1)) : await compressed(data[1], data.subarray(2), note);
  // The encoding of these chunks is Latin-1, but bakers put UTF-8 into them: bytes that are UTF-8 are read as that.
  return utf8(text) ?? latin1(text);
}

/** NUL, compression flag, compression method, language tag, NUL, translated keyword, NUL, text in UTF-8. */
async function internationalText(data: Uint8Array, note: Note): Promise<string> {
  const [, flag, method] = data;
  const languageEnd = data.indexOf(0, 3);
  const translatedEnd = languageEnd === -1 ? -1 : data.indexOf(0, languageEnd + 1);
  if ((flag !== 0 && flag !== 1) || method !== 0 || translatedEnd === -1) throw new BadgeProblem('read.chunk-malformed');
  const rest = data.subarray(translatedEnd + 1);
  const text = utf8(flag === 0 ? limited(rest) : await compressed(method, rest, note));
  // Never Latin-1 here: that breaks the signature of every badge with a name outside ASCII.
  if (text === null) throw new BadgeProblem('read.encoding');
  return text;
}

function limited(text: Uint8Array): Uint8Array {
  if (text.length > MAX_BADGE_TEXT_BYTES) throw tooLarge(MAX_BADGE_TEXT_BYTES);
  return text;
}

async function compressed(method: number | undefined, data: Uint8Array, note: Note): Promise<Uint8Array> {
  if (method !== 0) throw new BadgeProblem('read.chunk-malformed');
  note('read.compressed');
  const text = await inflate('deflate', limited(data), MAX_BADGE_TEXT_BYTES);
  if (text === 'limit') throw new BadgeProblem('read.inflate-limit', sizeDetail(MAX_BADGE_TEXT_BYTES));
  if (text === 'broken') throw new BadgeProblem('read.chunk-malformed');
  return text;
}

/** ISO 8859-1, which the Encoding Standard's decoder of that name is not: it means windows-1252. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  // In slices, because a call takes a limited number of arguments.
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
