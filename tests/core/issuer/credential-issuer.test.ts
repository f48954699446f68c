import { describe, expect, it } from 'vitest';
import { issuer as check } from '../../../core/issuer/check.ts';
import { resolveController } from '../../../core/issuer/controller.ts';
import type { Context, Findings } from '../../../core/model/context.ts';
import type { Controller } from '../../../core/model/controller.ts';
import type { Token } from '../../../core/model/credential.ts';
import type { JsonObject } from '../../../core/model/json.ts';
import { controllerWith } from '../../support/controllers.ts';
import { fakeContext } from '../../support/fake-context.ts';
import { type FakeAnswer, fakeHttp } from '../../support/fake-http.ts';
import { badgeFor } from '../../support/people.ts';

const ID = 'https://badges.example.org/issuer';
const SET = 'https://badges.example.org/.well-known/jwks.json';
const KID = 'https://badges.example.org/keys/1';
const JWK = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
const GONE: FakeAnswer = { status: 404 };
const PROFILE = {
  id: ID,
  name: 'Own name',
  verificationMethod: [{ id: '#key-1', type: 'JsonWebKey', controller: ID, publicKeyJwk: JWK }],
  assertionMethod: ['#key-1'],
};

async function run(issuerId: string | null, answers: Record<string, FakeAnswer>, header: object | null = null) {
  const { http, asked } = fakeHttp(answers);
  const token: Token | null = header && {
    header: header as Token['header'],
    payload: {},
    signingInput: new Uint8Array(),
    signature: new Uint8Array(),
  };
  const findings: Findings = {
    badge: badgeFor({ issuer: { id: issuerId, name: 'Claimed name', url: null } }),
    credential: { model: 'vcdm-2.0', document: {}, token, id: null, issuerId, types: [] },
  };
  const context = fakeContext({ http, controller: (id, { keySet = false } = {}) => resolveController(id, http, keySet) });
  return { result: await check.run(context, findings), asked };
}
const codes = (result: { problems?: readonly { code: string }[] }) => (result.problems ?? []).map(({ code }) => code);

describe('the issuer of a credential', () => {
  it('is shown by its host and by the name that the credential claims', async () => {
    const { result } = await run(ID, { [ID]: { json: PROFILE } });
    expect(result.found?.issuer).toEqual({
      id: ID,
      name: 'Claimed name',
      ownName: PROFILE.name,
      host: 'badges.example.org',
      path: '/issuer',
      platform: null,
    });
    expect(result.problems).toEqual([]);
  });

  it('is named by no host that publishes none of its keys', async () => {
    const { result } = await run(ID, { [ID]: GONE });
    expect(codes(result)).toEqual(['issuer.no-document']);
    expect(result.found?.issuer).toMatchObject({ id: ID, host: null, platform: null });
  });

  it('is a claim alone where its id is its key', async () => {
    const { result } = await run('did:key:z6MkfD2x6hi8uzqNZYx7bFTfnrAPjv5JghsktdcMHcDGeGKS', {});
    expect(result.problems).toEqual([{ code: 'issuer.self-asserted', detail: { name: 'Claimed name' } }]);
    expect(result.found?.issuer?.host).toBeNull();
  });

  it('is nobody where the credential names none', async () => {
    expect((await run(null, {})).result).toEqual({ outcome: 'skipped' });
    expect(await check.run(fakeContext(), {})).toEqual({ outcome: 'skipped' });
  });

  it('has its platform told', async () => {
    const id = 'https://api.badgr.io/public/issuers/abcdefghijklmnopqrstuv';
    const { result } = await run(id, {
      [id]: { json: { ...PROFILE, id, verificationMethod: [{ ...PROFILE.verificationMethod[0], controller: id }] } },
    });
    expect(result.found?.issuer?.platform?.id).toBe('badgr');
    expect(result.facts?.['platform']).toBeTruthy();
  });
});

describe('the issuer of an anchored credential', () => {
  const DID = 'did:web:badges.example.org';
  const asked = async (document: object, changes: Partial<Controller> = {}) => {
    const options: unknown[] = [];
    const controller: Context['controller'] = async (_, how) => {
      options.push(how);
      return controllerWith([], { id: DID, ...changes });
    };
    const credential = {
      model: 'vcdm-2.0' as const,
      document: document as JsonObject,
      token: null,
      id: null,
      issuerId: DID,
      types: [],
    };
    const result = await check.run(fakeContext({ controller }), { credential });
    return { result, options };
  };

  it('is asked for its addresses, and no other is', async () => {
    expect((await asked({ proof: { type: 'MerkleProof2019' } })).options).toEqual([{ keySet: false, addresses: true }]);
    expect((await asked({ proof: { type: 'DataIntegrityProof' } })).options).toEqual([{ keySet: false }]);
  });

  it('is told with the profile that was read, and whether that was signed', async () => {
    const profile = { profile: ID, addresses: [], profileProof: 'holds' as const };
    const { result } = await asked({ proof: { type: 'MerkleProof2019' } }, profile);
    expect(result.facts).toMatchObject({ id: DID, profile: ID, profileProof: 'holds' });
  });
});

describe('a key at the address that a token names', () => {
  const served = (json: object, header: object = { kid: KID }) => run(ID, { [ID]: GONE, [SET]: GONE, [KID]: { json } }, header);

  it.each<[string, object]>([
    ['as a JWK', JWK],
    ['as a JWK, whatever it calls itself', { ...JWK, kid: 'k1' }],
    [
      'in a key set',
      {
        keys: [
          { ...JWK, kid: 'other' },
          { ...JWK, kid: KID },
        ],
      },
    ],
    ['as a key document', { id: KID, type: 'JsonWebKey', controller: ID, publicKeyJwk: JWK }],
  ])('is the issuer’s, %s', async (_how, json) => {
    const { result } = await served(json);
    expect(result.found?.controller).toMatchObject({ state: 'published', keys: [{ id: KID, source: 'address' }] });
    expect(result.problems).toEqual([]);
  });

  it.each<[string, object]>([
    ['a key set without it', { keys: [{ ...JWK, kid: 'other' }] }],
    ['the document of another key', { id: `${KID}0`, type: 'JsonWebKey', publicKeyJwk: JWK }],
    ['anything else', { hello: 'world' }],
  ])('is none where %s lies there', async (_what, json) => {
    expect((await served(json)).result.found?.controller?.state).toBe('silent');
  });

  it('is never asked for on another host, nor under a user’s name', async () => {
    for (const kid of [
      'https://attacker.example.net/k',
      'https://badges.example.org@attacker.example.net/k',
      'https://x@badges.example.org/k',
    ]) {
      const { asked } = await run(ID, { [ID]: GONE, [SET]: GONE }, { kid });
      expect(asked).toEqual([ID, SET]);
    }
  });

  it('is not asked for where the issuer’s document lists it, nor at that document itself', async () => {
    for (const kid of [`${ID}#key-1`, `${ID}#key-2`, 'key-2', 7]) {
      const { asked } = await run(ID, { [ID]: { json: PROFILE }, [SET]: GONE }, { kid });
      expect(asked).toEqual([ID, SET]);
    }
  });

  it('is no more than a candidate on a host of many', async () => {
    const id = 'https://www.example.org/~hanako/issuer';
    const answers = {
      [id]: GONE,
      'https://www.example.org/.well-known/jwks.json': GONE,
      'https://www.example.org/k': { json: JWK },
    };
    const { result } = await run(id, answers, { kid: 'https://www.example.org/k' });
    expect(result.found?.controller).toMatchObject({ state: 'silent', keys: [{ source: 'shared-address' }] });
    // A user's page is on the origin of the whole university, and speaks for that user alone.
    const users = 'https://badges.example.org/~hanako/k';
    const other = await run(ID, { [ID]: GONE, [SET]: GONE, [users]: { json: JWK } }, { kid: users });
    expect(other.result.found?.controller).toMatchObject({ state: 'silent', keys: [{ source: 'shared-address' }] });
  });

  it('counts while the document cannot be had, and leaves open what could not be asked', async () => {
    const { result } = await run(ID, { [SET]: GONE, [KID]: { json: JWK } }, { kid: KID });
    expect(result.found?.controller).toMatchObject({ state: 'published', problems: [] });
    expect(result.found?.controller?.unasked).toHaveLength(2);
    const down = await run(ID, { [ID]: { json: PROFILE }, [SET]: GONE }, { kid: KID });
    expect(down.result.found?.controller?.unasked?.map(({ code }) => code)).toEqual(['issuer.unreachable', 'net.unreachable']);
  });
});
