import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfAnotherTenant, scopeOf } from '../../../../core/proof/mechanisms/hosted-scope.ts';

const ISSUER = 'https://example.org/issuer.json';
const none = { allowedOrigins: [], startsWith: [] };

describe('who may speak for an issuer that states no policy', () => {
  it('its own host, on any path', async () => {
    await expect(scopeOf('https://example.org/a/1', ISSUER, none)).resolves.toBe('inside');
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
  ])('never %s', async (address) => {
    await expect(scopeOf(address, ISSUER, none)).resolves.toBe('outside');
  });
});

describe('who may speak for an issuer whose own address has user info', () => {
  it('nobody: it reads as one host and is another', async () => {
    const issuer = 'https://badges.example.org@attacker.example.net/';
    await expect(scopeOf('https://attacker.example.net/a', issuer, none)).resolves.toBe('outside');
  });
});

describe('who may speak for an issuer that lists beginnings', () => {
  it.each([
    ['%e3%81%82', '%E3%81%82'],
    ['%E3%81%82', '%e3%81%82'],
  ])('an address whose percent-encoding has another case: %s and %s', async (listed, own) => {
    const policy = { ...none, startsWith: [`https://example.org/${listed}/`] };
    await expect(scopeOf(`https://example.org/${own}/1`, ISSUER, policy)).resolves.toBe('inside');
    await expect(scopeOf('https://example.org/%E3%81%83/1', ISSUER, policy)).resolves.toBe('outside');
  });
});

describe('who may speak for an issuer that lists hosts', () => {
  it('those hosts, however they are written, and then its own no longer', async () => {
    for (const entry of ['badges.example.net', 'https://badges.example.net', 'BADGES.example.net', 'badges.example.net:443']) {
      await expect(scopeOf('https://badges.example.net/a', ISSUER, { ...none, allowedOrigins: [entry] })).resolves.toBe('inside');
    }
    await expect(scopeOf('https://example.org/a', ISSUER, { ...none, allowedOrigins: ['badges.example.net'] })).resolves.toBe(
      'outside',
    );
  });
  it('not the hosts below them', async () => {
    await expect(scopeOf('https://x.example.net/a', ISSUER, { ...none, allowedOrigins: ['example.net'] })).resolves.toBe(
      'outside',
    );
  });
});

describe('an issuer that lists beginnings', () => {
  const starts = (address: string, ...startsWith: string[]) => scopeOf(address, ISSUER, { ...none, startsWith });
  it('allows what lies behind one of them at a segment border', async () => {
    await expect(starts('https://example.org/2025/a', 'https://example.org/2025/')).resolves.toBe('inside');
    await expect(starts('https://example.org/2025/a', 'https://example.org/2025')).resolves.toBe('inside');
    await expect(starts('https://example.org/2025', 'https://example.org/2025')).resolves.toBe('inside');
    await expect(starts('https://example.org/b/1', 'https://example.org/a/', 'https://example.org/b/')).resolves.toBe('inside');
  });
  it('leaves open what a beginning cuts in the middle of a segment', async () => {
    await expect(starts('https://example.org/beths-badge.json', 'https://example.org/beths')).resolves.toBe('unclear');
  });
  it('allows nothing beside it, also by dot segments', async () => {
    await expect(starts('https://example.org/2024/a', 'https://example.org/2025/')).resolves.toBe('outside');
    await expect(starts('https://example.org/2025/../2024/a', 'https://example.org/2025/')).resolves.toBe('outside');
    await expect(starts('https://example.org/2025/%2e%2e/2024/a', 'https://example.org/2025/')).resolves.toBe('outside');
    await expect(starts('https://example.org/2025/a', 'https://example.org.evil.example/2025/')).resolves.toBe('outside');
  });
});

describe('an issuer that lists beginnings with a query', () => {
  const starts = (address: string, beginning: string) =>
    scopeOf(`https://example.org${address}`, ISSUER, { ...none, startsWith: [`https://example.org${beginning}`] });
  it('allows what goes on behind it at a border between parameters', async () => {
    await expect(starts('/a.php?user=alice&n=1', '/a.php?user=alice')).resolves.toBe('inside');
    await expect(starts('/a.php?user=alice&n=1', '/a.php?user=alice&')).resolves.toBe('inside');
    await expect(starts('/a.php?user=alice', '/a.php?user=alice')).resolves.toBe('inside');
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
  ])('leaves open %s', async (address) => {
    await expect(starts(address, '/a.php?user=alice')).resolves.toBe('unclear');
  });
  it('leaves open a hidden separator behind the beginning', async () => {
    for (const hidden of ['..%2Fusers', '..%5cusers', '%252e%252e/users', '..%252Fusers']) {
      await expect(starts(`/official/${hidden}/a`, '/official/')).resolves.toBe('unclear');
    }
    await expect(starts('/official/a%20b', '/official/')).resolves.toBe('inside');
  });
});

describe('one of many users of a host', () => {
  const RAW = 'https://raw.githubusercontent.com';
  const alice = `${RAW}/alice/x/main/i.json`;
  it('speaks for itself', async () => {
    await expect(scopeOf(`${RAW}/alice/x/main/a.json`, alice, none)).resolves.toBe('inside');
    await expect(scopeOf('https://example.org/~alice/a', 'https://example.org/%7Ealice/i', none)).resolves.toBe('inside');
    await expect(scopeOf('https://example.org/a', 'https://example.org/~alice/i', none)).resolves.toBe('inside');
  });
  it('does not speak for another', async () => {
    await expect(scopeOf(`${RAW}/mallory/x/main/a.json`, alice, none)).resolves.toBe('unclear');
    await expect(scopeOf('https://example.org/~mallory/a', 'https://example.org/~alice/i', none)).resolves.toBe('unclear');
    await expect(scopeOf('https://example.org/x/..%2F~mallory/a', ISSUER, none)).resolves.toBe('unclear');
    await expect(scopeOf('https://example.org/~mallory/a', ISSUER, none)).resolves.toBe('unclear');
    await expect(isOfAnotherTenant('https://example.org/~mallory/b', ISSUER, none)).resolves.toBe(true);
  });
  it('does not speak for an issuer that allows its whole host', async () => {
    const allowedOrigins = ['example.org', 'raw.githubusercontent.com'];
    await expect(scopeOf(`${RAW}/mallory/x/main/a.json`, ISSUER, { ...none, allowedOrigins })).resolves.toBe('unclear');
    await expect(
      scopeOf('https://example.org/~mallory/a', ISSUER, { ...none, startsWith: ['https://example.org/'] }),
    ).resolves.toBe('unclear');
  });
  it('does where the issuer names its very part of the host', async () => {
    const startsWith = ['https://example.org/~taro/badges/'];
    await expect(scopeOf('https://example.org/~taro/badges/a', ISSUER, { ...none, startsWith })).resolves.toBe('inside');
    await expect(scopeOf('https://example.org/~taro/x', ISSUER, { ...none, startsWith })).resolves.toBe('outside');
    await expect(isOfAnotherTenant('https://example.org/~taro/badges/b', ISSUER, { startsWith })).resolves.toBe(false);
    await expect(isOfAnotherTenant('https://example.org/~taro/b', ISSUER, { startsWith })).resolves.toBe(true);
  });
});

describe('scope', () => {
  it('is never inside for a host that is neither the issuer’s nor allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.webUrl({ validSchemes: ['https'] }),
        fc.array(fc.domain(), { maxLength: 3 }),
        async (address, allowedOrigins) => {
          const host = new URL(address).host;
          fc.pre(host !== 'example.org' && !allowedOrigins.map((entry) => entry.toLowerCase()).includes(host));
          await expect(scopeOf(address, ISSUER, { allowedOrigins, startsWith: [] })).resolves.toBe('outside');
        },
      ),
    );
  });
});
