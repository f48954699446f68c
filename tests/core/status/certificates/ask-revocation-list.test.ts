import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../core/lib/json.ts';
import type { Findings } from '../../../../core/model/context.ts';
import type { Controller } from '../../../../core/model/controller.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import { status } from '../../../../core/status/check.ts';
import { controllerWith, ISSUER } from '../../../support/controllers.ts';
import type { FakeAnswer } from '../../../support/fake-http.ts';
import { badgeFor } from '../../../support/people.ts';
import { NOW, statusWorld } from '../../../support/status-lists.ts';

const ID = 'urn:uuid:5b2d1c3e-5d0a-4c7b-9a51-1d8f6f0c0001';
const LIST = 'https://badges.example.org/revoked.json';
const OLD_LIST = 'https://lists.example.net/2017.json';
const REASON = 'Issued in error.';

const list = (changes: object = {}) => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'RevocationList',
  id: LIST,
  issuer: ISSUER,
  revokedAssertions: [{ id: 'urn:uuid:other', revocationReason: 'Another reason.' }],
  ...changes,
});
const withdrawn = (changes: object = {}) => list({ revokedAssertions: [{ id: ID, revocationReason: REASON }], ...changes });

/** A certificate that was proven, as the checks before left it. */
function certificate(document: object = {}, controller: Partial<Controller> = {}, id: string | null = ID): Findings {
  const signed = parseJson(JSON.stringify({ ...(id !== null && { id }), ...document })).value as JsonObject;
  const badge = { ...badgeFor({ issuer: { id: ISSUER, name: null, url: null } }), id, document: signed };
  const credential = { model: 'blockcerts-2' as const, document: signed, token: null, id, issuerId: ISSUER, types: [] };
  return { badge, controller: controllerWith([], { revocationList: LIST, ...controller }), credential };
}

async function ask(
  answers: Record<string, FakeAnswer>,
  findings = certificate(),
  changes: Parameters<typeof statusWorld>[2] = {},
) {
  const { context, asked, requests } = statusWorld(answers, {}, changes);
  const result = await status.run(context, findings);
  return { ...result, codes: (result.problems ?? []).map(({ code }) => code), asked, requests };
}
const codesFor = async (answer: FakeAnswer, findings?: Findings) => (await ask({ [LIST]: answer }, findings)).codes;

describe('the list of withdrawn certificates that a profile names', () => {
  it('leaves a certificate as it is that it does not name', async () => {
    const { outcome, problems, facts } = await ask({ [LIST]: { json: list() } });
    expect([outcome, problems]).toEqual([undefined, []]);
    expect(facts).toEqual({ method: 'revocation-list', host: 'badges.example.org', listed: 1 });
  });

  it('withdraws one that it names, and says why as a text', async () => {
    const { problems } = await ask({ [LIST]: { json: withdrawn() } });
    expect(problems).toEqual([
      { code: 'status.revoked', detail: { issuer: 'badges.example.org', host: 'badges.example.org', reason: REASON } },
    ]);
  });

  it.each([
    ['a bare id', [ID]],
    ['one object', { id: ID }],
    ['an entry without a reason', [{ id: ID }]],
    ['a reason that is no text', [{ id: ID, revocationReason: { text: 'x' } }]],
    ['the id of the time before there were ids', [{ uid: ID }]],
    ['one of many', [...Array.from({ length: 5000 }, (_, at) => ({ id: `urn:x:${at}` })), { id: ID }]],
    ['one among entries that cannot be read', [7, { id: 7 }, { id: ID }]],
  ])('names one by %s', async (_, revokedAssertions) => {
    expect(await codesFor({ json: list({ revokedAssertions }) })).toEqual(['status.revoked']);
  });

  it('names one by its whole id, letter by letter, and by nothing like it', async () => {
    const like = [` ${ID}`, `${ID}#1`, ID.slice('urn:uuid:'.length), encodeURIComponent(ID)];
    expect(await codesFor({ json: list({ revokedAssertions: like }) })).toEqual([]);
  });

  it('names a UUID in capitals as well, and an address letter by letter', async () => {
    expect(await codesFor({ json: list({ revokedAssertions: [ID.toUpperCase()] }) })).toEqual(['status.revoked']);
    const address = certificate({}, {}, 'https://badges.example.org/a/one');
    const like = ['https://badges.example.org/A/one', 'https://badges.example.org/a/ONE'];
    expect(await codesFor({ json: list({ revokedAssertions: like }) }, address)).toEqual([]);
  });

  it.each<[string, object]>([
    ['calls itself another’s', { issuer: 'https://other.example.net/issuer' }],
    ['goes by another id', { id: 'https://other.example.net/revoked' }],
    ['is of another type', { type: 'Profile' }],
    ['says nothing of itself', { id: undefined, issuer: undefined, type: undefined, '@context': undefined }],
  ])('withdraws what it names even where it %s: an id is nobody else’s', async (_, changes) => {
    expect(await codesFor({ json: withdrawn(changes) })).toEqual(['status.revoked']);
  });

  it.each<[string, FakeAnswer | undefined, string[]]>([
    ['nothing', undefined, ['status.unavailable', 'net.unreachable']],
    ['404', { status: 404, json: list() }, ['status.unavailable', 'net.not-found']],
    ['410', { status: 410 }, ['status.unavailable', 'net.http-error']],
    ['a web page', { text: '<!doctype html><title>Welcome</title>' }, ['status.unavailable', 'net.login-wall']],
    ['half a list', { text: '{"revokedAssertions": [' }, ['status.list-malformed']],
    ['one list twice', { text: '{"revokedAssertions": [], "revokedAssertions": []}' }, ['status.list-malformed']],
    ['a list alone', { json: [] }, ['status.list-malformed']],
    ['other JSON', { json: { hello: 'world' } }, ['status.list-type']],
    ['the profile', { json: { id: ISSUER, type: 'Profile' } }, ['status.list-type']],
    ['a list that is null', { json: list({ revokedAssertions: null }) }, ['status.list-type']],
    ['a list of another kind', { json: list({ type: 'Assertion' }) }, ['status.list-type']],
    ['entries that cannot be read', { json: list({ revokedAssertions: [7] }) }, ['status.list-malformed']],
    ['more entries than anybody has', { json: list({ revokedAssertions: Array(1_000_001).fill(1) }) }, ['status.list-too-large']],
  ])('says nothing where its address answers with %s', async (_, answer, expected) => {
    expect((await ask(answer ? { [LIST]: answer } : {})).codes).toEqual(expected);
  });

  it('is asked once more past what is kept too long, and then says only what no later one takes back', async () => {
    const later = { now: NOW + 25 * 3_600_000 };
    const clear = await ask({ [LIST]: { json: list() } }, certificate(), later);
    expect(clear.codes).toEqual(['status.list-stale']);
    expect(clear.requests.map(({ fresh }) => fresh)).toEqual([undefined, true]);
    expect((await ask({ [LIST]: { json: withdrawn() } }, certificate(), later)).codes).toEqual(['status.revoked']);
  });

  it('can say nothing of a certificate without an id', async () => {
    expect(await codesFor({ json: list() }, certificate({}, {}, null))).toEqual(['status.index-malformed']);
  });
});

describe('whose list it is', () => {
  const elsewhere = (changes: object, controller: Partial<Controller> = {}) =>
    ask(
      { [OLD_LIST]: { json: list({ id: OLD_LIST, ...changes }) } },
      certificate({}, { revocationList: OLD_LIST, ...controller }),
    );

  it.each<[string, object, string[]]>([
    ['the issuer’s', {}, []],
    ['the issuer’s by an object', { issuer: { id: ISSUER } }, []],
    ['another’s of the issuer’s origin', { issuer: 'https://badges.example.org/other' }, []],
    ['nobody’s', { issuer: undefined }, []],
    ['nobody’s without an id', { issuer: undefined, id: undefined }, []],
    ['another’s', { issuer: 'https://other.example.net/issuer' }, ['status.list-issuer-mismatch']],
    ['its own host’s', { issuer: 'https://lists.example.net/' }, ['status.list-issuer-mismatch']],
    ['one that cannot be read', { issuer: 7 }, ['status.list-issuer-mismatch']],
    [
      'nobody’s, and of another id',
      { issuer: undefined, id: 'https://lists.example.net/2016.json' },
      ['status.list-id-mismatch'],
    ],
    ['nobody’s, and of an id that is none', { issuer: undefined, id: 7 }, ['status.list-id-mismatch']],
  ])('is by its own word, on another host: %s', async (_, changes, expected) => {
    expect((await elsewhere(changes)).codes).toEqual(expected);
  });

  it('is the issuer’s on its own origin, under whatever permanent name it goes', async () => {
    const permanent = { id: 'https://permanent.example.net/list', issuer: 'https://permanent.example.net/issuer' };
    expect(await codesFor({ json: list(permanent) })).toEqual([]);
  });

  it('is nobody’s own on a host of many', async () => {
    const id = 'https://api.badgr.io/public/issuers/abcdefghijklmnopqrstuv';
    const revocationList = 'https://api.badgr.io/public/issuers/other/revoked';
    const json = list({ id: revocationList, issuer: 'https://api.badgr.io/public/issuers/other' });
    const { codes } = await ask({ [revocationList]: { json } }, certificate({}, { id, revocationList }));
    expect(codes).toEqual(['status.list-issuer-mismatch']);
  });

  it('is that of the profile to which a DID document leads', async () => {
    const profile = 'https://profiles.example.net/1';
    const ofDid = { id: 'did:web:badges.example.org', profile };
    expect((await elsewhere({ issuer: profile }, ofDid)).codes).toEqual([]);
    expect((await elsewhere({ issuer: 'https://other.example.net/1' }, ofDid)).codes).toEqual(['status.list-issuer-mismatch']);
  });
});

describe('what the host of a list learns', () => {
  const inside = (revocationList: string, id = ID) =>
    certificate({ badge: { issuer: { revocationList } } }, { revocationList: null }, id);

  it('is one plain address, whichever certificate is looked at', async () => {
    const ids = [ID, 'urn:uuid:other', 'https://badges.example.org/certificates/17'];
    const all = await Promise.all(ids.map((id) => ask({ [LIST]: { json: list() } }, certificate({}, {}, id))));
    expect(all.map(({ requests }) => requests)).toEqual(ids.map(() => [{ url: LIST, purpose: 'status' }]));
  });

  it('is not the id that an address of the certificate carries', async () => {
    const uuid = ID.slice('urn:uuid:'.length);
    const telling = [`assertionId=${ID}`, `assertionId=${encodeURIComponent(ID)}`, `x=1&id=${uuid}`, `id=${uuid.toUpperCase()}`];
    for (const query of telling) {
      const { asked, codes } = await ask({ [LIST]: { json: withdrawn() } }, inside(`${LIST}?${query}`));
      expect([asked, codes]).toEqual([[LIST], ['status.revoked']]);
    }
  });

  it('is neither the id where another one stands before it, nor a number that is one', async () => {
    const org = '0123456789abcdef01234567';
    const uuid = ID.slice('urn:uuid:'.length);
    const world = { [LIST]: { json: list() } };
    for (const [id, query] of [
      [`https://badges.example.org/${org}/certificates/${uuid}`, `assertionId=${uuid}`],
      ['https://badges.example.org/certificates/17', 'assertionId=17'],
      ['https://badges.example.org/certificates/17', 'x=y&17'],
      ['https://badges.example.org/certificate?number=a%2F7', `n=${encodeURIComponent('A%2F7')}`],
    ] as const)
      expect((await ask(world, inside(`${LIST}?${query}`, id))).asked, query).toEqual([LIST]);
    // What names the issuer in both does not name the certificate.
    const ofOrg = `https://badges.example.org/${org}/revoked.json?page=1`;
    const { asked } = await ask(
      { [ofOrg]: { json: list() } },
      inside(ofOrg, `https://badges.example.org/${org}/certificates/${uuid}`),
    );
    expect(asked).toEqual([ofOrg]);
  });

  it('is nothing where it cannot be asked without the id', async () => {
    const { asked, codes } = await ask({}, inside(`https://badges.example.org/revoked/${ID}`));
    expect([asked, codes]).toEqual([[], ['status.unavailable', 'net.never-asked']]);
  });

  it('is the query that has nothing to do with the certificate', async () => {
    const address = `${LIST}?raw=true&at=%zz`;
    const { asked } = await ask({ [address]: { json: list() } }, inside(address));
    expect(asked).toEqual([address]);
  });
});

describe('every list that an issuer names', () => {
  const answers = (ofProfile: object, signed: object) => ({ [LIST]: { json: ofProfile }, [OLD_LIST]: { json: signed } });
  const named = { revocationList: OLD_LIST };

  it.each<[string, object]>([
    ['in a credential', { issuer: named }],
    ['in a certificate of 2.x', { badge: { issuer: named } }],
    ['in a certificate of 1.2', { certificate: { issuer: named } }],
    ['in a certificate of 1.2 with its receipt', { document: { certificate: { issuer: [named] } } }],
    ['as an object', { badge: { issuer: { revocationList: { id: OLD_LIST } } } }],
  ])('is asked: %s', async (_, document) => {
    const one = await ask(answers(withdrawn(), list({ id: OLD_LIST })), certificate(document));
    const other = await ask(answers(list(), withdrawn({ id: OLD_LIST })), certificate(document));
    expect([one.codes, one.asked]).toEqual([['status.revoked'], [LIST, OLD_LIST]]);
    expect([other.codes, other.asked]).toEqual([['status.revoked'], [LIST, OLD_LIST]]);
    expect((await ask(answers(list(), list({ id: OLD_LIST })), certificate(document))).codes).toEqual([]);
  });

  it('is asked once, by whatever spelling', async () => {
    const { asked } = await ask(
      { [LIST]: { json: list() } },
      certificate({ issuer: { revocationList: LIST.replace('https', 'http') } }),
    );
    expect(asked).toEqual([LIST]);
  });

  it('leaves it unknown where one gives no answer and none withdraws', async () => {
    const both = certificate({ issuer: named });
    expect((await ask({ [LIST]: { json: list() } }, both)).codes).toEqual([
      'status.partial',
      'status.unavailable',
      'net.unreachable',
    ]);
    expect((await ask({ [LIST]: { json: withdrawn() } }, both)).codes).toContain('status.revoked');
  });

  it('is asked beside the entries of a credential', async () => {
    const { codes, asked } = await ask(
      { [LIST]: { json: withdrawn() } },
      certificate({ credentialStatus: { type: 'ExampleChainRegistry2025' } }),
    );
    expect([codes, asked]).toEqual([['status.partial', 'status.unsupported', 'status.revoked'], [LIST]]);
  });

  it('is none where none is named', async () => {
    const { codes, outcome, asked } = await ask({}, certificate({}, { revocationList: null }));
    expect([codes, outcome, asked]).toEqual([['status.none'], 'not-applicable', []]);
  });

  it.each([[7], [{}], ['urn:list'], ['']])('is not passed over where its address is none: %j', async (revocationList) => {
    const { codes } = await ask({}, certificate({ issuer: { revocationList } }, { revocationList: null }));
    expect(codes[0]).toBe('status.unavailable');
  });
});

describe('a list behind a DID document', () => {
  const ofDid = { id: 'did:web:badges.example.org', profile: 'https://profiles.example.net/1' };
  const unread = () => {
    const findings = certificate({}, ofDid);
    const { revocationList: _, ...controller } = findings.controller as Controller;
    return { ...findings, controller };
  };

  it('is asked of a signed certificate too, whose check of the issuer did not need that profile', async () => {
    const controller = async () => controllerWith([], { ...ofDid, revocationList: LIST });
    expect((await ask({ [LIST]: { json: withdrawn() } }, unread(), { controller })).codes).toEqual(['status.revoked']);
  });

  it('is not passed over where the profile cannot be had', async () => {
    const unasked = [
      { code: 'issuer.unreachable' as const, detail: {} },
      { code: 'net.timeout' as const, detail: { host: 'profiles.example.net' } },
    ];
    const { problems } = await ask({}, unread(), { controller: async () => controllerWith([], { ...ofDid, unasked }) });
    expect(problems).toEqual([{ code: 'status.unavailable', detail: { host: 'profiles.example.net' } }, unasked[1]]);
  });
});
