import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { httpsForm, sameAddress } from '../../../core/lib/https-form.ts';

describe('an identifier as it is asked', () => {
  it.each([
    ['http://example.org/a', 'https://example.org/a'],
    ['http://example.org:80/a', 'https://example.org/a'],
    ['https://EXAMPLE.org:443/a#b', 'https://example.org/a'],
    ['https://example.org/%e3%81', 'https://example.org/%e3%81'],
    ['http://example.org:8080/a', 'https://example.org:8080/a'],
  ])('%s is asked as %s', (id, expected) => {
    expect(httpsForm(id)).toBe(expected);
  });
  it.each(['urn:uuid:1', 'did:web:example.org', 'javascript:alert(1)', 'httpx://a', '', 'https://'])(
    '%s cannot be asked',
    (id) => {
      expect(httpsForm(id)).toBeNull();
    },
  );
  it('is the same however often it is taken', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (id) => {
        const once = httpsForm(id);
        expect(once === null ? null : httpsForm(once)).toBe(once);
      }),
    );
  });
});

describe('two identifiers', () => {
  it('name the same address across http and https, default ports and fragments, and no further', () => {
    expect(sameAddress('http://example.org/a', 'https://example.org:443/a#x')).toBe(true);
    expect(sameAddress('https://example.org/a', 'https://example.org/a/')).toBe(false);
    expect(sameAddress('https://example.org/a', 'https://example.org/A')).toBe(false);
    expect(sameAddress('https://example.org/a', 'https://example.org.evil.example/a')).toBe(false);
    expect(sameAddress('urn:a', 'urn:b')).toBe(false);
    expect(sameAddress('https://example.org/%e3', 'https://example.org/%E3')).toBe(true);
  });
});
