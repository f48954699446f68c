import { describe, expect, it } from 'vitest';
import { addressMeaning, disguises } from '../../../support/address-meaning.ts';

// The ids are invented; their shape is real (docs/platforms.md).
const CREDENTIAL = 'https://credsverse.com/credentials/91975f38-1c90-4b8f-a6c4-e955fbca69ad';

describe('an address of Certifier', () => {
  it.each([CREDENTIAL, `${CREDENTIAL}/`, `${CREDENTIAL}?x=1`])('is known and closed: %s', (url) => {
    expect(addressMeaning(url)).toBe('certifier closed');
  });
  it.each([CREDENTIAL.slice(0, -1), `${CREDENTIAL}/a`, 'https://credsverse.com/', ...disguises(CREDENTIAL)])(
    'is not %s',
    (url) => {
      expect(addressMeaning(url)).toBe('other');
    },
  );
});
