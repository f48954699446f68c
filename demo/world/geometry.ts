/**
 * A shape as a signed distance: how far a point lies outside its edge (negative: inside). Pixels, the middle of the picture is
 * 0,0, y grows downwards. Distances give smooth edges, rims and shadows without a drawing library.
 */
export type Shape = (x: number, y: number) => number;
export type Point = readonly [x: number, y: number];

/** A full disc. */
export const circle =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    Math.sqrt((x - cx) ** 2 + (y - cy) ** 2) - radius;

/** A rectangle about its middle, with rounded corners. */
export const box =
  (cx: number, cy: number, width: number, height: number, round = 0): Shape =>
  (x, y) => {
    const dx = Math.abs(x - cx) - width / 2 + round;
    const dy = Math.abs(y - cy) - height / 2 + round;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
  };

/** A line with round ends. */
export const line =
  ([ax, ay]: Point, [bx, by]: Point, width: number): Shape =>
  (x, y) => {
    const px = x - ax;
    const py = y - ay;
    const vx = bx - ax;
    const vy = by - ay;
    const along = Math.min(1, Math.max(0, (px * vx + py * vy) / (vx * vx + vy * vy)));
    return Math.hypot(px - vx * along, py - vy * along) - width / 2;
  };

/** Lines from point to point. */
export const path = (points: readonly Point[], width: number): Shape =>
  union(...points.slice(1).map((to, index) => line(points[index] ?? to, to, width)));

/** Any closed polygon; `round` grows it outwards with round corners. */
export function polygon(points: readonly Point[], round = 0): Shape {
  // Plain numbers, worked out once: this runs for every pixel of every layer.
  const edges = points.map(([ax, ay], index) => {
    const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
    const [vx, vy] = [bx - ax, by - ay];
    return { ax, ay, by, vx, vy, scale: 1 / (vx * vx + vy * vy) };
  });
  return (x, y) => {
    let nearest = Number.POSITIVE_INFINITY;
    let inside = false;
    for (const { ax, ay, by, vx, vy, scale } of edges) {
      const px = x - ax;
      const py = y - ay;
      const along = Math.min(1, Math.max(0, (px * vx + py * vy) * scale));
      const dx = px - vx * along;
      const dy = py - vy * along;
      nearest = Math.min(nearest, dx * dx + dy * dy);
      // A ray to the right crosses the outline an odd number of times from within.
      if (ay > y !== by > y && px < (vx * py) / vy) inside = !inside;
    }
    return (inside ? -Math.sqrt(nearest) : Math.sqrt(nearest)) - round;
  };
}

/** Corners of a regular polygon, or of a star where a second radius is given; the first points upwards. */
export function corners(count: number, radius: number, inner?: number, cx = 0, cy = 0): Point[] {
  const steps = inner === undefined ? count : count * 2;
  return Array.from({ length: steps }, (_, step) => {
    const length = inner !== undefined && step % 2 === 1 ? inner : radius;
    const angle = (step / steps) * 2 * Math.PI - Math.PI / 2;
    return [cx + length * Math.cos(angle), cy + length * Math.sin(angle)];
  });
}

/** A disc with a wavy edge, as on a seal. The distance is near enough at the small depth of its waves. */
export const scallop =
  (radius: number, waves: number, depth: number): Shape =>
  (x, y) =>
    (Math.hypot(x, y) - radius - depth * Math.cos(waves * Math.atan2(x, -y))) * 0.9;

export const union =
  (...shapes: Shape[]): Shape =>
  (x, y) => {
    let least = Number.POSITIVE_INFINITY;
    for (const shape of shapes) least = Math.min(least, shape(x, y));
    return least;
  };

export const without =
  (shape: Shape, hole: Shape): Shape =>
  (x, y) =>
    Math.max(shape(x, y), -hole(x, y));

export const within =
  (shape: Shape, bounds: Shape): Shape =>
  (x, y) =>
    Math.max(shape(x, y), bounds(x, y));

/** The same outline, this many pixels smaller on every side. */
export const inset =
  (shape: Shape, by: number): Shape =>
  (x, y) =>
    shape(x, y) + by;

/** The outline alone, as a line. */
export const outline =
  (shape: Shape, width: number): Shape =>
  (x, y) =>
    Math.abs(shape(x, y)) - width / 2;

export const moved =
  (shape: Shape, dx: number, dy: number): Shape =>
  (x, y) =>
    shape(x - dx, y - dy);
