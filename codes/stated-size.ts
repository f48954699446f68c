/** Pixels. */
interface Size {
  width: number;
  height: number;
}

/**
 * The size that a picture states in its header, read without decoding it. Of several that it states the largest: a decoder may go by
 * any. `null`: it states none.
 *
 * @param bytes attacker-controlled
 * @param type as `drawableType` has it
 */
export function statedSize(bytes: Uint8Array, type: string): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = READERS[type]?.(view) ?? null;
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // The header stops before its end.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const READERS: Readonly<Record<string, (view: DataView) => Size | null>> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': gif,
  'image/jpeg': jpeg,
  'image/webp': webp,
  'image/avif': avif,
};

/** The screen (GIF89a §18) and every frame (§20): decoders enlarge the screen for a first frame that does not fit. */
function gif(view: DataView): Size {
  const tableAt = (at: number) => (view.getUint8(at) & 0x80 ? 3 * 2 ** ((view.getUint8(at) & 7) + 1) : 0);
  let size: Size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  for (let at = 13 + tableAt(10); at + 10 <= view.byteLength; ) {
    const kind = view.getUint8(at);
    if (kind === 0x2c) {
      const [left, top, width, height] = [1, 3, 5, 7].map((place) => view.getUint16(at + place, true)) as [
        number,
        number,
        number,
        number,
      ];
      size = { width: Math.max(size.width, left + width), height: Math.max(size.height, top + height) };
      // Behind its colours and the width of its codes.
      at += 11 + tableAt(at + 9);
    } else if (kind === 0x21) at += 2;
    else break;
    // What belongs to either: parts with their lengths, until one of none.
    for (let length = -1; length !== 0 && at < view.byteLength; at += length + 1) length = view.getUint8(at);
  }
  return size;
}

/** Every frame header (ITU-T T.81 §B.2.2): SOF0 to SOF15 without the tables that share their numbers. */
function jpeg(view: DataView): Size | null {
  let size: Size | null = null;
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) {
      at += 1;
      continue;
    }
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) size = larger(size, { width: view.getUint16(at + 7), height: view.getUint16(at + 5) });
    // Behind the start of a scan there are pixels, in which nothing but another marker counts.
    const hasLength = marker > 0 && marker !== 0xff && marker !== 0x01 && !(marker >= 0xd0 && marker <= 0xd9);
    at += hasLength ? 2 + Math.max(2, view.getUint16(at + 2)) : marker === 0xff ? 1 : 2;
  }
  return size;
}

/** RFC 9649 §2.5–2.7: lossy, lossless, extended. */
function webp(view: DataView): Size | null {
  const kind = view.getUint32(12);
  if (kind === 0x56503820) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (kind !== 0x56503858) return null;
  const side = (at: number) => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1;
  return { width: side(24), height: side(27) };
}

const ISPE = 0x69737065;
const MDAT = 0x6d646174;

/**
 * Every `ispe` property (ISO/IEC 23008-12 §6.5.3), wherever it lies in the boxes of the file but those with the pictures themselves:
 * the boxes around it say nothing that counts here.
 */
function avif(view: DataView): Size | null {
  let size: Size | null = null;
  for (let at = 0; at + 8 <= view.byteLength; ) {
    const end = boxEnd(view, at);
    if (view.getUint32(at + 4) !== MDAT) {
      for (let place = at; place + 16 <= end; place++) {
        if (view.getUint32(place) === ISPE)
          size = larger(size, { width: view.getUint32(place + 8), height: view.getUint32(place + 12) });
      }
    }
    at = end;
  }
  return size;
}

/** Where a box ends (ISO/IEC 14496-12 §4.2): of 64 bits, or at the end of the file, where it says so. */
function boxEnd(view: DataView, at: number): number {
  const length = view.getUint32(at);
  const stated = length === 1 ? Number(view.getBigUint64(at + 8)) : length === 0 ? view.byteLength : length;
  return Math.min(view.byteLength, at + Math.max(8, stated));
}

function larger(a: Size | null, b: Size): Size {
  return a && a.width * a.height > b.width * b.height ? a : b;
}
