import { describe, expect, it } from 'vitest';
import { isBlockcertsIssuer, readIssuerProfile } from '../../../core/issuer/issuer-profile.ts';
import type { JsonObject } from '../../../core/model/json.ts';

const ADDRESS = '1SampleAddressOfAnInventedIssuer11';
const read = (document: object) => readIssuerProfile(document as JsonObject);
const addressesOf = (document: object) => {
  const profile = read(document);
  return typeof profile === 'string' ? profile : profile.addresses;
};

describe('the addresses of a profile', () => {
  it('stand under publicKey, with the time in which they count', () => {
    const publicKey = [
      { id: `ecdsa-koblitz-pubkey:${ADDRESS}`, created: '2018-01-05', revoked: '2019-01-05', expires: '2020-01-05' },
    ];
    expect(addressesOf({ type: 'Profile', publicKey })).toEqual([
      { address: ADDRESS, created: '2018-01-05', revoked: '2019-01-05', expires: '2020-01-05' },
    ]);
  });

  it('stand under publicKeys in 2.0-alpha', () => {
    const publicKeys = [{ publicKey: `ecdsa-koblitz-pubkey:${ADDRESS}`, created: '2016-01-03T14:34:57+0000' }];
    expect(addressesOf({ type: 'Profile', publicKeys })).toMatchObject([
      { address: ADDRESS, created: '2016-01-03T14:34:57+0000' },
    ]);
  });

  it('stand under issuerKeys in 1.x, which has no type', () => {
    const issuerKeys = [{ date: '2016-08-28', key: ADDRESS }];
    expect(addressesOf({ issuerKeys })).toEqual([{ address: ADDRESS, created: '2016-08-28', revoked: null, expires: null }]);
  });

  it('are read of one object, of a bare id, and of all three shapes together', () => {
    expect(addressesOf({ type: ['Issuer'], publicKey: { id: `ecdsa-koblitz-pubkey:${ADDRESS}` } })).toHaveLength(1);
    expect(addressesOf({ type: 'BlockcertsIssuerProfile', publicKey: `ecdsa-koblitz-pubkey:${ADDRESS}` })).toHaveLength(1);
    const all = {
      publicKey: `ecdsa-koblitz-pubkey:a`,
      publicKeys: { publicKey: 'ecdsa-koblitz-pubkey:b' },
      issuerKeys: { key: 'c' },
    };
    expect(addressesOf(all)).toMatchObject([{ address: 'a' }, { address: 'b' }, { address: 'c' }]);
  });

  it('are ended by whatever stands where a date should, and never by nothing', () => {
    const keyWith = (end: object) => ({ id: `ecdsa-koblitz-pubkey:${ADDRESS}`, ...end });
    const publicKey = [
      keyWith({ revoked: true }),
      keyWith({ expires: 1_500_000_000 }),
      keyWith({ revoked: null, expires: false }),
      keyWith({ revoked: '', expires: '' }),
    ];
    expect(addressesOf({ type: 'Profile', publicKey })).toMatchObject([
      { revoked: 'true' },
      { expires: '1500000000' },
      { revoked: null, expires: null },
      { revoked: null, expires: null },
    ]);
  });

  it.each([
    ['a key of another kind', { id: 'https://badges.example.org/keys/1', publicKeyPem: 'x' }],
    ['a prefix alone', { id: 'ecdsa-koblitz-pubkey:' }],
    ['a prefix of another case', { id: `ECDSA-koblitz-pubkey:${ADDRESS}` }],
    ['an endless text', { id: `ecdsa-koblitz-pubkey:${'1'.repeat(129)}` }],
    ['a number', 7],
    ['nothing', null],
  ])('are not %s', (_, publicKey) => {
    expect(addressesOf({ type: 'Profile', publicKey: [publicKey] })).toEqual([]);
  });

  it('are those of a profile alone', () => {
    const publicKey = `ecdsa-koblitz-pubkey:${ADDRESS}`;
    for (const type of ['Assertion', ['BadgeClass'], undefined, 7]) {
      expect(addressesOf({ type, publicKey })).toBe('untyped');
      expect(addressesOf({ type, revocationList: 'https://badges.example.org/revoked.json' })).toBe('untyped');
      expect(addressesOf({ type, publicKey: { id: 'https://badges.example.org/keys/1' } })).toBe('none');
    }
  });

  it('are not endless', () => {
    const many = Array.from({ length: 501 }, (_, at) => ({ key: `a${at}` }));
    expect(read({ issuerKeys: many })).toBe('too-many');
    expect(read({ issuerKeys: [], revocationKeys: many })).toBe('too-many');
  });
});

describe('the list of a profile', () => {
  const listOf = (revocationList: unknown) => {
    const profile = read({ type: 'Profile', revocationList });
    return typeof profile === 'string' ? profile : profile.revocationList;
  };

  it('is asked over https, and may be named as an object', () => {
    expect(listOf('http://badges.example.org/revoked')).toBe('https://badges.example.org/revoked');
    expect(listOf({ id: 'https://badges.example.org/revoked' })).toBe('https://badges.example.org/revoked');
  });

  it('is none where none is named, and never none where one is named that cannot be asked', () => {
    for (const absent of [undefined, null, []]) expect(listOf(absent)).toBeNull();
    for (const unusable of [7, {}, '', ['https://a.example/', 'https://b.example/']]) expect(listOf(unusable)).toBe('');
    expect(listOf('urn:list')).toBe('urn:list');
  });

  it('has beside it, in 1.x, the addresses whose spending withdraws', () => {
    const profile = read({ issuerKeys: [], revocationKeys: [{ date: '2016-08-28', key: ADDRESS }, { key: 7 }, 'x'] });
    expect(profile).toMatchObject({ revocationAddresses: [ADDRESS] });
  });

  it('is about certificates where the profile is that of an issuer of them', () => {
    const isOne = (document: object) => {
      const profile = read(document);
      return typeof profile === 'object' && isBlockcertsIssuer(document as JsonObject, profile);
    };
    expect(isOne({ type: 'Profile' })).toBe(false);
    expect(isOne({ type: ['BlockcertsIssuerProfile'] })).toBe(true);
    expect(isOne({ type: 'Profile', publicKey: `ecdsa-koblitz-pubkey:${ADDRESS}` })).toBe(true);
  });
});
