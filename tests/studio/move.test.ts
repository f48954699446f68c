import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moved } from '../../studio/move.ts';

it('keeps everything, and puts the one where it is wanted', () => {
  const places = fc.array(fc.integer(), { minLength: 1, maxLength: 8 }).chain((list) => {
    const place = fc.nat({ max: list.length - 1 });
    return fc.tuple(fc.constant(list), place, place);
  });
  fc.assert(
    fc.property(places, ([list, from, to]) => {
      const now = moved(list, from, to);
      expect(now[to]).toBe(list[from]);
      expect([...now].sort()).toEqual([...list].sort());
    }),
  );
});
