import { bakePng } from '../../core/index.ts';
import { type Award, assertion } from './badges.ts';
import type { PictureKey } from './designs.ts';
import { drawBadge } from './pictures.ts';

/** Bytes of a PNG before its first chunk behind the header. */
const HEADER_END = 33;

/** The three chunks that stand between header and badge data in the wallet’s pictures: sRGB, gAMA, pHYs, with their checksums. */
const COLOUR_CHUNKS = Uint8Array.from(
  Buffer.from(
    `0000000173524742${'00'}aece1ce9` +
      `0000000467414d41${'0000b18f'}0bfc6105` +
      `0000000970485973${'00000b1300000b1301'}009a9c18`,
    'hex',
  ),
);

const drawn = new Map<PictureKey, Uint8Array>();

/** The picture of a kind of badge, without badge data: what is left when a site has saved it anew. */
export function plainPicture(key: PictureKey): Uint8Array {
  const kept = drawn.get(key);
  if (kept) return kept;
  const png = drawBadge(key);
  const picture = new Uint8Array(png.length + COLOUR_CHUNKS.length);
  picture.set(png.subarray(0, HEADER_END));
  picture.set(COLOUR_CHUNKS, HEADER_END);
  picture.set(png.subarray(HEADER_END), HEADER_END + COLOUR_CHUNKS.length);
  drawn.set(key, picture);
  return picture;
}

/** The picture as its holder downloads it, the assertion baked in. `text`: another text than the issuer’s, as a forger would. */
export function bakedPicture(award: Award, text = assertion(award)): Uint8Array {
  return bakePng(plainPicture(award.kind.picture), text);
}

/** A signed badge baked into its picture (Open Badges 3.0 §5.3.2), as a file to drop. */
export function signedPicture(key: PictureKey, badge: object): { bytes: Uint8Array; name: string } {
  return { bytes: bakePng(plainPicture(key), JSON.stringify(badge), 'openbadgecredential'), name: `${key}.png` };
}

/** A token of Open Badges 2.0 baked into a picture (Open Badges 2.0 §Baking). */
export function tokenPicture(key: PictureKey, token: string): { bytes: Uint8Array; name: string } {
  return { bytes: bakePng(plainPicture(key), token), name: `${key}.png` };
}

/** A Blockcerts 2.0 certificate baked into a picture (Open Badges 2.0 §Baking). */
export function certificatePicture(key: PictureKey, certificate: object): { bytes: Uint8Array; name: string } {
  return { bytes: bakePng(plainPicture(key), JSON.stringify(certificate)), name: `${key}.png` };
}
