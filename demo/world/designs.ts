import { ANCHORED_DESIGNS } from './anchored/designs.ts';
import type { Design } from './design.ts';
import { diamond, disc, hexagon, octagon, seal, shield } from './frames.ts';
import { box, circle, corners, line, moved, outline, path, polygon, union, within, without } from './geometry.ts';
import { SIGNED_DESIGNS } from './signed/designs.ts';

const star = (cx: number, cy: number, radius: number) => polygon(corners(5, radius, radius * 0.44, cx, cy), 1.5);

/** Every kind of badge of the sample world, by the key of its badge class. */
export const DESIGNS = {
  'data-science': {
    frame: hexagon,
    rim: ['#3d63c9', '#15306f'],
    face: ['#4f8df0', '#1f3f9d'],
    emblem: union(box(-36, 24, 20, 32, 4), box(-6, 14, 20, 52, 4), box(24, 8, 20, 64, 4), box(-5, 50, 104, 6, 3)),
    accent: {
      shape: union(
        path(
          [
            [-40, -12],
            [-8, -32],
            [14, -26],
            [46, -58],
          ],
          6,
        ),
        circle(-40, -12, 7),
        circle(-8, -32, 7),
        circle(14, -26, 7),
        circle(46, -58, 7),
      ),
      ink: '#ffd76a',
    },
  },
  'ai-literacy': {
    frame: hexagon,
    rim: ['#2f9d93', '#0c4a54'],
    face: ['#45bfae', '#0f5d6b'],
    emblem: union(
      ...(
        [
          [-46, -26],
          [-46, 30],
          [0, -52],
          [0, 2],
          [0, 56],
          [46, -26],
          [46, 30],
        ] as const
      ).map(([x, y]) => circle(x, y, 10)),
      ...(
        [
          [-46, -26, 0, -52],
          [-46, -26, 0, 2],
          [-46, 30, 0, 2],
          [-46, 30, 0, 56],
          [0, -52, 46, -26],
          [0, 2, 46, -26],
          [0, 2, 46, 30],
          [0, 56, 46, 30],
        ] as const
      ).map(([ax, ay, bx, by]) => line([ax, ay], [bx, by], 3.5)),
    ),
    accent: { shape: circle(0, 2, 14), ink: '#ffe08a' },
  },
  'disaster-leader': {
    frame: shield,
    rim: ['#e4703a', '#8c2c1c'],
    face: ['#f6964f', '#b83f2a'],
    emblem: within(
      union(
        polygon(
          [
            [-66, 42],
            [-20, -34],
            [4, 6],
            [20, -16],
            [66, 42],
          ],
          3,
        ),
        box(0, 60, 92, 7, 3.5),
      ),
      circle(0, 0, 96),
    ),
    accent: { shape: circle(34, -42, 15), ink: '#ffe3a1' },
  },
  'calendar-grade': {
    frame: seal,
    rim: ['#f1cf77', '#a8771f'],
    face: ['#3d2f63', '#1d1538'],
    ribbon: ['#c2405a', '#7d1f3a'],
    emblem: moved(without(circle(-4, 0, 44), circle(16, -10, 38)), 0, -12),
    ink: ['#fff0c4', '#eec66a'],
    accent: { shape: union(star(28, -34, 15), star(44, 2, 8), star(10, 6, 7)), ink: '#ffdf8d' },
  },
  'service-design': {
    frame: disc,
    rim: ['#f48a8a', '#a8324f'],
    face: ['#ff9d8c', '#d0476a'],
    emblem: union(outline(circle(-24, 12, 36), 7), outline(circle(24, 12, 36), 7), outline(circle(0, -28, 36), 7)),
    accent: { shape: circle(0, 0, 13), ink: '#ffd76a' },
  },
  presentation: {
    frame: octagon,
    rim: ['#8b6be0', '#3c2479'],
    face: ['#a386f2', '#5635a4'],
    emblem: without(
      union(
        box(0, -10, 112, 74, 18),
        polygon(
          [
            [-26, 20],
            [4, 20],
            [-30, 52],
          ],
          2,
        ),
      ),
      union(circle(-26, -10, 7.5), circle(0, -10, 7.5), circle(26, -10, 7.5)),
    ),
  },
  woodwork: {
    frame: seal,
    rim: ['#8fbf6b', '#2f5d33'],
    face: ['#e9dcbc', '#c9ae7c'],
    ribbon: ['#5f8f4a', '#2c5230'],
    emblem: moved(
      union(within(moved(circle(0, 0, 52), -24, -4), moved(circle(0, 0, 52), 24, -4)), line([0, 44], [0, 66], 6)),
      0,
      -18,
    ),
    ink: ['#4f8747', '#2c5a34'],
    accent: {
      shape: moved(
        union(
          line([0, -34], [0, 44], 3),
          line([0, -2], [14, -16], 3),
          line([0, -2], [-14, -16], 3),
          line([0, 20], [16, 4], 3),
          line([0, 20], [-16, 4], 3),
        ),
        0,
        -18,
      ),
      ink: '#dcebc4',
    },
  },
  'cloud-basics': {
    frame: diamond,
    rim: ['#5bb6ee', '#135286'],
    face: ['#86d2fb', '#2676b8'],
    emblem: union(circle(-28, 10, 22), circle(-4, -12, 30), circle(28, 6, 24), box(0, 18, 92, 28, 14)),
    accent: {
      shape: union(line([-22, 50], [-22, 60], 5), line([0, 50], [0, 68], 5), line([22, 50], [22, 60], 5)),
      ink: '#eaf7ff',
    },
  },
  'code-club': {
    frame: disc,
    rim: ['#ffd25e', '#c98512'],
    face: ['#2f4858', '#18262f'],
    emblem: union(
      path(
        [
          [-30, -32],
          [-62, 0],
          [-30, 32],
        ],
        12,
      ),
      path(
        [
          [30, -32],
          [62, 0],
          [30, 32],
        ],
        12,
      ),
    ),
    ink: ['#ffffff', '#d8e6ee'],
    accent: { shape: line([12, -44], [-12, 44], 11), ink: '#ffd25e' },
  },
  'valley-guide': {
    frame: shield,
    rim: ['#8aa4b8', '#33485a'],
    face: ['#b9d3e0', '#5f8197'],
    emblem: union(
      line([-46, -22], [46, -22], 9),
      line([-54, -40], [54, -40], 11),
      line([-32, -40], [-38, 56], 10),
      line([32, -40], [38, 56], 10),
      box(0, -31, 9, 20, 1),
    ),
    ink: ['#e4572e', '#b13a1d'],
  },
  ...SIGNED_DESIGNS,
  ...ANCHORED_DESIGNS,
} satisfies Record<string, Design>;

/** Names one of them. */
export type PictureKey = keyof typeof DESIGNS;

/** All of them. */
export const PICTURES = Object.keys(DESIGNS) as PictureKey[];
