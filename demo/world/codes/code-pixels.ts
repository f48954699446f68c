import encodeQR from 'qr';

/** A picture of three bytes a pixel: red, green, blue. */
export interface Plane {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** A picture of one colour. */
export function plane(width: number, height: number, [red, green, blue]: readonly [number, number, number]): Plane {
  const rgb = new Uint8Array(width * height * 3);
  for (let at = 0; at < rgb.length; at += 3) rgb.set([red, green, blue], at);
  return { width, height, rgb };
}

/** Fills a rectangle. */
export function fill(
  on: Plane,
  [x, y, width, height]: readonly [number, number, number, number],
  colour: readonly [number, number, number],
): void {
  for (let row = y; row < y + height; row++)
    for (let column = x; column < x + width; column++) on.rgb.set(colour, (row * on.width + column) * 3);
}

/** Pixels of the code on the wallet's certificates: of modules of two, with a margin of twelve (lecos.md §11). */
const SIDE = 115;
const MODULE = 2;
const MARGIN = 12;

/** The code of an address as the wallet draws it on its certificates. */
export function codePixels(url: string): Plane {
  const code = plane(SIDE, SIDE, [255, 255, 255]);
  // The library writes a margin of its own, which is not the wallet's.
  encodeQR(url, 'raw', { ecc: 'medium', border: 1 }).forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) fill(code, [MARGIN + (x - 1) * MODULE, MARGIN + (y - 1) * MODULE, MODULE, MODULE], [0, 0, 0]);
    });
  });
  return code;
}

/** Draws one picture on another, each of its pixels as a square of `scale`. */
export function stamp(on: Plane, one: Plane, left: number, top: number, scale = 1): void {
  for (let y = 0; y < one.height; y++) {
    for (let x = 0; x < one.width; x++) {
      const at = (y * one.width + x) * 3;
      const colour = [one.rgb[at] ?? 0, one.rgb[at + 1] ?? 0, one.rgb[at + 2] ?? 0] as const;
      fill(on, [left + x * scale, top + y * scale, scale, scale], colour);
    }
  }
}
