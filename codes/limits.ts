/** Bytes: more than a photograph of a telephone or a certificate from a wallet. */
export const MOST_BYTES = 20 * 1_048_576;

/** Pixels of one picture, stated by its header: 160 MB once it is decoded. */
export const MOST_PIXELS = 40_000_000;

/** Pixels of all surfaces that drawing a page takes at once besides the page's own: patterns, masks, groups within groups. */
export const MOST_PIXELS_BESIDE = 160_000_000;

/** Pixels a side that the decoder of codes takes. */
export const MOST_SIDE = 4_096;

/** Milliseconds for one file, whatever is in it; whoever looks is ended then. */
export const MOST_MS = 20_000;
