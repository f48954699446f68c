import { pictureType } from '../core/index.ts';

/** The media type of a picture with pixels that browsers draw, by its first bytes: those of badges, and what telephones and sites make. */
export function drawableType(bytes: Uint8Array): string | null {
  return pictureType(bytes) ?? (/^.{4}ftypavi[fs]/s.test(String.fromCharCode(...bytes.subarray(0, 12))) ? 'image/avif' : null);
}
