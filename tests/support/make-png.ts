// PNG files put together chunk by chunk, right or wrong as a test needs them.
import { deflateSync } from 'node:zlib';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One chunk; `crc` and `length` as they should be unless given. */
export function chunk(type: string, data: Uint8Array | string = '', faults: { crc?: number; length?: number } = {}): Buffer {
  const bytes = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data);
  const body = Buffer.concat([latin1(type), bytes]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(faults.length ?? bytes.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(faults.crc ?? crc32Of(body));
  return Buffer.concat([head, body, tail]);
}

/** CRC-32 by a way of its own: bit by bit. */
export function crc32Of(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** The data of IHDR; an 8-bit RGBA picture of one pixel unless said otherwise. */
export function header(parts: { width?: number; height?: number; tail?: readonly number[] } = {}): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(parts.width ?? 1, 0);
  data.writeUInt32BE(parts.height ?? 1, 4);
  data.set(parts.tail ?? [8, 6, 0, 0, 0], 8);
  return data;
}

export const IHDR = chunk('IHDR', header());
export const IDAT = chunk('IDAT', deflateSync(Buffer.alloc(5)));
export const IEND = chunk('IEND');

/** A whole file: signature, one-pixel header, `middle`, IEND. */
export function pngOf(...middle: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat([PNG_SIGNATURE, IHDR, ...middle, IEND]));
}

/** An `iTXt` chunk; compressed where `flag` is 1. */
export function iTXt(
  text: string | Uint8Array,
  { keyword = 'openbadges', flag = 0, method = 0, language = '', translated = '' } = {},
  faults: { crc?: number } = {},
): Buffer {
  const bytes = Buffer.from(text);
  const head = Buffer.concat([
    latin1(keyword),
    Buffer.from([0, flag, method]),
    latin1(`${language}\0`),
    Buffer.from(`${translated}\0`),
  ]);
  return chunk('iTXt', Buffer.concat([head, flag === 1 ? deflateSync(bytes) : bytes]), faults);
}

export const tEXt = (text: string | Uint8Array, keyword = 'openbadges') =>
  chunk('tEXt', Buffer.concat([latin1(`${keyword}\0`), Buffer.from(text)]));

export const zTXt = (text: string | Uint8Array, keyword = 'openbadges') =>
  chunk('zTXt', Buffer.concat([latin1(`${keyword}\0\0`), deflateSync(Buffer.from(text))]));
