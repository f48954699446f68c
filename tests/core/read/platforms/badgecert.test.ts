import { describe, expect, it } from 'vitest';
import { addressMeaning, disguises } from '../../../support/address-meaning.ts';

// The ids are invented; their shape is real (docs/platforms.md).
const BADGE = 'https://bcert.me/abc123xyz';

describe('an address of BadgeCert', () => {
  it.each([BADGE, `${BADGE}/`, `${BADGE}?x=1`])('is known and closed: %s', (url) => {
    expect(addressMeaning(url)).toBe('badgecert closed');
  });
  it.each(['https://bcert.me/', 'https://bcert.me/a/b', 'https://bcert.me/a.json', ...disguises(BADGE)])('is not %s', (url) => {
    expect(addressMeaning(url)).toBe('other');
  });
});
