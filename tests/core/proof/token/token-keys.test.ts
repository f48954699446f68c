import { beforeAll, describe, expect, it } from 'vitest';
import { thumbprint } from '../../../../core/lib/keys/thumbprint.ts';
import type { Controller } from '../../../../core/model/controller.ts';
import type { TokenHeader } from '../../../../core/proof/token/judge-header.ts';
import { tokenKeys } from '../../../../core/proof/token/token-keys.ts';
import { controllerWith, ISSUER, keyWith, type TestKey, testKey } from '../../../support/controllers.ts';
import { problemOfLater } from '../../../support/problem-of.ts';

const NOW = Date.UTC(2026, 5, 1);
let key: TestKey;
let other: TestKey;
beforeAll(async () => {
  key = await testKey();
  other = await testKey();
});

const issuer = (changes: Partial<Controller> = {}) => controllerWith([keyWith({ multibase: key.multibase })], changes);
const named = (header: Partial<TokenHeader>, controller: Controller = issuer()) =>
  tokenKeys({ kid: null, jwk: null, ...header }, controller, NOW);
const x = async (header: Partial<TokenHeader>, controller?: Controller) =>
  (await named(header, controller))?.keys.map(({ jwk }) => jwk['x']) ?? null;
const code = async (header: Partial<TokenHeader>, controller?: Controller) =>
  (await problemOfLater(() => named(header, controller)))?.code ?? null;

describe('the key of a token', () => {
  it('is the issuer’s with the id in kid', async () => {
    expect(await x({ kid: `${ISSUER}#key-1` })).toEqual([key.jwk.x]);
    expect(await x({ kid: '#key-1' })).toEqual([key.jwk.x]);
  });

  it('is the issuer’s with that kid, in a key set or in the key itself', async () => {
    const inSet = controllerWith([keyWith({ jwk: key.jwk }, { id: 'a', controller: null, source: 'key-set' })]);
    expect(await x({ kid: 'a' }, inSet)).toEqual([key.jwk.x]);
    const inKey = controllerWith([keyWith({ jwk: { ...key.jwk, kid: 'a' } })]);
    expect(await x({ kid: 'a' }, inKey)).toEqual([key.jwk.x]);
  });

  it('is not the one in the header, but the issuer’s that is the same', async () => {
    expect(await x({ jwk: key.jwk })).toEqual([key.jwk.x]);
    expect(await x({ jwk: { ...key.jwk, kid: 'any', use: 'sig' } })).toEqual([key.jwk.x]);
    expect(await code({ jwk: other.jwk })).toBe('proof.key-not-bound');
  });

  it('is bound to nobody under another id', async () => {
    for (const kid of [
      'https://attacker.example.net/k',
      '../../dev/null',
      "1' UNION SELECT 'x",
      'data:application/json,{}',
      `${ISSUER}#x`,
    ]) {
      expect(await code({ kid })).toBe('proof.key-not-bound');
    }
    expect(await code({ kid: `did:key:${key.multibase}` })).toBe('proof.issuer-mismatch');
    // Even with the issuer's own key beside it: another party is named.
    expect(await code({ kid: `did:key:${other.multibase}`, jwk: key.jwk })).toBe('proof.issuer-mismatch');
  });

  it('is the issuer’s whose id ends in a kid without a place, or whose thumbprint it is', async () => {
    expect(await x({ kid: 'key-1' })).toEqual([key.jwk.x]);
    const did = 'did:web:badges.example.org';
    const inDid = controllerWith([keyWith({ multibase: key.multibase }, { id: `${did}#0`, controller: did })], { id: did });
    expect(await x({ kid: '0' }, inDid)).toEqual([key.jwk.x]);
    expect(await x({ kid: await thumbprint(key.jwk) })).toEqual([key.jwk.x]);
    expect(await code({ kid: await thumbprint(other.jwk) })).toBe('proof.key-not-bound');
    expect(await code({ kid: 'key-2' })).toBe('proof.key-not-bound');
  });

  it('is not one that was withdrawn in another place, though no key is named', async () => {
    const revoked = keyWith({ multibase: key.multibase }, { revoked: '2026-01-01T00:00:00Z' });
    const inSet = keyWith({ jwk: key.jwk }, { id: 'a', controller: null, source: 'key-set' });
    expect(await code({}, controllerWith([revoked, inSet]))).toBe('proof.key-revoked');
    const rest = controllerWith([revoked, inSet, keyWith({ multibase: other.multibase }, { id: `${ISSUER}#key-2` })]);
    expect(await x({}, rest)).toEqual([other.jwk.x]);
  });

  it('may be the last of many', async () => {
    const many = Array.from({ length: 60 }, (_, index) => keyWith({ multibase: other.multibase }, { id: `${ISSUER}#${index}` }));
    expect(await x({}, controllerWith([...many, keyWith({ multibase: key.multibase })]))).toContain(key.jwk.x);
  });

  it('may be any of the issuer’s where none is named', async () => {
    const two = controllerWith([
      keyWith({ multibase: key.multibase }),
      keyWith({ multibase: other.multibase }, { id: '#key-2' }),
    ]);
    expect(await x({}, two)).toEqual([key.jwk.x, other.jwk.x]);
    expect(await x({ kid: ISSUER }, two)).toEqual([key.jwk.x, other.jwk.x]);
  });

  it('is none that is withdrawn, expired or for something else, named or not', async () => {
    const withdrawn = controllerWith([keyWith({ multibase: key.multibase }, { revoked: '2020-01-01T00:00:00Z' })]);
    const expired = controllerWith([keyWith({ multibase: key.multibase }, { expires: '2020-01-01T00:00:00Z' })]);
    const login = controllerWith([keyWith({ multibase: key.multibase }, { forAssertions: false })]);
    for (const header of [{}, { kid: '#key-1' }, { jwk: key.jwk }]) {
      expect(await code(header, withdrawn)).toBe('proof.key-revoked');
      expect(await code(header, expired)).toBe('proof.key-expired');
      expect(await code(header, login)).toBe('proof.key-relationship');
    }
  });

  it('is withdrawn in the key set when the document withdraws it under another name', async () => {
    const keys = [
      keyWith({ multibase: key.multibase }, { revoked: '2020-01-01T00:00:00Z' }),
      keyWith({ jwk: key.jwk }, { id: 'a', controller: null, source: 'key-set' }),
    ];
    expect(await code({ kid: 'a' }, controllerWith(keys))).toBe('proof.key-revoked');
  });

  it('is told where it lies beside the issuer’s document', async () => {
    const own = 'https://badges.example.org/keys/1';
    const served = controllerWith([keyWith({ jwk: key.jwk }, { id: own, controller: null, source: 'address' })]);
    expect((await named({ kid: own }, served))?.sameOrigin).toBe(true);
  });

  it('is chosen, not given, by what lies at an address of a host of many', async () => {
    const own = 'https://badges.example.org/keys/1';
    const at = (jwk: TestKey['jwk']) => keyWith({ jwk }, { id: own, controller: null, source: 'shared-address' });
    const listed = keyWith({ multibase: key.multibase });
    expect(await x({ kid: own }, controllerWith([listed, at(key.jwk)]))).toEqual([key.jwk.x]);
    expect(await code({ kid: own }, controllerWith([listed, at(other.jwk)]))).toBe('proof.key-not-bound');
    const silent = await named({ kid: own }, controllerWith([at(other.jwk)], { state: 'silent' }));
    expect(silent).toMatchObject({ by: 'candidate', keys: [{ kind: 'Ed25519' }] });
  });

  it('may stand where nobody could look', async () => {
    const unasked = [{ code: 'net.timeout', detail: { host: 'badges.example.org' } }] as const;
    expect(await code({ kid: 'b' }, issuer({ unasked }))).toBe('net.timeout');
  });

  it('is a candidate at most where the issuer publishes none, and nothing where it could not be asked', async () => {
    const silent = controllerWith([], { state: 'silent' });
    expect(await named({ jwk: other.jwk }, silent)).toMatchObject({ by: 'candidate' });
    expect(await named({ kid: `${ISSUER}#${other.multibase}` }, silent)).toMatchObject({ by: 'candidate' });
    expect(await named({ kid: 'a' }, silent)).toBeNull();
    expect(await named({ jwk: other.jwk }, controllerWith([], { state: 'unknown' }))).toBeNull();
  });

  it('keeps in mind a key that cannot be read', async () => {
    const two = controllerWith([keyWith({ unreadable: 'x' }), keyWith({ multibase: key.multibase }, { id: '#key-2' })]);
    expect((await named({}, two))?.unread?.problem.code).toBe('proof.key-malformed');
    expect(await code({}, controllerWith([keyWith({ unreadable: 'x' })]))).toBe('proof.key-malformed');
  });
});
