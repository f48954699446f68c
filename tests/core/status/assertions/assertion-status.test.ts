// Whether signed Open Badges 1.x and 2.x were withdrawn, by whole verifications of tokens that jose has just signed.
import { beforeAll, describe, expect, it } from 'vitest';
import type { FakeAnswer } from '../../../support/fake-http.ts';
import {
  answerOn,
  assertionOf,
  CLASS,
  classOf,
  HOST,
  KEY,
  LIST,
  oldAssertionOf,
  type Pair,
  PROFILE,
  pairOf,
  profileOf,
  STRANGER,
  signedBy,
  worldOf,
} from '../../../support/signed-ob2.ts';

const ID = String(assertionOf()['id']);
const AT = `${HOST}/assertions/1`;
const PEM = `${HOST}/public.pem`;
let own: Pair;
let token: string;
let atAddress: string;
let old: string;
beforeAll(async () => {
  own = await pairOf('ES256');
  token = await signedBy(own, assertionOf());
  atAddress = await signedBy(own, assertionOf({ id: AT }));
  old = await signedBy(own, oldAssertionOf(PEM));
});

const listOf = (revokedAssertions: unknown, changes: object = {}): FakeAnswer => ({
  json: {
    '@context': 'https://w3id.org/openbadges/v2',
    id: LIST,
    type: 'RevocationList',
    issuer: PROFILE,
    revokedAssertions,
    ...changes,
  },
});
/** The verdict, what the status check says, and its first code. */
async function told(
  text: string,
  more: Record<string, FakeAnswer | null>,
  profile: Record<string, unknown> = { revocationList: LIST },
) {
  const { report, asked, outcome } = await answerOn(text, worldOf(own, { profile, more: { [PEM]: { text: own.pem }, ...more } }));
  const status = report.checks.find(({ check }) => check === 'status');
  return { verdict: report.verdict, outcome: outcome('status'), problem: status?.problems[0], asked, proof: outcome('proof') };
}
const verdictOf = async (answer: FakeAnswer | null, text = token) => {
  const { verdict, outcome, proof } = await told(text, { [LIST]: answer });
  expect(proof).toBe('pass');
  return [verdict, outcome];
};

describe('the list of withdrawn badges of a profile', () => {
  it.each<[string, () => unknown]>([
    ['a bare id', () => [ID]],
    ['one object', () => ({ id: ID })],
    ['the id of the time before there were ids', () => [{ uid: ID }]],
    ['an id beside another', () => [{ id: 'urn:x:1', uid: ID }]],
    ['one of many', () => [...Array.from({ length: 2000 }, (_, at) => ({ id: `urn:x:${at}` })), { id: ID }]],
    ['one among entries that cannot be read', () => [7, { id: 7 }, { id: ID }]],
    ['an entry that says so itself', () => [{ id: ID, revoked: true }]],
  ])('withdraws a badge that it names by %s', async (_, entries) => {
    expect(await verdictOf(listOf(entries()))).toEqual(['revoked', 'fail']);
  });

  it.each([
    ['true', 'revoked'],
    ['false', 'genuine'],
    ['perhaps', 'incomplete'],
  ])('is not all that counts: its issuer may sign that a badge is withdrawn, as %j', async (revoked, verdict) => {
    const signed = await signedBy(own, assertionOf({ revoked }));
    expect((await told(signed, { [LIST]: listOf([]) })).verdict).toBe(verdict);
  });

  it('says why', async () => {
    const { problem } = await told(token, { [LIST]: listOf([{ id: ID, revocationReason: 'Issued in error.' }]) });
    expect(problem).toEqual({
      code: 'status.revoked',
      detail: { issuer: 'Sample University', host: 'badges.example.org', reason: 'Issued in error.' },
    });
  });

  it.each<[string, () => FakeAnswer]>([
    ['is empty', () => listOf([])],
    ['names others', () => listOf(['urn:x:1', { id: 'urn:x:2' }, { uid: 'f2c20' }])],
    ['says of it that it is not withdrawn', () => listOf([{ id: ID, revoked: false }])],
    ['names what is like it', () => listOf([`${ID}#1`, ID.slice(9)])],
  ])('leaves a badge as it is where it %s', async (_, answer) => {
    expect(await verdictOf(answer())).toEqual(['genuine', 'pass']);
  });

  it.each<[string, () => FakeAnswer | null]>([
    ['does not answer', () => null],
    ['is not there', () => ({ status: 404 })],
    ['is gone', () => ({ status: 410 })],
    ['is down', () => ({ status: 503 })],
    ['is a page to sign in', () => ({ text: '<html><input type="password">' })],
    ['is no JSON', () => ({ text: 'revoked: none' })],
    ['is empty', () => ({ text: '' })],
    ['is an empty object', () => ({ json: {} })],
    ['is a list by itself', () => ({ json: [] })],
    ['is an error in disguise', () => ({ json: { error: 'no such list' } })],
    ['is another document', () => ({ json: profileOf() })],
    ['is of another type', () => listOf([], { type: 'Profile' })],
    ['has no entries', () => listOf(undefined)],
    ['has nothing for entries', () => listOf(null)],
    ['has entries that cannot be read', () => listOf([7])],
    ['names two members alike', () => ({ text: '{"revokedAssertions":[],"revokedAssertions":[]}' })],
    ['is cut short', () => ({ text: '{"revokedAssertions":[' })],
    ['is a map, as those of Open Badges 1.x', () => ({ json: { other: 'x' } })],
  ])('leaves open whether a badge was withdrawn where it %s', async (_, answer) => {
    expect(await verdictOf(answer())).toEqual(['incomplete', 'unknown']);
  });

  it('must be the issuer’s where it lies elsewhere', async () => {
    const place = 'https://lists.example.com/1';
    const at = async (answer: FakeAnswer) => (await told(token, { [place]: answer }, { revocationList: place })).verdict;
    expect(await at(listOf([], { id: place }))).toBe('genuine');
    expect(await at(listOf([], { id: place, issuer: `${STRANGER}/issuer.json` }))).toBe('incomplete');
    expect(await at(listOf([], { issuer: undefined }))).toBe('incomplete');
    expect(await at(listOf([ID], { id: place, issuer: `${STRANGER}/issuer.json` }))).toBe('revoked');
  });

  it('is asked as a whole, so that nobody learns which badge is looked at', async () => {
    const { asked, verdict } = await told(
      token,
      { [LIST]: listOf([]) },
      { revocationList: `${LIST}?id=${encodeURIComponent(ID)}` },
    );
    expect([asked.includes(LIST), asked.some((url) => url.includes('?')), verdict]).toEqual([true, false, 'genuine']);
  });

  it('is one: several under one name, or one that is no address, cannot be asked', async () => {
    for (const revocationList of [[LIST, `${HOST}/2`], 'revoked.json', { name: 'x' }, 'http://192.168.0.1/list']) {
      expect((await told(token, { [LIST]: listOf([]) }, { revocationList })).verdict).toBe('incomplete');
    }
    for (const revocationList of [{ id: LIST }, [LIST], LIST.replace('https', 'http')]) {
      expect((await told(token, { [LIST]: listOf([]) }, { revocationList })).verdict).toBe('genuine');
    }
  });

  it('may also stand in what was signed, and an answer of either counts', async () => {
    const inside = `${HOST}/old-list.json`;
    const issuer = profileOf({ revocationList: inside });
    const text = await signedBy(own, assertionOf({ badge: classOf({ issuer }) }));
    const more = (answer: FakeAnswer | null) => ({ [CLASS]: null, [LIST]: listOf([]), [inside]: answer });
    expect((await told(text, more(listOf([], { id: inside })))).verdict).toBe('genuine');
    expect((await told(text, more(listOf([ID], { id: inside })))).verdict).toBe('revoked');
    expect((await told(text, more(null))).verdict).toBe('incomplete');
  });

  it('is not needed: without one that is said, and nothing is held against the badge', async () => {
    expect(await told(token, {}, {})).toMatchObject({
      verdict: 'genuine',
      outcome: 'not-applicable',
      problem: { code: 'status.none' },
    });
  });

  it('cannot name a badge that has no id', async () => {
    const nameless = await signedBy(own, assertionOf({ id: undefined }));
    expect(await verdictOf(listOf([]), nameless)).toEqual(['incomplete', 'unknown']);
  });

  it('names a UUID in capitals and small letters alike', async () => {
    const capitals = `urn:uuid:${ID.slice('urn:uuid:'.length).toUpperCase()}`;
    expect(capitals).not.toBe(ID);
    expect(await verdictOf(listOf([capitals]))).toEqual(['revoked', 'fail']);
    expect(await verdictOf(listOf([{ id: `URN:UUID:${ID.slice(9)}` }]))).toEqual(['revoked', 'fail']);
  });

  it('names an address over http and https alike', async () => {
    const entries = [AT.replace('https', 'http')];
    expect(await verdictOf(listOf(entries), atAddress)).toEqual(['revoked', 'fail']);
    expect(await verdictOf(listOf([`${AT}#2`, `${AT}/`, `${AT}0`]), atAddress)).toEqual(['genuine', 'pass']);
  });
});

describe('the list of Open Badges 1.x', () => {
  it('is a map from local ids to reasons', async () => {
    const { verdict, problem } = await told(old, { [LIST]: { json: { x: 'y', f2c20: 'Issued in error.' } } });
    expect([verdict, problem?.detail['reason']]).toEqual(['revoked', 'Issued in error.']);
    expect(await verdictOf({ json: { f2c20: true } }, old)).toEqual(['revoked', 'fail']);
    expect(await verdictOf({ json: { f2c20: null } }, old)).toEqual(['revoked', 'fail']);
    expect(await verdictOf({ json: { f2c20: false } }, old)).toEqual(['genuine', 'pass']);
    expect(await verdictOf({ json: { F2C20: 'x' } }, old)).toEqual(['genuine', 'pass']);
    expect(await verdictOf({ json: {} }, old)).toEqual(['genuine', 'pass']);
  });
  it('is asked for a badge with a short local id too, which is part of many an address', async () => {
    const list = `${HOST}/v1/revoked.json`;
    const short = await signedBy(own, oldAssertionOf(PEM, { uid: '1' }));
    const about = (json: object) => told(short, { [list]: { json } }, { revocationList: list });
    expect(await about({ 2: 'x' })).toMatchObject({ verdict: 'genuine', outcome: 'pass' });
    expect(await about({ 1: 'x' })).toMatchObject({ verdict: 'revoked', outcome: 'fail' });
    // Where it stands by itself, it says who is looked at.
    for (const telling of [`${HOST}/badges/1/revoked.json`, `${HOST}/revoked/1.json`]) {
      const asked = await told(short, { [telling]: { json: {} } }, { revocationList: telling });
      expect(asked).toMatchObject({ outcome: 'unknown' });
      expect(asked.asked).not.toContain(telling);
    }
  });
  it('may be the newer one, by the local id', async () => {
    expect(await verdictOf(listOf([{ uid: 'f2c20' }]), old)).toEqual(['revoked', 'fail']);
    expect(await verdictOf(listOf([]), old)).toEqual(['genuine', 'pass']);
    const both = await signedBy(own, oldAssertionOf(PEM, { id: ID, uid: 20 }));
    expect(await verdictOf(listOf([{ uid: '20' }]), both)).toEqual(['revoked', 'fail']);
    expect(await verdictOf(listOf([ID]), both)).toEqual(['revoked', 'fail']);
  });
  it.each<[string, FakeAnswer | null]>([
    ['does not answer', null],
    ['is not there', { status: 404 }],
    ['is an error in disguise', { json: { error: 'no such list' } }],
    ['is another, with words about it', { json: { message: 'Not Found' } }],
    ['is another, with words of a program about it', { json: { errorMessage: 'No such list', timestamp: '2026-06-01' } }],
    ['says that it failed', { json: { ok: false, reason: 'maintenance' } }],
    ['says why it broke', { json: { exception: 'NullPointerException' } }],
    ['says so in other words', { json: { msg: 'unauthorized' } }],
    ['is another document', { json: profileOf() }],
    ['has no reasons', { json: { x: { y: 'z' } } }],
    ['is a number', { json: 1 }],
  ])('leaves open whether a badge was withdrawn where it %s', async (_, answer) => {
    expect(await verdictOf(answer, old)).toEqual(['incomplete', 'unknown']);
  });
});

describe('the host of a signed badge', () => {
  it.each<[string, FakeAnswer]>([
    ['is gone', { status: 410 }],
    ['says that it was withdrawn', { json: { id: AT, type: 'Assertion', revoked: true, revocationReason: 'Issued in error.' } }],
  ])('withdraws it where it %s', async (_, answer) => {
    expect(await told(atAddress, { [AT]: answer }, {})).toMatchObject({
      verdict: 'revoked',
      problem: { code: 'status.revoked' },
    });
  });
  it('need not serve it', async () => {
    for (const answer of [null, { status: 404 }, { status: 503 }, { text: '<html>' }, { json: { revoked: 'no' } }]) {
      expect((await told(atAddress, { [AT]: answer }, {})).verdict).toBe('genuine');
    }
  });
  it('has no say where it is another’s', async () => {
    const id = `${STRANGER}/assertions/1`;
    const text = await signedBy(own, assertionOf({ id }));
    const { verdict, asked } = await told(text, { [id]: { status: 410 } }, {});
    expect([verdict, asked.includes(id)]).toEqual(['genuine', false]);
  });
  it('must still serve it where the badge calls itself hosted', async () => {
    const text = await signedBy(own, assertionOf({ id: AT, verification: { type: 'hosted', creator: KEY } }));
    expect((await told(text, { [AT]: null }, {})).verdict).toBe('incomplete');
    expect((await told(text, { [AT]: { json: { id: `${HOST}/2` } } }, {})).verdict).toBe('incomplete');
    expect((await told(text, { [AT]: { json: assertionOf({ id: AT }) } }, {})).verdict).toBe('genuine');
    expect((await told(text, { [AT]: { status: 410 } }, {})).verdict).toBe('revoked');
  });
  it('is not asked about a badge that was signed as withdrawn', async () => {
    const text = await signedBy(own, assertionOf({ revoked: true, revocationReason: 'Void.' }));
    expect((await told(text, {}, {})).verdict).toBe('revoked');
  });
});
