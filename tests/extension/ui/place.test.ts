import { describe, expect, it } from 'vitest';
import { placeOf, surfaceOf } from '../../../extension/ui/place.ts';

describe('the place of a badge', () => {
  it('is the surface of its site, and nobody’s where there is none', () => {
    expect([placeOf('gmail'), placeOf('linkedin'), placeOf('no-such-site'), placeOf(null)]).toEqual([
      'mail',
      'profile',
      'own',
      'own',
    ]);
  });

  it('caps what is said on a profile, and nothing that the viewer brought', () => {
    expect([surfaceOf('mail'), surfaceOf('profile'), surfaceOf('given'), surfaceOf('own')]).toEqual([
      'mail',
      'profile',
      undefined,
      undefined,
    ]);
  });
});
