import { beforeAll, describe, expect, it } from 'vitest';
import type { Controller, ControllerKey } from '../../../../core/model/controller.ts';
import type { Json } from '../../../../core/model/json.ts';
import { keysNamed, methodNamed, notAmongKeys, usableKey } from '../../../../core/proof/keys/key-of.ts';
import { controllerWith, ISSUER, keyWith, type TestKey, testKey } from '../../../support/controllers.ts';
import { problemOf } from '../../../support/problem-of.ts';

const NOW = Date.UTC(2026, 5, 1);
const DID = 'did:web:badges.example.org';
let key: TestKey;
let other: TestKey;
beforeAll(async () => {
  key = await testKey();
  other = await testKey();
});

const problem = (keys: ControllerKey[], changes: Partial<Controller> = {}) =>
  problemOf(() => usableKey(keys, controllerWith(keys, changes), NOW));
const code = (changes: Partial<ControllerKey>, controller: Partial<Controller> = {}) =>
  problem([keyWith({ multibase: key.multibase }, changes)], controller)?.code ?? null;

describe('the id that a proof names its key by', () => {
  it.each<[string, Json | undefined, string | null]>([
    ['a string', `${ISSUER}#key-1`, `${ISSUER}#key-1`],
    ['an object with an id', { id: `${ISSUER}#key-1`, publicKeyMultibase: 'z6Mk' }, `${ISSUER}#key-1`],
    ['nothing', undefined, null],
    ['a number', 7, null],
    ['an endless string', 'x'.repeat(5_000), null],
  ])('is read from %s', (_what, value, expected) => {
    expect(methodNamed(value)).toBe(expected);
  });
});

describe('the keys that go by an id', () => {
  const named = (id: string, changes: Partial<ControllerKey> = {}, controller: Partial<Controller> = {}) => {
    const one = keyWith({ multibase: key.multibase }, changes);
    return keysNamed(id, controllerWith([one], controller)).length === 1;
  };

  it('are found by the whole id, relative or absolute, over http or https', () => {
    expect(named(`${ISSUER}#key-1`)).toBe(true);
    expect(named('#key-1')).toBe(true);
    expect(named('http://badges.example.org/issuer#key-1')).toBe(true);
    expect(named(`${ISSUER}#key-1`, { id: '#key-1' })).toBe(true);
  });

  it('are found by no part of it', () => {
    for (const id of [ISSUER, `${ISSUER}#key-10`, `${ISSUER}#KEY-1`, `${ISSUER}/#key-1`, `${ISSUER}#key-1#`, 'key-1', '']) {
      expect(named(id)).toBe(false);
    }
  });

  it('are compared exactly where they are DIDs', () => {
    const own = { id: `${DID}#key-1`, controller: DID };
    expect(named(`${DID}#key-1`, own, { id: DID })).toBe(true);
    for (const id of [`${DID}%3A443#key-1`, 'did:web:Badges.example.org#key-1', `${DID}#key%2D1`, `${DID}?x#key-1`]) {
      expect(named(id, own, { id: DID })).toBe(false);
    }
  });

  it('are not those that lie at an address of a host of many', () => {
    expect(named(`${ISSUER}#key-1`, { source: 'shared-address' })).toBe(false);
  });
});

describe('a key that the issuer publishes', () => {
  it('is read where it may be used', () => {
    const keys = [keyWith({ multibase: key.multibase })];
    expect(usableKey(keys, controllerWith(keys), NOW).key.jwk).toMatchObject({ x: key.jwk.x });
  });

  it('must be for issuing', () => {
    expect(code({ forAssertions: false })).toBe('proof.key-relationship');
  });

  it('must be the issuer’s own', () => {
    expect(code({ controller: 'https://badges.example.org/issuer2' })).toBe('proof.key-controller');
    expect(code({ controller: 'http://badges.example.org/issuer' })).toBeNull();
    expect(code({ controller: '' })).toBe('proof.key-controller');
  });

  it('must say whose it is in a DID document, and need not elsewhere', () => {
    expect(code({ controller: null }, { id: DID })).toBe('proof.key-controller');
    expect(code({ controller: null, source: 'key-set' }, { id: DID })).toBeNull();
    expect(code({ controller: null })).toBeNull();
  });

  it('verifies nothing once it was withdrawn, whenever that was', () => {
    expect(code({ revoked: '2026-05-31T00:00:00Z' })).toBe('proof.key-revoked');
    expect(code({ revoked: '2026-06-02T00:00:00Z' })).toBeNull();
    expect(code({ revoked: 'true' })).toBe('proof.key-revoked');
    const told = problem([keyWith({ multibase: key.multibase }, { revoked: '2026-05-31T00:00:00Z' })]);
    expect(told?.detail).toEqual({ host: 'badges.example.org', date: '2026-05-31T00:00:00Z' });
  });

  it('verifies nothing once it expired, and nobody can say where its end cannot be read', () => {
    expect(code({ expires: '2026-05-31T23:59:59+00:00' })).toBe('proof.key-expired');
    expect(code({ expires: '2026-05-31' })).toBe('proof.key-expired');
    expect(code({ expires: '2026-06-01' })).toBeNull();
    expect(code({ expires: '2026-06-01T00:00:01' })).toBeNull();
    expect(code({ expires: 'next year' })).toBe('proof.key-malformed');
  });

  it('cannot be told where it cannot be read', () => {
    expect(problem([keyWith({ unreadable: 'EcdsaSecp256k1RecoveryMethod2020' })])?.code).toBe('proof.key-malformed');
  });

  it('is withdrawn everywhere when it is withdrawn in one place', () => {
    const revoked = keyWith({ multibase: key.multibase }, { source: 'key-set', revoked: '2020-01-01T00:00:00Z' });
    expect(problem([keyWith({ multibase: key.multibase }), revoked])?.code).toBe('proof.key-revoked');
  });

  it('is withdrawn under every id when it is withdrawn under one', () => {
    const good = keyWith({ multibase: key.multibase });
    const twin = keyWith({ jwk: key.jwk }, { id: `${ISSUER}#old`, revoked: '2020-01-01T00:00:00Z', forAssertions: false });
    const all = controllerWith([good, twin]);
    expect(problemOf(() => usableKey([good], all, NOW))?.code).toBe('proof.key-revoked');
    const another = controllerWith([good, { ...twin, material: { jwk: other.jwk } }, keyWith({ unreadable: 'X' })]);
    expect(problemOf(() => usableKey([good], another, NOW))).toBeNull();
  });

  it('is one key: two under one id are none, the same in two forms is one', () => {
    const own = keyWith({ multibase: key.multibase });
    expect(problem([own, keyWith({ multibase: other.multibase })])?.code).toBe('proof.key-malformed');
    expect(problem([own, keyWith({ jwk: { ...key.jwk, alg: 'EdDSA' } }, { source: 'key-set' })])).toBeNull();
  });

  it('counts for issuing where it stands twice, once for another purpose', () => {
    const own = keyWith({ multibase: key.multibase });
    expect(problem([{ ...own, forAssertions: false }, own])).toBeNull();
  });
});

describe('a key that is not among those of the issuer', () => {
  const why = (id: string | null, changes: Partial<Controller> = {}) =>
    notAmongKeys(id, controllerWith([], changes)).problem.code;

  it('is not bound to it', () => {
    expect(why(`${ISSUER}#z6MkkHtUUonQa51D7DSDVr2Rb8XpehdZuC1Nie5tyRnjmVzF`)).toBe('proof.key-not-bound');
    expect(why('https://attacker.example.net/key')).toBe('proof.key-not-bound');
    expect(why(null)).toBe('proof.key-not-bound');
  });

  it('is another party’s where its DID is', () => {
    expect(why('did:key:z6MkkHtUUonQa51D7DSDVr2Rb8XpehdZuC1Nie5tyRnjmVzF')).toBe('proof.issuer-mismatch');
    expect(why(`${DID}#key-2`, { id: DID })).toBe('proof.key-not-bound');
  });

  it('may stand where nobody could look', () => {
    const unasked = [
      { code: 'issuer.unreachable', detail: { host: 'badges.example.org' } },
      { code: 'net.timeout', detail: { host: 'badges.example.org' } },
    ] as const;
    const problems = notAmongKeys('did:key:z6Mk', controllerWith([], { unasked })).all;
    expect(problems).toEqual(unasked);
  });
});
