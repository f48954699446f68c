import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../../core/model/verdict.ts';
import { capVerdict } from '../../../core/present/cap-verdict.ts';

describe('the cap of a surface', () => {
  it('makes confirmed genuine on a profile, in the widget and on a public page', () => {
    for (const surface of ['profile', 'widget', 'page'] as const) expect(capVerdict('confirmed', surface)).toBe('genuine');
  });

  it('leaves confirmed where the holder’s address can be compared', () => {
    for (const surface of ['mail', 'terminal', undefined] as const) expect(capVerdict('confirmed', surface)).toBe('confirmed');
  });

  it('touches no other verdict: no surface makes anything look better', () => {
    for (const verdict of VERDICTS.filter((each) => each !== 'confirmed')) {
      for (const surface of ['mail', 'profile', 'widget', 'page', 'terminal', undefined] as const) {
        expect(capVerdict(verdict, surface)).toBe(verdict);
      }
    }
  });
});
