import { PNG_TYPES } from './png-chunks.ts';

/** Whether a chunk of this type holds a keyword and a text (PNG 3rd edition §11.3.3). */
export function isTextChunk(type: number): boolean {
  return type === PNG_TYPES.iTXt || type === PNG_TYPES.tEXt || type === PNG_TYPES.zTXt;
}

/**
 * Which of `keywords` the data at `start` begins with, ended by NUL or by the end of the data; `null`: none. Byte for byte:
 * keywords are case-sensitive, and a text that merely contains one is no match.
 */
export function keywordOf<Keyword extends string>(
  bytes: Uint8Array,
  start: number,
  length: number,
  keywords: readonly Keyword[],
): Keyword | null {
  for (const keyword of keywords) {
    if (length < keyword.length || (length > keyword.length && bytes[start + keyword.length] !== 0)) continue;
    let same = 0;
    while (same < keyword.length && bytes[start + same] === keyword.charCodeAt(same)) same++;
    if (same === keyword.length) return keyword;
  }
  return null;
}
