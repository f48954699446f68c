import type { Design } from './design.ts';
import { DESIGNS, type PictureKey } from './designs.ts';
import { draw, flat, glow, type Layer, slanted } from './draw.ts';
import { inset, line, moved, outline, polygon } from './geometry.ts';

/** The picture of one kind of badge. @returns a PNG file, 250 × 250, transparent ground */
export function drawBadge(key: PictureKey): Uint8Array {
  const { frame, rim, face, ribbon, emblem, ink, accent }: Design = DESIGNS[key];
  const inner = inset(frame, 15);
  const layers: Layer[] = [
    { shape: moved(frame, 0, 6), paint: flat('#0b1220', 0.35), softness: 16 },
    ...(ribbon ? tails(ribbon) : []),
    { shape: frame, paint: slanted(...rim) },
    { shape: outline(inset(frame, 4), 2), paint: flat('#ffffff', 0.38) },
    { shape: inset(frame, 13), paint: flat('#0b1220', 0.2), softness: 5 },
    { shape: inner, paint: slanted(...face) },
    // Light from the upper left, as on enamel.
    { shape: inner, paint: (x, y) => fade(glow(-46, -66, 120, '#ffffff', '#ffffff')(x, y), x, y) },
    { shape: outline(inset(frame, 20), 1.2), paint: flat('#ffffff', 0.35) },
    { shape: moved(emblem, 0, 3), paint: flat('#0b1220', 0.3), softness: 7 },
    { shape: emblem, paint: slanted(...(ink ?? ['#ffffff', '#e4ebf5'])) },
  ];
  if (accent) layers.push({ shape: accent.shape, paint: flat(accent.ink) });
  return draw(layers);
}

/** Two ribbon ends below a seal, the inner edges in shade. */
function tails([light, dark]: readonly [string, string]): Layer[] {
  return [-1, 1].flatMap((side): Layer[] => {
    const tail = polygon([
      [side * 8, 40],
      [side * 62, 30],
      [side * 74, 112],
      [side * 48, 100],
      [side * 28, 120],
    ]);
    return [
      { shape: moved(tail, 0, 3), paint: flat('#0b1220', 0.3), softness: 6 },
      { shape: tail, paint: slanted(light, dark) },
      { shape: line([side * 52, 40], [side * 63, 102], 2), paint: flat('#ffffff', 0.35) },
    ];
  });
}

function fade([red, green, blue]: readonly number[], x: number, y: number): readonly [number, number, number, number] {
  const near = Math.max(0, 1 - Math.hypot(x + 46, y + 66) / 120);
  return [red ?? 255, green ?? 255, blue ?? 255, 0.34 * near * near];
}
