import { describe, expect, it } from 'vitest';
import { tipSpot } from '../../../extension/overlay/tooltip.ts';

describe('the words of a mark', () => {
  const page = { width: 320, height: 200 };
  const tip = { width: 200, height: 60 };
  it.each([
    ['below it', { left: 20, top: 20, right: 44, bottom: 44 }, { left: 8, top: 52 }],
    ['above it at the foot of the window', { left: 20, top: 170, right: 44, bottom: 194 }, { left: 8, top: 102 }],
    ['within the window at its right', { left: 290, top: 20, right: 314, bottom: 44 }, { left: 112, top: 52 }],
  ])('stand %s', (_where, mark, spot) => {
    expect(tipSpot(mark, tip, page)).toEqual(spot);
  });
});
