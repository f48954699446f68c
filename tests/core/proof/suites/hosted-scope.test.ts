import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../../../core/proof/suites/hosted-scope.ts';

const ISSUER = 'https://example.org/issuer.json';
const none = { allowedOrigins: [], startsWith: [] };

describe('who may speak for an issuer that states no policy', () => {
  it('its own host, on any path', () => {
    expect(scopeOf('https://example.org/a/1', ISSUER, none)).toBe('inside');
  });
  it.each([
    'https://example.org.attacker.example.net/a',
    'https://example.org@attacker.example.net/a',
    'https://attacker.example.net/example.org',
    'https://badges.example.org/a',
    'https://user@example.org/a',
    'https://example.org:8443/a',
    'https://notexample.org/a',
    'not an address',
  ])('never %s', (address) => {
    expect(scopeOf(address, ISSUER, none)).toBe('outside');
  });
});

describe('who may speak for an issuer that lists hosts', () => {
  it('those hosts, however they are written, and then its own no longer', () => {
    for (const entry of ['badges.example.net', 'https://badges.example.net', 'BADGES.example.net', 'badges.example.net:443']) {
      expect(scopeOf('https://badges.example.net/a', ISSUER, { ...none, allowedOrigins: [entry] })).toBe('inside');
    }
    expect(scopeOf('https://example.org/a', ISSUER, { ...none, allowedOrigins: ['badges.example.net'] })).toBe('outside');
  });
  it('not the hosts below them', () => {
    expect(scopeOf('https://x.example.net/a', ISSUER, { ...none, allowedOrigins: ['example.net'] })).toBe('outside');
  });
});

describe('an issuer that lists beginnings', () => {
  const starts = (address: string, ...startsWith: string[]) => scopeOf(address, ISSUER, { ...none, startsWith });
  it('allows what lies behind one of them at a segment border', () => {
    expect(starts('https://example.org/2025/a', 'https://example.org/2025/')).toBe('inside');
    expect(starts('https://example.org/2025/a', 'https://example.org/2025')).toBe('inside');
    expect(starts('https://example.org/2025', 'https://example.org/2025')).toBe('inside');
    expect(starts('https://example.org/b/1', 'https://example.org/a/', 'https://example.org/b/')).toBe('inside');
  });
  it('leaves open what a beginning cuts in the middle of a segment', () => {
    expect(starts('https://example.org/beths-badge.json', 'https://example.org/beths')).toBe('unclear');
  });
  it('allows nothing beside it, also by dot segments', () => {
    expect(starts('https://example.org/2024/a', 'https://example.org/2025/')).toBe('outside');
    expect(starts('https://example.org/2025/../2024/a', 'https://example.org/2025/')).toBe('outside');
    expect(starts('https://example.org/2025/%2e%2e/2024/a', 'https://example.org/2025/')).toBe('outside');
    expect(starts('https://example.org/2025/a', 'https://example.org.evil.example/2025/')).toBe('outside');
  });
});

describe('scope', () => {
  it('is never inside for a host that is neither the issuer’s nor allowed', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'] }), fc.array(fc.domain(), { maxLength: 3 }), (address, allowedOrigins) => {
        const host = new URL(address).host;
        fc.pre(host !== 'example.org' && !allowedOrigins.map((entry) => entry.toLowerCase()).includes(host));
        expect(scopeOf(address, ISSUER, { allowedOrigins, startsWith: [] })).toBe('outside');
      }),
    );
  });
});
