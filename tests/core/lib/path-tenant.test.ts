import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPathTenants, tenantOf, userPathOf } from '../../../core/lib/path-tenant.ts';

describe("a user's path", () => {
  it.each([
    ['/~taro/issuer.json', '/~taro'],
    ['/%7etaro/', '/%7etaro'],
    ['/people/~taro', '/~taro'],
    ['/a~b/issuer.json', null],
    ['/~/issuer.json', null],
    ['/', null],
  ])('in %s is %s', (path, expected) => {
    expect(userPathOf(path)).toBe(expected);
  });
});

const tenant = (address: string) => tenantOf(new URL(address));
const RAW = 'https://raw.githubusercontent.com';

describe('a tenant', () => {
  it.each([
    ['https://example.ac.jp/~taro/a', 'https://example.ac.jp/%7Etaro/b/c'],
    [`${RAW}/alice/badges/main/a.json`, `${RAW}/alice/badges/main/issuers/i.json`],
    [`${RAW}/alice/badges/refs/heads/main/a.json`, `${RAW}/alice/badges/refs/heads/main/i.json`],
    ['https://codeberg.org/alice/x/raw/branch/main/a', 'https://codeberg.org/alice/x/raw/branch/main/i'],
    ['https://gitlab.com/group/sub/x/-/raw/main/a', 'https://gitlab.com/group/sub/x/-/raw/main/b/i'],
    ['https://cdn.jsdelivr.net/npm/@alice/badges@1/a.json', 'https://cdn.jsdelivr.net/npm/@alice/badges@1/i.json'],
    ['https://s3.ap-northeast-1.amazonaws.com/alice/a', 'https://s3.ap-northeast-1.amazonaws.com/alice/b%2Fi'],
    ['https://cpcontents.adobe.com/public/accountassets/1/a', 'https://cpcontents.adobe.com/public/accountassets/1/b/c'],
  ])('owns %s and %s', (a, b) => {
    expect(tenant(a)).not.toBeNull();
    expect(tenant(a)).toBe(tenant(b));
  });

  it.each([
    ['https://example.ac.jp/~taro/a', 'https://example.ac.jp/~jiro/a'],
    ['https://example.ac.jp/~taro/a', 'https://www.example.ac.jp/~taro/a'],
    ['https://example.ac.jp/~taro/a', 'https://example.ac.jp/~taro/..%2F~jiro/a'],
    ['https://example.ac.jp/~taro/a', 'https://example.ac.jp/~taro/%252e%252e%252f~jiro/a'],
    ['https://example.ac.jp/~taro/a', 'https://example.ac.jp/~taro%5C..%5C~jiro/a'],
    [`${RAW}/alice/badges/main/i.json`, `${RAW}/mallory/badges/main/a.json`],
    [`${RAW}/alice/badges/main/i.json`, `${RAW}/alice/badges/0123456789abcdef0123456789abcdef01234567/a.json`],
    [`${RAW}/alice/badges/refs/heads/main/i.json`, `${RAW}/alice/badges/refs/pull/1/head/a.json`],
    [`${RAW}/alice/badges/main/i.json`, `${RAW}/alice/badges/main/..%2F..%2F..%2Fmallory/x/main/a.json`],
    ['https://gitlab.com/api/v4/projects/1/raw?id=1', 'https://gitlab.com/api/v4/projects/1/raw?id=2'],
    ['https://cpcontents.adobe.com/public/accountassets/1/i', 'https://cpcontents.adobe.com/public/accountassets/2/a'],
    ['https://drive.google.com/uc?id=1', 'https://drive.google.com/uc?id=2'],
    ['https://pastebin.com/raw/a', 'https://pastebin.com/raw/b'],
    ['https://www.dropbox.com/s/1/a.json', 'https://www.dropbox.com/s/2/a.json'],
    ['https://unpkg.com//alice/i', 'https://unpkg.com//mallory/a'],
  ])('of %s is not that of %s', (a, b) => {
    expect(tenant(a)).not.toBe(tenant(b));
    expect(tenant(b)).not.toBeNull();
  });

  it('is nobody on a host of its own, whatever the path', () => {
    for (const path of ['', 'a/b', 'a~b/c', '~/a', 'x%2Fy', 'raw/main/a'])
      expect(tenant(`https://example.org/${path}`)).toBeNull();
    expect(tenant('https://alice.github.io/a')).toBeNull();
  });

  it('hides behind no encoding of its tilde or of what leads there', () => {
    const part = fc.constantFrom('/', '%2F', '%2f', '%5C', '%252F', '..', '%2e%2e', '%252e.', '.', 'a', '\\');
    const tilde = fc.constantFrom('~', '%7E', '%7e', '%257E');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), tilde, (parts, sign) => {
        const address = `https://example.ac.jp/${parts.join('')}/${sign}mallory/a.json`;
        expect(tenant(address)).not.toBeNull();
        expect(tenant(address)).not.toBe(tenant('https://example.ac.jp/~alice/i.json'));
      }),
    );
  });
});

describe('a host whose users have paths', () => {
  it('is known with www. and without', () => {
    for (const host of ['github.com', 'www.github.com', 's3.amazonaws.com', 's3-us-west-2.amazonaws.com']) {
      expect(hasPathTenants(host)).toBe(true);
    }
    for (const host of ['alice.s3.amazonaws.com', 'example.org', 's3.example.org', 'notgithub.com', 'constructor']) {
      expect(hasPathTenants(host)).toBe(false);
    }
  });
});
