import { PNG } from 'pngjs';
import type { Shape } from './geometry.ts';

/** Red, green, blue of 0–255 and an opacity of 0–1. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** One coat of paint: where, in which colour at each point, and how many pixels its edge takes to fade. */
export interface Layer {
  shape: Shape;
  paint: (x: number, y: number) => Colour;
  /** 1: a crisp, anti-aliased edge; more: a shadow. */
  softness?: number;
}

/** Side of every badge picture: that of the wallet's own pictures (pixels). */
const SIDE = 250;

/** `#rrggbb` with an opacity. */
function colour(hex: string, opacity = 1): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, opacity];
}

/** One colour everywhere. */
export const flat =
  (hex: string, opacity = 1): Layer['paint'] =>
  () =>
    colour(hex, opacity);

/** From one colour at the top left to another at the bottom right of the picture. */
export function slanted(from: string, to: string, opacity = 1): Layer['paint'] {
  const [a, b] = [colour(from, opacity), colour(to, opacity)];
  return (x, y) => mix(a, b, Math.min(1, Math.max(0, 0.5 + (x * 0.45 + y) / (SIDE * 1.15))));
}

/** From one colour around a point to another `radius` pixels away. */
export function glow(cx: number, cy: number, radius: number, from: string, to: string): Layer['paint'] {
  const [a, b] = [colour(from), colour(to)];
  return (x, y) => mix(a, b, Math.min(1, Math.hypot(x - cx, y - cy) / radius));
}

/** Paints the layers, first one lowest, on a transparent ground. @returns a PNG file of 8-bit RGBA without metadata */
export function draw(layers: readonly Layer[]): Uint8Array {
  const png = new PNG({ width: SIDE, height: SIDE });
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const pixel = paintPixel(layers, column + 0.5 - SIDE / 2, row + 0.5 - SIDE / 2);
      png.data.set(pixel, (row * SIDE + column) * 4);
    }
  }
  return new Uint8Array(PNG.sync.write(png, { deflateLevel: 9 }));
}

function paintPixel(layers: readonly Layer[], x: number, y: number): [number, number, number, number] {
  let [red, green, blue, opacity] = [0, 0, 0, 0];
  for (const { shape, paint, softness = 1 } of layers) {
    const cover = coverage(shape(x, y), softness);
    if (cover === 0) continue;
    const [r, g, b, a] = paint(x, y);
    const over = a * cover;
    const sum = over + opacity * (1 - over);
    const share = sum === 0 ? 0 : over / sum;
    red += (r - red) * share;
    green += (g - green) * share;
    blue += (b - blue) * share;
    opacity = sum;
  }
  return [Math.round(red), Math.round(green), Math.round(blue), Math.round(opacity * 255)];
}

/** How much of a pixel lies inside an edge that takes `softness` pixels to fade. */
function coverage(distance: number, softness: number): number {
  const share = Math.min(1, Math.max(0, 0.5 - distance / softness));
  return softness === 1 ? share : share * share * (3 - 2 * share);
}

function mix(a: Colour, b: Colour, share: number): Colour {
  const at = (index: 0 | 1 | 2 | 3) => a[index] + (b[index] - a[index]) * share;
  return [at(0), at(1), at(2), at(3)];
}
