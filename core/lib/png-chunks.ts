import { BadgeProblem } from '../model/problem.ts';
import { crc32 } from './crc32.ts';
import { PNG_SIGNATURE } from './png-signature.ts';

/** Chunks in one file (threats.md §8). */
export const MAX_PNG_CHUNKS = 10_000;
/** Pixels on one side (threats.md §8). */
const MAX_PNG_SIDE = 16_384;

/** Chunk types as the big-endian number of their four letters. */
export const PNG_TYPES = {
  IHDR: 0x49484452,
  IDAT: 0x49444154,
  IEND: 0x49454e44,
  iTXt: 0x69545874,
  tEXt: 0x74455874,
  zTXt: 0x7a545874,
} as const;

/** Length field and type before the data, checksum behind it: what a chunk takes beside its data. */
export const PNG_CHUNK_OVERHEAD = 12;

/**
 * Walks the chunks of a PNG by index arithmetic, IHDR and IEND included: nothing is decoded, copied or searched, and what
 * stands behind IEND is not looked at (threats.md T28). Only the header's own checksum is computed.
 *
 * @param bytes attacker-controlled; `isPng` holds
 * @param visit is given each chunk's type and where it starts (its length field), and the length of its data
 * @returns the offset just behind IEND
 * @throws BadgeProblem read.truncated | read.header | read.dimensions | read.chunk-length | read.chunk-limit
 */
export function walkPngChunks(bytes: Uint8Array, visit: (type: number, start: number, length: number) => void): number {
  let start: number = PNG_SIGNATURE.length;
  for (let count = 0; start + PNG_CHUNK_OVERHEAD <= bytes.length; count++) {
    if (count === MAX_PNG_CHUNKS) throw new BadgeProblem('read.chunk-limit', { limit: MAX_PNG_CHUNKS });
    const length = uint32(bytes, start);
    const type = uint32(bytes, start + 4);
    if ((type === PNG_TYPES.IHDR) !== (count === 0)) throw new BadgeProblem('read.header');
    if (length > 0x7fffffff) throw new BadgeProblem('read.chunk-length');
    const end = start + PNG_CHUNK_OVERHEAD + length;
    if (end > bytes.length) throw new BadgeProblem('read.truncated');
    if (count === 0) checkHeader(bytes, start, length);
    visit(type, start, length);
    if (type === PNG_TYPES.IEND) return end;
    start = end;
  }
  throw new BadgeProblem('read.truncated');
}

/** Whether the checksum of the chunk at `start` is that of its type and data. */
export function hasRightChecksum(bytes: Uint8Array, start: number, length: number): boolean {
  return crc32(bytes, start + 4, start + 8 + length) === uint32(bytes, start + 8 + length);
}

/** Bit depths by colour type (PNG 3rd edition, table 11.1). */
const BIT_DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

function checkHeader(bytes: Uint8Array, start: number, length: number): void {
  if (length !== 13 || !hasRightChecksum(bytes, start, length)) throw new BadgeProblem('read.header');
  const width = uint32(bytes, start + 8);
  const height = uint32(bytes, start + 12);
  // Whoever draws a picture sets aside memory by these numbers.
  if (width > MAX_PNG_SIDE || height > MAX_PNG_SIDE) {
    throw new BadgeProblem('read.dimensions', { width, height, limit: MAX_PNG_SIDE });
  }
  const [depth, colour, compression, filter, interlace] = bytes.subarray(start + 16, start + 21);
  const drawable = BIT_DEPTHS[colour as number]?.includes(depth as number) && compression === 0 && filter === 0;
  if (width === 0 || height === 0 || !drawable || (interlace as number) > 1) throw new BadgeProblem('read.header');
}

/** Big-endian. */
function uint32(bytes: Uint8Array, at: number): number {
  return (
    (((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number)) >>>
    0
  );
}
