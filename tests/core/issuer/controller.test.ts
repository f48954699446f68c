import { describe, expect, it } from 'vitest';
import { resolveController } from '../../../core/issuer/controller.ts';
import type { Controller } from '../../../core/model/controller.ts';
import { BadgeProblem } from '../../../core/model/problem.ts';
import { type FakeAnswer, fakeHttp } from '../../support/fake-http.ts';

const ID = 'https://badges.example.org/issuer';
const SET = 'https://badges.example.org/.well-known/jwks.json';
const KEY = 'z6MkfD2x6hi8uzqNZYx7bFTfnrAPjv5JghsktdcMHcDGeGKS';
const JWK = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
const GONE: FakeAnswer = { status: 404 };

const method = (changes = {}) => ({ id: '#key-1', type: 'Multikey', controller: ID, publicKeyMultibase: KEY, ...changes });
const document = (changes = {}) => ({
  id: ID,
  type: 'Profile',
  name: 'Sample University',
  verificationMethod: [method()],
  assertionMethod: ['#key-1'],
  ...changes,
});

async function found(id: string, answers: Record<string, FakeAnswer>, keySet = false): Promise<Controller> {
  return resolveController(id, fakeHttp(answers).http, keySet);
}
const codes = ({ problems }: Controller) => problems.map(({ code }) => code);
const withDocument = (changes: object) => found(ID, { [ID]: { json: document(changes) } });

describe('an issuer with a web address', () => {
  it('is the document that its id serves, with the keys for assertions', async () => {
    const controller = await withDocument({});
    expect(controller).toMatchObject({
      state: 'published',
      host: 'badges.example.org',
      path: '/issuer',
      name: 'Sample University',
    });
    expect(controller.keys).toEqual([
      {
        ...{ id: `${ID}#key-1`, controller: ID, forAssertions: true, revoked: null, expires: null },
        ...{ material: { multibase: KEY }, source: 'document' },
      },
    ]);
  });

  it('is the same where one side writes http, another port, another case of percent-encoding', async () => {
    const id = 'http://badges.example.org:80/%c3%a9#me';
    const controller = await found(id, {
      'https://badges.example.org/%c3%a9': { json: document({ id: 'https://badges.example.org/%C3%A9' }) },
    });
    expect(controller).toMatchObject({ state: 'published', id });
  });

  it('knows a key that is written only under assertionMethod', async () => {
    const { keys } = await withDocument({ verificationMethod: undefined, assertionMethod: method() });
    expect(keys).toMatchObject([{ id: `${ID}#key-1`, forAssertions: true }]);
  });

  it('tells a key that is listed for another purpose, or for none', async () => {
    const other = method({ id: '#key-2' });
    const { keys, state } = await withDocument({ assertionMethod: [], authentication: ['#key-1', other] });
    expect(state).toBe('published');
    expect(keys.map(({ id, forAssertions }) => [id, forAssertions])).toEqual([
      [`${ID}#key-1`, false],
      [`${ID}#key-2`, false],
    ]);
  });

  it('takes no key of two forms, of a private part, or of a type that does not say what its bytes are', async () => {
    const { keys } = await withDocument({
      verificationMethod: [
        method({ publicKeyJwk: JWK }),
        method({ publicKeyMultibase: null, publicKeyJwk: { ...JWK, d: 'AA' } }),
        method({ type: 'X25519KeyAgreementKey2019', publicKeyMultibase: null, publicKeyBase58: KEY.slice(1) }),
      ],
    });
    expect(keys.map(({ material }) => Object.keys(material)[0])).toEqual(['unreadable', 'unreadable', 'unreadable']);
  });

  it('takes the bytes of a secp256k1 key from the forms of older documents', async () => {
    const older = (changes: object) =>
      method({ type: 'EcdsaSecp256k1VerificationKey2019', publicKeyMultibase: null, ...changes });
    const { keys } = await withDocument({
      verificationMethod: [
        older({ publicKeyHex: '02ab' }),
        older({ publicKeyBase58: 'abc' }),
        older({ type: 'Ed25519VerificationKey2020', publicKeyHex: '02ab' }),
      ],
    });
    expect(keys.map(({ material }) => material)).toEqual([
      { hex: '02ab' },
      { base58: 'abc', curve: 'secp256k1' },
      { unreadable: 'Ed25519VerificationKey2020' },
    ]);
  });

  it('keeps the dates that end a key, and a withdrawal without a date', async () => {
    const { keys } = await withDocument({
      verificationMethod: [method({ revoked: true, expires: '2025-01-01T00:00:00Z' }), method({ revoked: false, expires: '' })],
    });
    expect(keys.map(({ revoked, expires }) => [revoked, expires])).toEqual([
      ['true', '2025-01-01T00:00:00Z'],
      [null, null],
    ]);
  });

  it('reads whose a key is from a text, an object with an id, or a list that names the issuer', async () => {
    const ownerOf = async (controller: unknown) =>
      (await withDocument({ verificationMethod: [method({ controller })] })).keys[0]?.controller;
    const stranger = 'https://other.example.net/issuer';
    for (const own of [ID, [ID], { id: ID }, [stranger, ID]]) expect(await ownerOf(own)).toBe(ID);
    expect(await ownerOf([stranger, { id: 'did:web:other.example.net' }])).toBe(stranger);
    // What is no party does not count as none.
    for (const nobody of [7, {}, '', { id: 7 }]) expect(await ownerOf(nobody)).toBe('');
    for (const absent of [null, []]) expect(await ownerOf(absent)).toBeNull();
  });

  it('is the same where the badge writes its scheme and host in capitals', async () => {
    const controller = await found('HTTPS://BADGES.EXAMPLE.ORG/issuer', { [ID]: { json: document({}) } });
    expect(controller.state).toBe('published');
  });

  it('reads no endless list of keys', async () => {
    const controller = await withDocument({ verificationMethod: Array.from({ length: 101 }, () => method()) });
    expect([controller.state, codes(controller)]).toEqual(['unknown', ['issuer.malformed']]);
  });

  it.each<[string, FakeAnswer, string]>([
    ['404', GONE, 'issuer.no-document'],
    ['410', { status: 410 }, 'issuer.no-document'],
    ['a web page', { text: '<!doctype html><title>Welcome</title>' }, 'issuer.no-document'],
    ['an empty object', { json: {} }, 'issuer.no-document'],
    ['data of another kind', { json: { hello: 'world' } }, 'issuer.no-document'],
    ['a profile without keys', { json: { id: ID, type: 'Profile', name: 'x' } }, 'issuer.no-keys'],
    ['the profile of another', { json: document({ id: `${ID}/2` }) }, 'issuer.id-mismatch'],
  ])('is silent where its address answers with %s', async (_what, answer, code) => {
    const controller = await found(ID, { [ID]: answer });
    expect([controller.state, controller.keys, codes(controller)]).toEqual(['silent', [], [code]]);
  });

  it.each<[string, FakeAnswer | null, string[]]>([
    ['nothing', null, ['issuer.unreachable', 'net.unreachable']],
    ['503', { status: 503 }, ['issuer.unreachable', 'net.http-error']],
    ['403', { status: 403 }, ['issuer.unreachable', 'net.http-error']],
    ['a page to sign in', { text: '<form><input name="p" type="password"></form>' }, ['issuer.unreachable', 'net.login-wall']],
    ['an error in the body', { json: { status: 500 } }, ['issuer.unreachable', 'net.error-body']],
    ['half a document', { text: '{"id": ' }, ['issuer.malformed', 'net.bad-body']],
    ['one member twice', { text: '{"id": 1, "id": 2}' }, ['issuer.malformed']],
  ])('is unknown where its address answers with %s', async (_what, answer, expected) => {
    const controller = await found(ID, answer ? { [ID]: answer } : {});
    expect([controller.state, codes(controller)]).toEqual(['unknown', expected]);
  });

  it('is unknown where it answers from another origin', async () => {
    const http = async () => {
      throw new BadgeProblem('net.redirect-cross-origin', { host: 'badges.example.org', to: 'attacker.example.net' });
    };
    const controller = await resolveController(ID, http, false);
    expect([controller.state, codes(controller)]).toEqual(['unknown', ['issuer.unreachable', 'net.redirect-cross-origin']]);
  });
});

describe('a did:web issuer', () => {
  const DID = 'did:web:badges.example.org';
  const PLACE = 'https://badges.example.org/.well-known/did.json';
  const own = { ...document({ id: DID }), verificationMethod: [method({ controller: DID })] };

  it('is the document at the place that its id names', async () => {
    const controller = await found(DID, { [PLACE]: { json: own } });
    expect(controller).toMatchObject({ state: 'published', host: 'badges.example.org', path: null, url: PLACE });
    expect(controller.keys[0]?.id).toBe(`${DID}#key-1`);
  });

  it('is compared as it stands: another spelling of it is another party', async () => {
    const controller = await found(`${DID}%3A443`, { [PLACE]: { json: own } });
    expect([controller.state, codes(controller)]).toEqual(['silent', ['issuer.id-mismatch']]);
  });

  it('is not read beyond the size of a DID document', async () => {
    const controller = await found(DID, { [PLACE]: { json: { ...own, padding: 'x'.repeat(262_144) } } });
    expect(codes(controller)).toEqual(['issuer.unreachable', 'net.too-large']);
  });

  it('is not asked on another port, nor under a malformed id', async () => {
    expect(codes(await found(`${DID}%3A8443`, {}))).toEqual(['issuer.unreachable', 'net.port']);
    expect(codes(await found('did:web:example.org:..', {}))).toEqual(['issuer.did-syntax']);
    expect(codes(await found('DID:WEB:badges.example.org', {}))).toEqual(['issuer.did-syntax']);
  });
});

describe('an issuer whose id is its key', () => {
  it('goes by did:key and by its own fragment, and by no other', async () => {
    const controller = await found(`did:key:${KEY}`, {});
    expect(controller).toMatchObject({ state: 'self-made', host: null });
    expect(codes(controller)).toEqual(['issuer.self-asserted']);
    expect(controller.keys.map(({ id }) => id)).toEqual([`did:key:${KEY}#${KEY}`, `did:key:${KEY}`]);
  });

  it('goes by did:jwk, with its public part alone', async () => {
    const did = (jwk: object) => `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
    const controller = await found(did(JWK), {});
    expect(controller.state).toBe('self-made');
    expect(controller.keys[0]?.id).toBe(`${did(JWK)}#0`);
    for (const jwk of [{ ...JWK, d: 'AA' }, { ...JWK, use: 'enc' }, { kty: 'oct', k: 'AA' }, []]) {
      expect(codes(await found(did(jwk), {}))).toEqual(['issuer.did-syntax']);
    }
    expect(codes(await found('did:jwk:***', {}))).toEqual(['issuer.did-syntax']);
    expect(codes(await found('did:jwk:bm90IGpzb24', {}))).toEqual(['issuer.did-syntax']);
  });

  it('is none where the key is no key', async () => {
    for (const id of ['did:key:', 'did:key:z', `did:key:${KEY}#${KEY}`, 'did:key:u7QE']) {
      expect(codes(await found(id, {}))).toEqual(['issuer.did-syntax']);
    }
  });
});

describe('an id that no method knows', () => {
  it('is unknown where it is a DID, with its method named', async () => {
    const controller = await found('did:ebsi:zvHWX359A3CvfJnCYaAiAde', {});
    expect(controller).toMatchObject({
      state: 'unknown',
      problems: [{ code: 'issuer.method-unsupported', detail: { type: 'did:ebsi' } }],
    });
  });

  it('is silent where nobody can be asked', async () => {
    const controller = await found('urn:uuid:1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', {});
    expect([controller.state, codes(controller)]).toEqual(['silent', ['issuer.no-document']]);
  });
});

describe('the key set of an issuer’s host', () => {
  const set = (changes = {}) => ({ keys: [{ ...JWK, kid: 'a' }], ...changes });
  const withSet = (answers: Record<string, FakeAnswer>, id = ID) => found(id, answers, true);

  it('is asked for tokens alone', async () => {
    const { http, asked } = fakeHttp({ [ID]: GONE, [SET]: { json: set() } });
    expect((await resolveController(ID, http, false)).state).toBe('silent');
    expect(asked).toEqual([ID]);
  });

  it('publishes keys where the document does not', async () => {
    const controller = await withSet({ [ID]: GONE, [SET]: { json: set() } });
    expect(controller).toMatchObject({ state: 'published', problems: [], keys: [{ id: 'a', source: 'key-set' }] });
    expect(controller.unasked).toBeUndefined();
  });

  it('keeps the date that ends a key of a set, however it is called', async () => {
    const ends = [{ exp: 1_747_267_200 }, { exp: '2025-05-15' }, { expires: '2025-05-15T00:00:00Z' }, {}];
    const keys = ends.map((end, at) => ({ ...JWK, kid: `k${at}`, ...end }));
    const controller = await withSet({ [ID]: GONE, [SET]: { json: { keys } } });
    expect(controller.keys.map(({ expires }) => expires)).toEqual([
      '2025-05-15T00:00:00.000Z',
      '2025-05-15',
      '2025-05-15T00:00:00Z',
      null,
    ]);
  });

  it('joins the keys of the document', async () => {
    const { keys } = await withSet({ [ID]: { json: document() }, [SET]: { json: set() } });
    expect(keys.map(({ source }) => source)).toEqual(['document', 'key-set']);
  });

  it('counts while the document cannot be had, and the other way round, and what is missing is told', async () => {
    const one = await withSet({ [SET]: { json: set() } });
    const other = await withSet({ [ID]: { json: document() } });
    expect([one.state, one.problems, one.unasked?.map(({ code }) => code)]).toEqual([
      'published',
      [],
      ['issuer.unreachable', 'net.unreachable'],
    ]);
    expect([other.state, other.problems, other.unasked?.length]).toEqual(['published', [], 2]);
  });

  it('leaves an issuer unknown where one of the two is silent and the other cannot be had', async () => {
    expect((await withSet({ [ID]: GONE })).state).toBe('unknown');
    expect((await withSet({ [SET]: GONE })).state).toBe('unknown');
    expect((await withSet({ [ID]: GONE, [SET]: GONE })).state).toBe('silent');
  });

  it('counts only for the issuer that it names', async () => {
    const named = (iss: unknown) => withSet({ [ID]: GONE, [SET]: { json: set({ iss }) } });
    expect((await named('http://badges.example.org/issuer')).state).toBe('published');
    expect((await named('https://badges.example.org/issuer2')).state).toBe('silent');
    expect((await named(7)).state).toBe('silent');
  });

  it('counts on a host of many only where it names the issuer', async () => {
    const id = 'https://www.example.org/~hanako/issuer';
    const at = (json: object) => withSet({ [id]: GONE, 'https://www.example.org/.well-known/jwks.json': { json } }, id);
    expect((await at(set())).state).toBe('silent');
    expect((await at(set({ iss: id }))).state).toBe('published');
    const both = {
      keys: [
        { ...JWK, kid: 'a', iss: id },
        { ...JWK, kid: 'b', iss: `${id}2` },
        { ...JWK, kid: 'c' },
      ],
    };
    expect((await at(both)).keys.map(({ id: kid }) => kid)).toEqual(['a']);
    const account = 'https://api.badgr.io/public/issuers/abcdefghijklmnopqrstuv';
    const platform = await withSet({ [account]: GONE, 'https://api.badgr.io/.well-known/jwks.json': { json: set() } }, account);
    expect([platform.state, platform.platform?.id]).toEqual(['silent', 'badgr']);
  });

  it('holds no key for encryption, and no secret', async () => {
    const keys = [
      { ...JWK, use: 'enc' },
      { ...JWK, key_ops: ['sign'] },
      { kty: 'oct', k: 'AA' },
      { ...JWK, exp: 1_700_000_000 },
    ];
    const controller = await withSet({ [ID]: GONE, [SET]: { json: { keys } } });
    expect(controller.keys.map(({ forAssertions, material }) => [forAssertions, 'jwk' in material])).toEqual([
      [false, true],
      [false, true],
      [true, false],
      [true, true],
    ]);
    expect(controller.keys[3]?.expires).toBe('2023-11-14T22:13:20.000Z');
  });

  it('is not read where it is endless', async () => {
    const keys = Array.from({ length: 101 }, () => JWK);
    expect(codes(await withSet({ [ID]: GONE, [SET]: { json: { keys } } }))).toEqual(['issuer.malformed']);
  });
});
