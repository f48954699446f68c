import { describe, expect, it } from 'vitest';
import { channels, luminance } from '../../../extension/overlay/ground.ts';

describe('the ground behind a mark', () => {
  it('is read from computed colours', () => {
    expect(channels('rgb(31, 31, 31)')).toEqual([31, 31, 31, 1]);
    expect(channels('rgba(0, 0, 0, 0)')).toEqual([0, 0, 0, 0]);
    expect(channels('color(srgb 1 1 1)')).toBeNull();
    expect(luminance([255, 255, 255])).toBeCloseTo(1);
    expect(luminance([31, 31, 31])).toBeLessThan(0.02);
  });
});
