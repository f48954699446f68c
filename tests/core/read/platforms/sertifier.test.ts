import { describe, expect, it } from 'vitest';
import { addressMeaning, disguises } from '../../../support/address-meaning.ts';

// The ids are invented; their shape is real (docs/platforms.md).
const CREDENTIAL = 'https://verified.sertifier.com/en/verify/12345678901234';

describe('an address of Sertifier', () => {
  it.each([CREDENTIAL, CREDENTIAL.replace('/en/', '/tr/'), `${CREDENTIAL}/`])('is known and closed: %s', (url) => {
    expect(addressMeaning(url)).toBe('sertifier closed');
  });
  it.each(['https://verified.sertifier.com/en/profile/hanako', 'https://verified.sertifier.com/profile/hanako'])(
    'of a holder is a list: %s',
    (url) => {
      expect(addressMeaning(url)).toBe('sertifier list');
    },
  );
  it.each([CREDENTIAL.slice(0, -1), `${CREDENTIAL}5`, 'https://verified.sertifier.com/en/', ...disguises(CREDENTIAL)])(
    'is not %s',
    (url) => {
      expect(addressMeaning(url)).toBe('other');
    },
  );
});
