import { describe, expect, it, vi } from 'vitest';
import { resolveController } from '../../../core/issuer/controller.ts';
import type { ProfileJudge } from '../../../core/issuer/methods/contract.ts';
import type { Controller } from '../../../core/model/controller.ts';
import { type FakeAnswer, fakeHttp } from '../../support/fake-http.ts';

const ID = 'https://badges.example.org/issuer.json';
const LIST = 'https://badges.example.org/revoked.json';
const ADDRESS = '1SampleAddressOfAnInventedIssuer11';
const KEY = 'z6MkfD2x6hi8uzqNZYx7bFTfnrAPjv5JghsktdcMHcDGeGKS';
const PERMANENT = 'https://permanent.example.net/sample-university';
const DID = 'did:web:badges.example.org';
const PLACE = 'https://badges.example.org/.well-known/did.json';

const profile = (changes: object = {}) => ({
  id: ID,
  type: 'Profile',
  name: 'Sample University',
  publicKey: [{ id: `ecdsa-koblitz-pubkey:${ADDRESS}`, created: '2018-01-05' }],
  revocationList: LIST,
  ...changes,
});
const keyOf = (base: string) => ({
  verificationMethod: [{ id: `${base}#key-1`, type: 'Multikey', controller: base, publicKeyMultibase: KEY }],
  assertionMethod: [`${base}#key-1`],
});
const didDocument = (changes: object = {}) => ({
  id: DID,
  ...keyOf(DID),
  service: [{ id: '#profile', type: 'IssuerProfile', serviceEndpoint: ID }],
  ...changes,
});

const holds: ProfileJudge = async () => 'holds';
async function found(id: string, answers: Record<string, FakeAnswer>, judgeProfile = holds): Promise<[Controller, string[]]> {
  const { http, asked } = fakeHttp(answers);
  return [await resolveController(id, http, false, { judgeProfile }), asked];
}
const codes = ({ problems }: Controller) => problems.map(({ code }) => code);
const addresses = (controller: Controller) => controller.addresses?.map(({ address }) => address);

describe('a profile with blockchain addresses', () => {
  it('publishes them, and its list, where they are asked for', async () => {
    const [controller, asked] = await found(ID, { [ID]: { json: profile() } });
    expect(controller).toMatchObject({
      state: 'published',
      problems: [],
      keys: [],
      host: 'badges.example.org',
      revocationList: LIST,
    });
    expect(addresses(controller)).toEqual([ADDRESS]);
    expect(asked).toEqual([ID]);
  });

  it('is as silent as ever where they are not asked for', async () => {
    const controller = await resolveController(ID, fakeHttp({ [ID]: { json: profile() } }).http, false);
    expect([controller.state, codes(controller), controller.addresses]).toEqual(['silent', ['issuer.no-keys'], undefined]);
    // But nobody can look past its list by leaving the anchor out.
    expect(controller.revocationList).toBe(LIST);
  });

  it('is asked over https where it was named before that', async () => {
    const id = ID.replace('https', 'http');
    const [controller, asked] = await found(id, { [ID]: { json: profile({ id }) } });
    expect([controller.state, asked]).toEqual(['published', [ID]]);
  });

  it('is nobody’s where it does not say whose it is', async () => {
    for (const id of [undefined, null, [ID]]) {
      const [controller] = await found(ID, { [ID]: { json: profile({ id }) } });
      expect([controller.state, codes(controller), controller.addresses]).toEqual(['silent', ['issuer.no-document'], undefined]);
    }
  });

  it('has keys beside them', async () => {
    const [controller] = await found(ID, { [ID]: { json: profile(keyOf(ID)) } });
    expect([controller.keys.length, addresses(controller)]).toEqual([1, [ADDRESS]]);
  });

  it.each([
    ['without an address or key', profile({ publicKey: [] }), 'silent', ['issuer.no-keys'], []],
    ['of another type', profile({ type: 'Assertion' }), 'silent', ['issuer.no-keys'], undefined],
    [
      'of endless addresses',
      profile({ publicKey: Array(501).fill(`ecdsa-koblitz-pubkey:${ADDRESS}`) }),
      'unknown',
      ['issuer.malformed'],
      undefined,
    ],
  ])('is no more than a document %s', async (_, json, state, problems, own) => {
    const [controller] = await found(ID, { [ID]: { json } });
    expect([controller.state, codes(controller), addresses(controller)]).toEqual([state, problems, own]);
  });

  it.each<[string, FakeAnswer | undefined, string]>([
    ['nothing', undefined, 'unknown'],
    ['503', { status: 503 }, 'unknown'],
    ['a web page', { text: '<!doctype html><title>Welcome</title>' }, 'silent'],
  ])('publishes nothing where its address answers with %s', async (_, answer, state) => {
    const [controller] = await found(ID, answer ? { [ID]: answer } : {});
    expect([controller.state, controller.addresses]).toEqual([state, undefined]);
  });
});

describe('a profile under a permanent name', () => {
  const named = (changes: object = {}) => profile({ id: PERMANENT, ...changes });

  it('is the same party where the very same document lies there, and is shown by the host that was asked', async () => {
    const [controller, asked] = await found(ID, { [ID]: { json: named() }, [PERMANENT]: { json: named() } });
    expect(controller).toMatchObject({ id: ID, state: 'published', problems: [], host: 'badges.example.org', url: ID });
    expect(addresses(controller)).toEqual([ADDRESS]);
    expect(asked).toEqual([ID, PERMANENT]);
  });

  it('has its keys under both names, and owns them', async () => {
    const json = named(keyOf(PERMANENT));
    const [{ keys }] = await found(ID, { [ID]: { json }, [PERMANENT]: { json } });
    expect(keys.map(({ id, controller }) => [id, controller])).toEqual([
      [`${PERMANENT}#key-1`, ID],
      [`${ID}#key-1`, ID],
    ]);
  });

  it.each<[string, FakeAnswer | undefined]>([
    ['nothing', undefined],
    ['404', { status: 404 }],
    ['another profile', { json: named({ name: 'Other University' }) }],
    ['one more address', { json: named({ publicKey: [] }) }],
    ['a profile that goes by yet another name', { json: named({ id: `${PERMANENT}/2` }) }],
    ['a profile that goes by the first name', { json: profile() }],
  ])('stays another party’s where that name leads to %s, and no further step is taken', async (_, answer) => {
    const [controller, asked] = await found(ID, { [ID]: { json: named() }, ...(answer && { [PERMANENT]: answer }) });
    expect([controller.state, codes(controller), controller.addresses]).toEqual(['silent', ['issuer.id-mismatch'], undefined]);
    expect(asked).toEqual([ID, PERMANENT]);
  });

  it.each([['urn:uuid:1'], [DID], ['ftp://badges.example.org/'], ['']])('is not looked for at %j', async (id) => {
    const [controller, asked] = await found(ID, { [ID]: { json: profile({ id }) } });
    expect([codes(controller), asked]).toEqual([['issuer.id-mismatch'], [ID]]);
  });

  it('is not followed for badges without an anchor', async () => {
    const { http, asked } = fakeHttp({ [ID]: { json: named() }, [PERMANENT]: { json: named() } });
    expect((await resolveController(ID, http, false)).state).toBe('silent');
    expect(asked).toEqual([ID]);
  });
});

describe('a profile behind a DID document', () => {
  const withProfile = (json: object, document: object = didDocument()) =>
    found(DID, { [PLACE]: { json: document }, [ID]: { json } });

  it('adds its addresses and its list; the identity stays the DID', async () => {
    const [controller, asked] = await withProfile(profile());
    expect(controller).toMatchObject({ id: DID, state: 'published', host: 'badges.example.org', path: null, url: PLACE });
    expect(controller).toMatchObject({ profile: ID, revocationList: LIST, name: 'Sample University', problems: [] });
    expect([addresses(controller), asked]).toEqual([[ADDRESS], [PLACE, ID]]);
  });

  it('may go by the DID itself', async () => {
    const [controller] = await withProfile(profile({ id: DID }));
    expect(addresses(controller)).toEqual([ADDRESS]);
  });

  it('adds no key, and no host: only the DID document says whose these are', async () => {
    const elsewhere = 'https://profiles.example.net/1';
    const service = { type: ['IssuerProfile'], serviceEndpoint: [elsewhere] };
    const json = profile({ id: elsewhere, ...keyOf(elsewhere) });
    const [controller] = await found(DID, { [PLACE]: { json: didDocument({ service }) }, [elsewhere]: { json } });
    expect([controller.host, controller.keys.map(({ id }) => id)]).toEqual(['badges.example.org', [`${DID}#key-1`]]);
  });

  it('is enough for an issuer without any other key', async () => {
    const [controller] = await withProfile(profile(), didDocument({ verificationMethod: [], assertionMethod: [] }));
    expect([controller.state, codes(controller)]).toEqual(['published', []]);
  });

  it.each<[string, FakeAnswer | undefined, string[]]>([
    ['nothing', undefined, ['issuer.unreachable', 'net.unreachable']],
    ['503', { status: 503 }, ['issuer.unreachable', 'net.http-error']],
    ['404', { status: 404 }, ['issuer.no-document']],
    ['a stranger’s profile', { json: profile({ id: 'https://other.example.net/issuer' }) }, ['issuer.id-mismatch']],
    ['another document', { json: { id: ID, type: 'Assertion' } }, ['issuer.malformed']],
    [
      'endless addresses',
      { json: profile({ publicKey: Array(501).fill(`ecdsa-koblitz-pubkey:${ADDRESS}`) }) },
      ['issuer.malformed'],
    ],
  ])('is missing where its address answers with %s, and that is said', async (_, answer, expected) => {
    const [controller] = await found(DID, { [PLACE]: { json: didDocument() }, ...(answer && { [ID]: answer }) });
    expect([codes(controller), controller.unasked?.map(({ code }) => code)]).toEqual([expected, expected]);
    expect([controller.state, controller.addresses, controller.revocationList]).toEqual(['published', undefined, undefined]);
  });

  it.each([
    ['no address', 'urn:profile', 'urn:profile'],
    ['a number', 7, ''],
    ['several addresses', [ID, 'https://other.example.net/issuer'], ''],
  ])('is not guessed where its place is %s', async (_, serviceEndpoint, place) => {
    const [controller, asked] = await withProfile(
      profile(),
      didDocument({ service: { type: 'IssuerProfile', serviceEndpoint } }),
    );
    expect([codes(controller), controller.profile, asked]).toEqual([['issuer.malformed'], place, [PLACE]]);
  });

  it('is looked for neither at services of another type, nor of a document that is not the DID’s', async () => {
    const [other] = await withProfile(profile(), didDocument({ service: { type: 'LinkedDomains', serviceEndpoint: ID } }));
    expect([other.profile, other.addresses, codes(other)]).toEqual([undefined, undefined, []]);
    const [stranger, asked] = await withProfile(profile(), didDocument({ id: 'did:web:other.example.net' }));
    expect([codes(stranger), asked]).toEqual([['issuer.id-mismatch'], [PLACE]]);
  });

  it('is not asked where nobody asks for addresses', async () => {
    const { http, asked } = fakeHttp({ [PLACE]: { json: didDocument() } });
    expect(await resolveController(DID, http, false)).toMatchObject({ profile: ID, state: 'published', problems: [] });
    expect(asked).toEqual([PLACE]);
  });

  it('is nothing that an id which is a key has', async () => {
    const [controller, asked] = await found(`did:key:${KEY}`, {});
    expect([controller.state, controller.addresses, asked]).toEqual(['self-made', undefined, []]);
  });
});

describe('the proof of a profile', () => {
  const proof = { type: 'Ed25519Signature2020' };

  it('is judged with the keys of the profile, and of the DID that leads to it', async () => {
    const judge = vi.fn(holds);
    await found(ID, { [ID]: { json: profile({ ...keyOf(ID), proof }) } }, judge);
    const json = profile({ ...keyOf(ID), proof });
    await found(DID, { [PLACE]: { json: didDocument() }, [ID]: { json } }, judge);
    const signers = judge.mock.calls.map(([{ signers: own }]) => own.map(({ id, keys }) => [id, keys.map((key) => key.id)]));
    expect(signers).toEqual([
      [[ID, [`${ID}#key-1`]]],
      [
        [DID, [`${DID}#key-1`]],
        [ID, [`${ID}#key-1`]],
      ],
    ]);
  });

  it('is told, and condemns where it contradicts', async () => {
    const answers = { [ID]: { json: profile({ proof }) } };
    expect((await found(ID, answers))[0].profileProof).toBe('holds');
    const judge: ProfileJudge = async ({ host }) => ({ code: 'issuer.profile-signature', detail: { host } });
    const [controller] = await found(ID, answers, judge);
    expect(controller.problems).toEqual([{ code: 'issuer.profile-signature', detail: { host: 'badges.example.org' } }]);
  });

  it('is asked for nowhere else', async () => {
    const judge = vi.fn(holds);
    await found(ID, { [ID]: { json: profile({ proof: null }) } }, judge);
    await resolveController(ID, fakeHttp({ [ID]: { json: profile({ proof }) } }).http, false);
    expect(judge).not.toHaveBeenCalled();
  });
});
