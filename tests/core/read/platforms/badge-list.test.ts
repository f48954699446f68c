import { describe, expect, it } from 'vitest';
import { addressMeaning, disguises } from '../../../support/address-meaning.ts';

// The names are invented; their shape is real, that of a badge's address a guess (docs/platforms.md).
const BADGE = 'https://www.badgelist.com/example-lab/Literature-Mining/u/hanako-sato';

describe('an address of BadgeList', () => {
  it.each([BADGE, `${BADGE}/`, `${BADGE}?x=1`, BADGE.replace('www.', '')])('is known and closed: %s', (url) => {
    expect(addressMeaning(url)).toBe('badge-list closed');
  });
  it.each(['https://badgelist.com/u/hanako-sato', 'https://www.badgelist.com/u/hanako-sato/'])('is a list: %s', (url) => {
    expect(addressMeaning(url)).toBe('badge-list list');
  });
  it.each([
    'https://www.badgelist.com/',
    'https://www.badgelist.com/example-lab',
    'https://www.badgelist.com/example-lab/Literature-Mining',
    'https://www.badgelist.com/a/b/u/c/d',
    ...disguises(BADGE),
  ])('is not %s', (url) => {
    expect(addressMeaning(url)).toBe('other');
  });
});
