import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, chooseSpot, contains, inflate, overlap, type Surroundings } from '../../../extension/overlay/geometry.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const room = box(0, 0, 800, 600);
const line = box(100, 100, 80, 18);
const spot = (around: Partial<Surroundings>) => chooseSpot({ lines: [line], picture: false, others: [], room, ...around });

describe('the place of a mark', () => {
  it('is right of the link, in the middle of its line', () => {
    expect(spot({})).toEqual(box(183, 98, 22, 22));
  });

  it('is right of the last line of a link over two', () => {
    expect(spot({ lines: [box(400, 80, 200, 18), line] })).toEqual(box(183, 98, 22, 22));
  });

  it('is left where something follows, then below, then above', () => {
    const after = box(180, 100, 300, 18);
    const before = box(20, 100, 78, 18);
    const under = box(20, 120, 400, 18);
    const over = box(20, 80, 400, 18);
    expect(spot({ others: [after] })).toEqual(box(75, 98, 22, 22));
    expect(spot({ others: [after, before] })).toEqual(box(158, 119, 22, 22));
    expect(spot({ others: [after, before, under] })).toEqual(box(158, 77, 22, 22));
    // In running text, behind the end of the line.
    expect(spot({ others: [after, before, under, over] })).toEqual(box(483, 98, 22, 22));
  });

  it('is beside the foot of a picture, else over its corner', () => {
    const picture = { lines: [box(100, 100, 72, 72)], picture: true };
    expect(spot(picture)).toEqual(box(175, 150, 22, 22));
    expect(spot({ ...picture, others: [box(178, 100, 72, 72)] })).toEqual(box(150, 150, 22, 22));
  });

  const number = fc.integer({ min: 0, max: 560 });
  const anyBox = fc
    .tuple(number, number, fc.integer({ min: 4, max: 300 }), fc.integer({ min: 4, max: 80 }))
    .map((of) => box(...of));

  it('never lies on anything but the link, and never where it would be cut off', () => {
    fc.assert(
      fc.property(anyBox, fc.array(anyBox, { maxLength: 12 }), fc.boolean(), (link, all, picture) => {
        const others = all.filter((other) => overlap(other, inflate(link, 12)) === 0);
        const found = spot({ lines: [link], others, picture });
        const own = overlap(found, link) > 0;
        expect(own || contains(room, found)).toBe(true);
        if (!own) for (const other of others) expect(overlap(inflate(found, -1), other)).toBe(0);
      }),
    );
  });
});
