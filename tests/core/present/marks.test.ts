import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../../core/model/verdict.ts';
import { MARKS, TONE_COLOURS } from '../../../core/present/marks.ts';

/** Contrast of two colours (WCAG 2.2 §1.4.3). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('marks', () => {
  it('tell every verdict by shape alone, but for the two sides of a period of validity', () => {
    const shapes = VERDICTS.map((verdict) => MARKS[verdict].shape);
    expect(new Set(shapes).size).toBe(VERDICTS.length - 1);
    expect(MARKS.expired).toEqual(MARKS['not-yet-valid']);
  });

  it('are green for two verdicts and red for two, no more', () => {
    const toned = (tone: string) => VERDICTS.filter((verdict) => MARKS[verdict].tone === tone);
    expect(toned('green')).toEqual(['confirmed', 'genuine']);
    expect(toned('red')).toEqual(['revoked', 'not-genuine']);
  });

  it('can be read on light and on dark ground', () => {
    for (const { light, dark } of Object.values(TONE_COLOURS)) {
      expect(contrast(light, '#FFFFFF')).toBeGreaterThan(6);
      expect(contrast(dark, '#1F1F1F')).toBeGreaterThan(6);
    }
  });
});
