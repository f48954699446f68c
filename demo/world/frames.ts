import { circle, corners, moved, polygon, scallop } from './geometry.ts';

/** The outlines that badges have: six, told apart at a glance. */
export const hexagon = polygon(corners(6, 98), 14);
export const seal = moved(scallop(97, 22, 4.5), 0, -12);
export const shield = polygon(
  [
    [-84, -84],
    [0, -98],
    [84, -84],
    [82, 4],
    [54, 62],
    [0, 98],
    [-54, 62],
    [-82, 4],
  ],
  12,
);
export const disc = circle(0, 0, 108);
export const octagon = polygon(
  corners(8, 102).map(([x, y]) => {
    const turn = Math.PI / 8;
    return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)] as const;
  }),
  10,
);
export const diamond = polygon(corners(4, 96), 20);
