/** A rectangle in the window, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Sides of the square in which a mark is drawn, and of the larger one that takes clicks (WCAG 2.5.8). */
export const MARK = 22;
export const TARGET = 24;
/** Room between a mark and its link. */
const GAP = 3;
/** How far to the side of its line a mark is still seen as belonging to it. */
const FAR = 480;

/** A square of the size of a mark. */
function square(left: number, top: number): Box {
  return { left, top, right: left + MARK, bottom: top + MARK };
}

export function width({ left, right }: Box): number {
  return right - left;
}

function height({ top, bottom }: Box): number {
  return bottom - top;
}

/** The area that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}

export function contains(outer: Box, inner: Box): boolean {
  return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;
}

export function inflate({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

export function intersection(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** What a place for a mark is chosen by. */
export interface Surroundings {
  /** The lines of the link, in reading order; of a link with a picture, the picture alone. */
  lines: readonly Box[];
  picture: boolean;
  /** Whatever else is drawn nearby. */
  others: readonly Box[];
  /** The part of the page in which a mark is neither cut off nor makes the page larger. */
  room: Box;
}

/**
 * Where a mark goes: to the first free place beside its link; else to the end of the line or its beginning, as a note in the
 * margin; where everything is taken, onto the link itself, but never onto what is not the link.
 */
export function chooseSpot(around: Surroundings): Box {
  const { others, room } = around;
  const free = (spot: Box) => contains(room, spot) && !others.some((other) => overlap(inflate(spot, -1), other) > 0);
  return [...besides(around), ...margins(around)].find(free) ?? within(around);
}

function besides({ lines, picture }: Surroundings): Box[] {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return [];
  const middle = (line: Box) => (line.top + line.bottom - MARK) / 2;
  const left = first.left - GAP - MARK;
  const right = last.right + GAP;
  if (picture) {
    const foot = last.bottom - MARK;
    return [
      square(right, foot),
      // Half over the corner of the picture, which is the link’s own.
      square(last.right - MARK / 2, foot + MARK / 3),
      // In a row of badges a mark beside one would stand beside the next as well.
      square(last.right - MARK, foot),
      square(left, foot),
    ];
  }
  return [
    square(right, middle(last)),
    square(left, middle(first)),
    square(last.right - MARK, last.bottom + 1),
    square(last.right - MARK, last.top - 1 - MARK),
  ];
}

/** Behind and before everything that stands on the line. */
function margins({ lines, others, room }: Surroundings): Box[] {
  const last = lines.at(-1);
  const first = lines[0];
  if (!first || !last) return [];
  const top = (line: Box) => (line.top + line.bottom - MARK) / 2;
  const beside = (line: Box) => others.filter((other) => other.bottom > line.top + 2 && other.top < line.bottom - 2);
  const ends = beside(last).flatMap(({ right }) => (right >= last.right ? right : []));
  const begins = beside(first).flatMap(({ left }) => (left <= first.left ? left : []));
  const right = ends.filter((end) => end - last.right < FAR).sort((a, b) => a - b);
  const left = begins.filter((begin) => first.left - begin < FAR).sort((a, b) => b - a);
  return [
    ...right.map((end) => square(end + GAP, top(last))),
    ...left.map((begin) => square(begin - GAP - MARK, top(first))),
  ].filter((spot) => contains(room, spot));
}

function within({ lines, room }: Surroundings): Box {
  const last = lines.at(-1) ?? room;
  const left = Math.max(last.left, Math.min(last.right, room.right) - MARK);
  const top = height(last) > MARK * 1.5 ? last.bottom - MARK : (last.top + last.bottom - MARK) / 2;
  return square(left, top);
}
