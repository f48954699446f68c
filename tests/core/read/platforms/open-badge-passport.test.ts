import { describe, expect, it } from 'vitest';
import { addressMeaning, disguises } from '../../../support/address-meaning.ts';

// The ids are invented; their shape is real (docs/platforms.md).
const BADGE = 'https://openbadgepassport.com/app/badge/info/1234';

describe('an address of Open Badge Passport', () => {
  it.each(['', '/', '/embed', '/pic/embed', '/full/embed', '?x=1', '#top'])('is known and closed: …%s', (rest) => {
    expect(addressMeaning(BADGE + rest)).toBe('open-badge-passport closed');
  });
  it.each([
    'https://openbadgepassport.com/app/badge/info/abc',
    'https://openbadgepassport.com/app/badge/info',
    `${BADGE}/pic`,
    `${BADGE}/other/embed`,
    ...disguises(BADGE),
  ])('is not %s', (url) => {
    expect(addressMeaning(url)).toBe('other');
  });
});
