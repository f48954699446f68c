import { BadgeProblem, bakePng, carryBadge, containerOfFile } from '../core/index.ts';

/** As much as a badge's picture may have where badges are read. */
const MAX_BYTES = 5 * 1_048_576;
/** Memory of a picture that is drawn goes by its pixels, not by its bytes. */
const MAX_PIXELS = 50_000_000;
/** Of the element in which a drawing has a badge of Open Badges 3.0. */
const OB3_NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
/** A drawing has no size of its own to speak of: as large as it is ever drawn here. */
const DRAWN = 512;

/** A picture in another size. */
export interface ResizedPicture {
  /** PNG. */
  bytes: Uint8Array<ArrayBuffer>;
  /** The badge that was in it is in it still. `false`: there was none, or none that a PNG can carry on. */
  carriesBadge: boolean;
}

/** Draws a picture into a square of `side` px, whole, its sides in proportion. */
export type DrawPicture = (bytes: Uint8Array, side: number) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * A smaller picture that is the same badge: what a canvas draws has lost it, so it is put in again.
 *
 * @param bytes attacker-controlled
 * @param side px
 * @throws RangeError: too large; whatever `draw` throws: no picture that this browser can show
 */
export async function resizePicture(bytes: Uint8Array, side: number, draw: DrawPicture = drawOnCanvas): Promise<ResizedPicture> {
  if (bytes.length > MAX_BYTES || pixelsOf(bytes) > MAX_PIXELS) throw new RangeError('a picture too large to be drawn');
  const drawn = await draw(bytes, side);
  const baked = await carried(bytes, drawn);
  return { bytes: baked ?? drawn, carriesBadge: baked !== null };
}

/** What the head of a PNG says; of others nothing is known before they are drawn. */
function pixelsOf(bytes: Uint8Array): number {
  if (bytes.length < 24 || bytes[0] !== 0x89 || bytes[1] !== 0x50) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return view.getUint32(16) * view.getUint32(20);
}

/** From a PNG as it stands there, from a drawing (SVG) by its text. What cannot be carried is said, and the picture is handed out without. */
async function carried(from: Uint8Array, into: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const container = await containerOfFile(from);
    if (container?.id === 'png') return copied(carryBadge(from, into));
    if (container?.id !== 'svg') return null;
    const { carried: badge } = await container.read(from);
    if (badge.kind === 'document') return null;
    const text = badge.kind === 'json' ? badge.source : badge.kind === 'jws' ? badge.token : badge.url;
    const keyword = new TextDecoder().decode(from).includes(OB3_NAMESPACE) ? 'openbadgecredential' : 'openbadges';
    return copied(bakePng(into, typeof text === 'string' ? text : new TextDecoder().decode(text), keyword));
  } catch (error) {
    if (error instanceof BadgeProblem) return null;
    throw error;
  }
}

const copied = (bytes: Uint8Array | null): Uint8Array<ArrayBuffer> | null => bytes && new Uint8Array(bytes);

/** The browser decodes it; what comes out has nothing of the file's own bytes. */
async function drawOnCanvas(bytes: Uint8Array, side: number): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await decode(new Uint8Array(bytes));
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  // What an element is laid out as is not what its picture is; a drawing may have no size at all.
  const own = picture instanceof ImageBitmap ? picture : { width: picture.naturalWidth, height: picture.naturalHeight };
  const scale = side / Math.max(own.width, own.height, 1);
  const width = own.width > 0 ? Math.max(1, Math.round(own.width * scale)) : side;
  const height = own.height > 0 ? Math.max(1, Math.round(own.height * scale)) : side;
  context.drawImage(picture, Math.floor((side - width) / 2), Math.floor((side - height) / 2), width, height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

/** Bitmaps are made of everything but drawings (SVG); as a picture of the page these load nothing and run nothing. */
async function decode(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | HTMLImageElement> {
  try {
    return await createImageBitmap(new Blob([bytes]));
  } catch {
    const url = URL.createObjectURL(new Blob([bytes], { type: 'image/svg+xml' }));
    try {
      const image = new Image(DRAWN, DRAWN);
      image.src = url;
      await image.decode();
      return image;
    } finally {
      URL.revokeObjectURL(url);
    }
  }
}
