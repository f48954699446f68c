import { CodesProblem } from '../codes-problem.ts';
import type { Area, Picture, Pixels } from '../contract.ts';
import { drawableType } from '../drawable-type.ts';
import { MOST_PIXELS, MOST_SIDE } from '../limits.ts';
import { statedSize } from '../stated-size.ts';
import type { Kind } from './contract.ts';

/** A picture with a code in it: a screenshot, a photograph, what was cut out of a certificate. */
export const picture: Kind = {
  id: 'picture',
  async *views(bytes, canvases) {
    const type = drawableType(bytes);
    const stated = type && statedSize(bytes, type);
    if (!type || !stated) throw new CodesProblem('read.not-drawable');
    // Before anything is decoded: a file of some bytes may state a picture that fills the memory.
    if (stated.width * stated.height > MOST_PIXELS) throw new CodesProblem('read.too-large');
    const decoded = await canvases.decode(bytes, type);
    if (decoded.width * decoded.height > MOST_PIXELS) throw new CodesProblem('read.too-large');
    yield whole(decoded);
    yield* closer(decoded);
  },
};

/** Pixels a side below which a code in a small picture is easier to find when it is drawn larger. */
const SMALL = 1_400;

function whole(one: Picture): Pixels {
  const scale = Math.min(1, MOST_SIDE / Math.max(one.width, one.height));
  return drawn(one, { x: 0, y: 0, width: one.width, height: one.height }, scale);
}

/** Once more, larger: a small picture as a whole, a large one in parts that overlap, since no code may lie on a seam. */
function* closer(one: Picture): Generator<Pixels> {
  const longest = Math.max(one.width, one.height);
  if (longest <= SMALL) {
    for (const scale of [2, 0.5]) yield drawn(one, { x: 0, y: 0, width: one.width, height: one.height }, scale);
    return;
  }
  const side = longest <= MOST_SIDE ? Math.ceil(longest * 0.6) : Math.ceil(MOST_SIDE * 0.8);
  const scale = longest <= MOST_SIDE ? Math.min(2, MOST_SIDE / side) : 1;
  for (const y of starts(one.height, side)) {
    for (const x of starts(one.width, side)) {
      yield drawn(one, { x, y, width: Math.min(side, one.width - x), height: Math.min(side, one.height - y) }, scale);
    }
  }
}

/** Where parts of `side` begin, so that they cover `length` and each reaches a third into the next. */
function starts(length: number, side: number): number[] {
  if (length <= side) return [0];
  const count = Math.ceil((length - side) / (side * (2 / 3))) + 1;
  return Array.from({ length: count }, (_, index) => Math.round((index * (length - side)) / (count - 1)));
}

function drawn(one: Picture, area: Area, scale: number): Pixels {
  return one.draw(area, Math.max(1, Math.round(area.width * scale)), Math.max(1, Math.round(area.height * scale)));
}
