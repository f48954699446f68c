import { describe, expect, it } from 'vitest';
import { addressMeaning, disguises } from '../../../support/address-meaning.ts';

// The ids are invented; their shape is real (docs/platforms.md).
const BADGE = 'https://openbadgepassport.com/app/badge/info/1234';

describe('an address of Open Badge Passport', () => {
  it.each(['', '/', '/embed', '/pic/embed', '/full/embed', '?x=1', '#top'])('is known and closed: …%s', (rest) => {
    expect(addressMeaning(BADGE + rest)).toBe('open-badge-passport closed');
  });
  it.each(['/profile/12', '/profile/12/embed', '/page/view/34', '/page/view/34/embed/'])('is a list: …%s', (path) => {
    expect(addressMeaning(`https://openbadgepassport.com/app${path}`)).toBe('open-badge-passport list');
  });
  it.each([
    'https://openbadgepassport.com/app/profile/hanako',
    'https://openbadgepassport.com/app/gallery/badges',
    'https://openbadgepassport.com/app/badge/info/abc',
    'https://openbadgepassport.com/app/badge/info',
    `${BADGE}/pic`,
    `${BADGE}/other/embed`,
    ...disguises(BADGE),
  ])('is not %s', (url) => {
    expect(addressMeaning(url)).toBe('other');
  });
});
