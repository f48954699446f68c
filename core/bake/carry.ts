import { concat } from '../lib/concat.ts';
import { PNG_CHUNK_OVERHEAD, PNG_TYPES, walkPngChunks } from '../lib/png-chunks.ts';
import { isPng } from '../lib/png-signature.ts';
import { isTextChunk, keywordOf } from '../lib/png-text.ts';
import { tooLarge } from '../lib/too-large.ts';
import { BADGE_KEYWORDS, MAX_PICTURE_BYTES } from '../model/baked.ts';
import { BadgeProblem } from '../model/problem.ts';

/**
 * Puts the badge of one PNG into another, which was drawn from it: every chunk with a badge, byte for byte, in place of those that were
 * there. What is carried is not read, so that it means the same in both.
 *
 * @param from attacker-controlled
 * @returns `null`: there is no badge in `from`
 * @throws BadgeProblem read.unrecognised: no PNG; read.too-large; those of `walkPngChunks`
 */
export function carryBadge(from: Uint8Array, into: Uint8Array): Uint8Array | null {
  const carried = chunksOf(from, isBadge);
  if (carried.length === 0) return null;
  let placed = false;
  const others = chunksOf(into, (png, type, start, length) => !isBadge(png, type, start, length)).flatMap((chunk) => {
    const type = new DataView(chunk.buffer, chunk.byteOffset).getUint32(4);
    if (placed || (type !== PNG_TYPES.IDAT && type !== PNG_TYPES.IEND)) return [chunk];
    placed = true;
    return [...carried, chunk];
  });
  const baked = concat(into.subarray(0, SIGNATURE_LENGTH), ...others);
  if (baked.length > MAX_PICTURE_BYTES) throw tooLarge(MAX_PICTURE_BYTES);
  return baked;
}

const SIGNATURE_LENGTH = 8;

type Wanted = (png: Uint8Array, type: number, start: number, length: number) => boolean;

const isBadge: Wanted = (png, type, start, length) =>
  isTextChunk(type) && keywordOf(png, start + SIGNATURE_LENGTH, length, BADGE_KEYWORDS) !== null;

function chunksOf(png: Uint8Array, isWanted: Wanted): Uint8Array[] {
  if (!isPng(png)) throw new BadgeProblem('read.unrecognised', { found: 'file' });
  const found: Uint8Array[] = [];
  walkPngChunks(png, (type, start, length) => {
    if (isWanted(png, type, start, length)) found.push(png.subarray(start, start + PNG_CHUNK_OVERHEAD + length));
  });
  return found;
}
