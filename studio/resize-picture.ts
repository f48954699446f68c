import { carryBadge } from '../core/index.ts';

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
 * @throws whatever `draw` throws: no picture that this browser can show
 */
export async function resizePicture(bytes: Uint8Array, side: number, draw: DrawPicture = drawOnCanvas): Promise<ResizedPicture> {
  const drawn = await draw(bytes, side);
  const baked = carried(bytes, drawn);
  return { bytes: baked ?? drawn, carriesBadge: baked !== null };
}

/** Of another kind of picture, or of a damaged one, nothing can be carried: it is said, and the picture is handed out without. */
function carried(from: Uint8Array, into: Uint8Array): Uint8Array<ArrayBuffer> | null {
  try {
    const baked = carryBadge(from, into);
    return baked && new Uint8Array(baked);
  } catch {
    return null;
  }
}

/** The browser decodes; a page of ours without network sees to it that a drawing (SVG) reaches nothing. */
async function drawOnCanvas(bytes: Uint8Array, side: number): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
  try {
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.imageSmoothingQuality = 'high';
    const scale = side / Math.max(picture.width, picture.height);
    const width = Math.max(1, Math.round(picture.width * scale));
    const height = Math.max(1, Math.round(picture.height * scale));
    context.drawImage(picture, Math.floor((side - width) / 2), Math.floor((side - height) / 2), width, height);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    picture.close();
  }
}
