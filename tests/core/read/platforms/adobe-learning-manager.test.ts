import { describe, expect, it } from 'vitest';
import { addressMeaning, disguises } from '../../../support/address-meaning.ts';

// The ids are invented; their shape is real (docs/platforms.md).
const ASSERTION =
  'https://cpcontents.adobe.com/public/accountassets/1234/badges/assertions/0123456789abcdef0123456789abcdef_1767225600000.json';

describe('an address of Adobe Learning Manager', () => {
  it.each([ASSERTION, `${ASSERTION}?x=1`, `${ASSERTION}#a`])('is the data itself: %s', (url) => {
    expect(addressMeaning(url)).toBe(`adobe-learning-manager badge ${ASSERTION}`);
  });
  it.each([
    ASSERTION.replace('.json', '.png'),
    ASSERTION.replace('_1767225600000', ''),
    ASSERTION.replace('/1234/', '/x/'),
    ...disguises(ASSERTION),
  ])('is not %s', (url) => {
    expect(addressMeaning(url)).toBe('other');
  });
});
