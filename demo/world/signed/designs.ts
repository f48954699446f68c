import type { Design } from '../design.ts';
import { diamond, disc, hexagon, octagon, shield } from '../frames.ts';
import { box, circle, corners, line, outline, path, polygon, union, without } from '../geometry.ts';

const spokes = (count: number, from: number, to: number, width: number) =>
  union(
    ...Array.from({ length: count }, (_, index) => {
      const [cos, sin] = [Math.cos((index * 2 * Math.PI) / count), Math.sin((index * 2 * Math.PI) / count)];
      return line([cos * from, sin * from], [cos * to, sin * to], width);
    }),
  );

/** Kinds of badges that are signed, by their key. */
export const SIGNED_DESIGNS = {
  robotics: {
    frame: octagon,
    rim: ['#f2a65a', '#9c4a12'],
    face: ['#27354f', '#121a2c'],
    emblem: without(union(circle(0, 0, 40), spokes(8, 36, 54, 17)), circle(0, 0, 20)),
    ink: ['#ffffff', '#d6dfec'],
    accent: { shape: circle(0, 0, 10), ink: '#ffb562' },
  },
  'field-survey': {
    frame: disc,
    rim: ['#7fc8a9', '#1f6b57'],
    face: ['#f3efe0', '#d8cfae'],
    emblem: union(outline(circle(0, 0, 58), 6), spokes(4, 50, 66, 6)),
    ink: ['#2c6e5b', '#174538'],
    accent: {
      shape: without(
        polygon(
          [
            [30, -44],
            [12, 12],
            [-30, 44],
            [-12, -12],
          ],
          2,
        ),
        circle(0, 0, 6),
      ),
      ink: '#d2553a',
    },
  },
  harbour: {
    frame: diamond,
    rim: ['#4d9cb8', '#123f5c'],
    face: ['#f6fafc', '#c4dbe6'],
    emblem: union(
      outline(circle(0, -40, 11), 8),
      line([0, -29], [0, 48], 9),
      line([-24, -16], [24, -16], 9),
      path(
        [
          [-44, 12],
          [-34, 34],
          [-16, 46],
          [0, 50],
          [16, 46],
          [34, 34],
          [44, 12],
        ],
        9,
      ),
    ),
    ink: ['#1d5b7c', '#0e3049'],
    accent: { shape: union(polygon(corners(3, 9, 9, -44, 8), 1), polygon(corners(3, 9, 9, 44, 8), 1)), ink: '#d2553a' },
  },
  'first-aid': {
    frame: shield,
    rim: ['#f3f6f8', '#b9c6cf'],
    face: ['#e8575a', '#a8232f'],
    emblem: union(box(0, -8, 30, 88, 5), box(0, -8, 88, 30, 5)),
    accent: {
      shape: path(
        [
          [-58, 56],
          [-22, 56],
          [-12, 40],
          [2, 70],
          [12, 56],
          [58, 56],
        ],
        5,
      ),
      ink: '#ffe0c9',
    },
  },
  record: {
    frame: hexagon,
    rim: ['#b9a3e3', '#4a3486'],
    face: ['#6e55b5', '#38256f'],
    emblem: box(0, 0, 82, 104, 8),
    accent: {
      shape: union(
        line([-22, -28], [22, -28], 7),
        line([-22, -8], [22, -8], 5),
        line([-22, 8], [22, 8], 5),
        line([-22, 24], [2, 24], 5),
        circle(22, 34, 12),
      ),
      ink: '#6a4fb0',
    },
  },
} satisfies Record<string, Design>;
