import { Inflate } from 'fflate';

/** Bytes of input at a time. DEFLATE grows at most 1,032-fold, so one slice overshoots the limit by 1 MiB at most. */
const SLICE_BYTES = 1024;

/**
 * How far the input may run ahead of the output. A stored block may wait for 65,535 bytes before it gives any, and takes less
 * than one in a thousand more than it gives; further ahead there are only blocks made to cost time.
 */
const AHEAD_BYTES = 68 * 1024;

/**
 * Inflates a zlib stream (RFC 1950) and stops as soon as the output passes `limit` bytes (threats.md T28). The last four bytes
 * must be the checksum of what came out.
 *
 * @param data attacker-controlled: a bomb, cut short, garbage
 * @returns `limit`: would grow past it; `broken`: not a whole zlib stream
 */
export function inflateZlib(data: Uint8Array, limit: number): Uint8Array | 'limit' | 'broken' {
  // Two bytes of header, at least two of DEFLATE, four of checksum.
  if (data.length < 8 || !isZlibHeader(data[0] as number, data[1] as number)) return 'broken';
  const body = data.subarray(2, -4);
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    size += part.length;
    if (part.length > 0) parts.push(part);
  });
  try {
    for (let at = 0; at < body.length; at += SLICE_BYTES) {
      stream.push(body.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= body.length);
      if (size > limit) return 'limit';
      if (at - size > AHEAD_BYTES) return 'broken';
    }
  } catch {
    // fflate throws errors of its own kind for data that is no DEFLATE stream.
    return 'broken';
  }
  const output = joined(parts, size);
  const stated = new DataView(data.buffer, data.byteOffset + data.length - 4, 4).getUint32(0);
  return adler32(output) === stated ? output : 'broken';
}

/** RFC 1950 §2.2: DEFLATE with a window of at most 32 KiB, check bits right, no preset dictionary. */
function isZlibHeader(method: number, flags: number): boolean {
  return (method & 15) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0 && (flags & 32) === 0;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** RFC 1950 §8.2. 3,800 bytes at a time keep both sums below 2^32. */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let from = 0; from < bytes.length; from += 3_800) {
    const to = Math.min(from + 3_800, bytes.length);
    for (let i = from; i < to; i++) {
      a += bytes[i] as number;
      b += a;
    }
    a %= 65_521;
    b %= 65_521;
  }
  return b * 65_536 + a;
}
