import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfAnotherTenant, scopeOf } from '../../../../core/proof/mechanisms/hosted-scope.ts';

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

describe('an issuer that lists beginnings with a query', () => {
  const starts = (address: string, beginning: string) =>
    scopeOf(`https://example.org${address}`, ISSUER, { ...none, startsWith: [`https://example.org${beginning}`] });
  it('allows what goes on behind it at a border between parameters', () => {
    expect(starts('/a.php?user=alice&n=1', '/a.php?user=alice')).toBe('inside');
    expect(starts('/a.php?user=alice&n=1', '/a.php?user=alice&')).toBe('inside');
    expect(starts('/a.php?user=alice', '/a.php?user=alice')).toBe('inside');
  });
  it.each([
    '/a.php?user=mallory&n=1',
    '/a.php?n=1&user=alice',
    '/a.php',
    '/a.php/x?user=alice&n=1',
    '/a.php?user=alicex',
    '/a.php?user=alice&user=mallory',
    '/a.php?user=alice&n=1;user=mallory',
    '/a.php?user=alice&us%65r=mallory',
    '/a.php?user=alice&user[]=mallory',
    '/a.php?user=alice&+USER=mallory',
  ])('leaves open %s', (address) => {
    expect(starts(address, '/a.php?user=alice')).toBe('unclear');
  });
  it('leaves open a hidden separator behind the beginning', () => {
    for (const hidden of ['..%2Fusers', '..%5cusers', '%252e%252e/users', '..%252Fusers']) {
      expect(starts(`/official/${hidden}/a`, '/official/')).toBe('unclear');
    }
    expect(starts('/official/a%20b', '/official/')).toBe('inside');
  });
});

describe('one of many users of a host', () => {
  const RAW = 'https://raw.githubusercontent.com';
  const alice = `${RAW}/alice/x/main/i.json`;
  it('speaks for itself', () => {
    expect(scopeOf(`${RAW}/alice/x/main/a.json`, alice, none)).toBe('inside');
    expect(scopeOf('https://example.org/~alice/a', 'https://example.org/%7Ealice/i', none)).toBe('inside');
    expect(scopeOf('https://example.org/a', 'https://example.org/~alice/i', none)).toBe('inside');
  });
  it('does not speak for another', () => {
    expect(scopeOf(`${RAW}/mallory/x/main/a.json`, alice, none)).toBe('unclear');
    expect(scopeOf('https://example.org/~mallory/a', 'https://example.org/~alice/i', none)).toBe('unclear');
    expect(scopeOf('https://example.org/x/..%2F~mallory/a', ISSUER, none)).toBe('unclear');
    expect(scopeOf('https://example.org/~mallory/a', ISSUER, none)).toBe('unclear');
    expect(isOfAnotherTenant('https://example.org/~mallory/b', ISSUER, none)).toBe(true);
  });
  it('does not speak for an issuer that allows its whole host', () => {
    const allowedOrigins = ['example.org', 'raw.githubusercontent.com'];
    expect(scopeOf(`${RAW}/mallory/x/main/a.json`, ISSUER, { ...none, allowedOrigins })).toBe('unclear');
    expect(scopeOf('https://example.org/~mallory/a', ISSUER, { ...none, startsWith: ['https://example.org/'] })).toBe('unclear');
  });
  it('does where the issuer names its very part of the host', () => {
    const startsWith = ['https://example.org/~taro/badges/'];
    expect(scopeOf('https://example.org/~taro/badges/a', ISSUER, { ...none, startsWith })).toBe('inside');
    expect(scopeOf('https://example.org/~taro/x', ISSUER, { ...none, startsWith })).toBe('outside');
    expect(isOfAnotherTenant('https://example.org/~taro/badges/b', ISSUER, { startsWith })).toBe(false);
    expect(isOfAnotherTenant('https://example.org/~taro/b', ISSUER, { startsWith })).toBe(true);
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
