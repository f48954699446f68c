import { concat } from '../lib/concat.ts';
import { crc32 } from '../lib/crc32.ts';
import { PNG_CHUNK_OVERHEAD, PNG_TYPES, walkPngChunks } from '../lib/png-chunks.ts';
import { isPng } from '../lib/png-signature.ts';
import { isTextChunk, keywordOf } from '../lib/png-text.ts';
import { tooLarge } from '../lib/too-large.ts';
import { hasLoneSurrogate } from '../lib/utf8.ts';
import { BADGE_KEYWORDS, type BadgeKeyword, MAX_BADGE_TEXT_BYTES, MAX_PICTURE_BYTES } from '../model/baked.ts';
import { BadgeProblem } from '../model/problem.ts';

/**
 * Puts a badge into a PNG: one uncompressed `iTXt` in front of the picture data, in place of every badge chunk that was there
 * (Open Badges 2.0 and 3.0 baking). All other chunks keep their bytes and their order; what stood behind IEND is left out.
 *
 * @param payload credential JSON, a compact token, or (Open Badges 0.5–2.x) a hosted address
 * @throws BadgeProblem read.unrecognised: no PNG; read.too-large; read.encoding: half of a character; those of `walkPngChunks`
 */
export function bakePng(
  png: Uint8Array,
  payload: string,
  keyword: Exclude<BadgeKeyword, 'clrcredential'> = 'openbadges',
): Uint8Array {
  if (!isPng(png)) throw new BadgeProblem('read.unrecognised', { found: 'file' });
  const chunk = badgeChunk(keyword, payload);
  const pieces: Uint8Array[] = [];
  let kept = 0;
  let placed = false;
  const end = walkPngChunks(png, (type, start, length) => {
    const isBadge = isTextChunk(type) && keywordOf(png, start + 8, length, BADGE_KEYWORDS) !== null;
    const place = !placed && (type === PNG_TYPES.IDAT || type === PNG_TYPES.IEND);
    if (!isBadge && !place) return;
    pieces.push(png.subarray(kept, start));
    kept = isBadge ? start + PNG_CHUNK_OVERHEAD + length : start;
    if (place) pieces.push(chunk);
    placed ||= place;
  });
  pieces.push(png.subarray(kept, end));
  const baked = concat(...pieces);
  if (baked.length > MAX_PICTURE_BYTES) throw tooLarge(MAX_PICTURE_BYTES);
  // One more chunk may be one too many: nothing is handed out that cannot be read back.
  walkPngChunks(baked, () => {});
  return baked;
}

/** Length, type, keyword, NUL, flag 0, method 0, empty language, empty translated keyword, text, checksum (PNG §11.3.3.4). */
function badgeChunk(keyword: string, payload: string): Uint8Array {
  // Encoding would put another character in its place, and break the signature unseen.
  if (hasLoneSurrogate(payload)) throw new BadgeProblem('read.encoding');
  const text = new TextEncoder().encode(payload);
  if (text.length > MAX_BADGE_TEXT_BYTES) throw tooLarge(MAX_BADGE_TEXT_BYTES);
  const head = new TextEncoder().encode(`${keyword}\0\0\0\0\0`);
  const length = head.length + text.length;
  const chunk = new Uint8Array(PNG_CHUNK_OVERHEAD + length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, length);
  view.setUint32(4, PNG_TYPES.iTXt);
  chunk.set(head, 8);
  chunk.set(text, 8 + head.length);
  view.setUint32(8 + length, crc32(chunk, 4, 8 + length));
  return chunk;
}
