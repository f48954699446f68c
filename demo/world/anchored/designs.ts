import type { Design } from '../design.ts';
import { hexagon, seal } from '../frames.ts';
import { box, line, moved, outline, path, union } from '../geometry.ts';

/** Two links of a chain. */
const chain = (reach: number, width: number) =>
  union(outline(box(-reach, 0, 58, 34, 17), width), outline(box(reach, 0, 58, 34, 17), width));

/** Kinds of certificates that are anchored, by their key. */
export const ANCHORED_DESIGNS = {
  diploma: {
    frame: seal,
    rim: ['#6fb3c9', '#1c5570'],
    face: ['#fdf9ec', '#dccfa6'],
    ribbon: ['#3f8fa9', '#17465c'],
    emblem: moved(chain(21, 9), 0, -26),
    ink: ['#2b6f8a', '#14455c'],
    accent: { shape: moved(union(line([-34, 16], [34, 16], 5), line([-22, 32], [22, 32], 5)), 0, -4), ink: '#c2694a' },
  },
  coding: {
    frame: hexagon,
    rim: ['#f0b35a', '#96591a'],
    face: ['#24405f', '#101f33'],
    emblem: union(
      path(
        [
          [-42, -34],
          [-12, -8],
          [-42, 18],
        ],
        12,
      ),
      line([0, 20], [40, 20], 12),
    ),
    ink: ['#ffffff', '#d6e2ee'],
    accent: { shape: moved(chain(18, 7), 0, 56), ink: '#ffb562' },
  },
} satisfies Record<string, Design>;
