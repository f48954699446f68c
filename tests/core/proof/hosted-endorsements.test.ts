// Endorsements of hosted and signed badges, each a document of its own on a host of its own, from input to words.
import { describe, expect, it } from 'vitest';
import type { Endorsement } from '../../../core/model/badge.ts';
import { en } from '../../../core/present/locales/en.ts';
import { present } from '../../../core/present/present.ts';
import { type VerifyOptions, verify } from '../../../core/verify.ts';
import { type FakeAnswer, fakeHttp, hostedWorld } from '../../support/fake-http.ts';
import { answerOn, assertionOf, CLASS, pairOf, signedBy, worldOf } from '../../support/signed-ob2.ts';

const NOW = '2026-06-01T00:00:00Z';
const HOST = 'https://badges.example.org';
const OTHER = 'https://accreditor.example.net';
const AT = `${OTHER}/e/one`;
const CONTEXT = 'https://w3id.org/openbadges/v2';

type Changes = Record<string, unknown>;
const endorsement = (changes: Changes = {}): Changes => ({
  '@context': CONTEXT,
  type: 'Endorsement',
  id: AT,
  claim: { id: `${HOST}/b/1`, endorsementComment: 'We know this course.' },
  issuer: `${OTHER}/i`,
  issuedOn: '2025-01-01T00:00:00Z',
  verification: { type: 'HostedBadge' },
  ...changes,
});
const profile = (changes: Changes = {}): Changes => ({
  type: 'Profile',
  id: `${OTHER}/i`,
  name: 'Sample Accreditor',
  ...changes,
});

/** The other's host, as it answers. */
const otherHost = (changes: Changes = {}, about: Changes = {}): Record<string, FakeAnswer> => ({
  [AT]: { json: endorsement(changes) },
  [`${OTHER}/i`]: { json: profile(about) },
});

async function ask(world: Parameters<typeof hostedWorld>[0], more: Record<string, FakeAnswer>, options: VerifyOptions = {}) {
  const { http, asked } = fakeHttp({ ...hostedWorld(world).answers, ...more });
  const report = await verify({ url: `${HOST}/a/1` }, { policy: { now: NOW }, askEndorsers: true, ...options, ports: { http } });
  const codes = report.checks.flatMap(({ problems }) => problems.map(({ code }) => code));
  const said: readonly Endorsement[] = report.badge?.endorsements ?? [];
  return { report, asked, codes, said, states: said.map(({ state }) => state) };
}

describe('an endorsement of a hosted badge', () => {
  it('holds where its own issuer’s host serves it and it names the badge, and has a line of its own', async () => {
    const { report, said, codes } = await ask({ badgeClass: { endorsement: AT } }, otherHost());
    expect(report.verdict).toBe('genuine');
    expect(said).toEqual([
      {
        ...{ state: 'holds', of: 'badge', comment: 'We know this course.', hosts: ['accreditor.example.net'] },
        issuer: { id: `${OTHER}/i`, host: 'accreditor.example.net', name: 'Sample Accreditor' },
      },
    ]);
    expect(codes).not.toContain('proof.endorsement-invalid');
    const row = present(report, { locale: en }).badge?.facts.find(({ id }) => id === 'endorsed-by');
    expect(row?.value).toContain('accreditor.example.net');
    expect(row?.value).toContain('We know this course.');
  });

  it('is told of the assertion, the badge class and the issuer apart', async () => {
    const of = (id: string) => ({ ...endorsement({ id: `${OTHER}/e/${id}`, claim: { id: `${HOST}/${id}/1` } }) });
    const more = Object.fromEntries(['a', 'b', 'i'].map((id) => [`${OTHER}/e/${id}`, { json: of(id) }]));
    const world = {
      assertion: { endorsement: [`${OTHER}/e/a`] },
      badgeClass: { endorsement: { id: `${OTHER}/e/b` } },
      issuer: { endorsement: [of('i')] },
    };
    const { said } = await ask(world, { ...otherHost(), ...more });
    expect(said.map(({ state, of: what }) => [state, what])).toEqual([
      ['holds', 'badge'],
      ['holds', 'badge'],
      ['holds', 'issuer'],
    ]);
  });

  it.each<[string, Record<string, FakeAnswer>]>([
    ['it is about something else', otherHost({ claim: { id: 'https://another.example.org/b/1' } })],
    ['it is about nothing', otherHost({ claim: undefined })],
    ['it is about several things', otherHost({ claim: [{ id: `${HOST}/b/1` }, { id: `${HOST}/b/2` }] })],
    ['it was withdrawn', { ...otherHost(), [AT]: { status: 410 } }],
    ['it says that it was withdrawn', otherHost({ revoked: true })],
    ['another host serves it in the name of its issuer', otherHost({ issuer: `${HOST}/i/1` })],
    ['its issuer allows other hosts alone', otherHost({}, { verification: { allowedOrigins: 'else.example.net' } })],
  ])('does not hold where %s; the badge stands as it did', async (_why, more) => {
    const { report, states, codes } = await ask({ badgeClass: { endorsement: endorsement() } }, more);
    expect([report.verdict, states]).toEqual(['genuine', ['fails']]);
    expect(codes).toContain('proof.endorsement-invalid');
  });

  it.each<[string, Record<string, FakeAnswer>]>([
    ['its host does not answer', {}],
    ['its host has it not', { ...otherHost(), [AT]: { status: 404 } }],
    ['its host serves another document', { ...otherHost(), [AT]: { json: profile() } }],
    ['its host serves one of another id', otherHost({ id: `${OTHER}/e/2` })],
    ['its issuer cannot be asked', { [AT]: { json: endorsement() } }],
    ['its issuer is no address', otherHost({ issuer: 'urn:uuid:1' })],
    ['its issuer allows a beginning that ends inside a name', otherHost({}, { verification: { startsWith: `${OTHER}/e/on` } })],
  ])('is not known where %s, and nothing is held against it', async (_why, more) => {
    const { report, states, codes } = await ask({ badgeClass: { endorsement: AT } }, more);
    expect([report.verdict, states]).toEqual(['genuine', ['unknown']]);
    expect(codes).not.toContain('proof.endorsement-invalid');
  });

  it.each(['?v=2_0', '/', '.json'])('holds where it spells the address of the badge with %s behind it', async (end) => {
    const { states } = await ask({ badgeClass: { endorsement: AT } }, otherHost({ claim: { id: `${HOST}/b/1${end}` } }));
    expect(states).toEqual(['holds']);
  });

  it('counts for nothing by what the badge says of it', async () => {
    const loud = endorsement({ id: undefined, issuer: profile({ name: 'Ministry of Education' }) });
    const { said } = await ask({ badgeClass: { endorsement: loud } }, otherHost());
    expect(said).toMatchObject([
      { state: 'unknown', of: null, comment: null, issuer: { host: null, name: 'Ministry of Education' } },
    ]);
  });

  it('asks no stranger unasked, and says whose it would be', async () => {
    const { asked, said } = await ask({ badgeClass: { endorsement: endorsement() } }, otherHost(), { askEndorsers: false });
    expect(asked.filter((url) => url.startsWith(OTHER))).toEqual([]);
    expect(said).toMatchObject([{ state: 'not-asked', issuer: { id: `${OTHER}/i`, host: null } }]);
    // On the badge's own host it is asked for; its issuer, elsewhere, is not.
    const here = { id: `${HOST}/e/1` };
    const near = await ask(
      { badgeClass: { endorsement: here } },
      { [here.id]: { json: endorsement(here) } },
      { askEndorsers: false },
    );
    expect([near.asked.at(-1), near.states]).toEqual([here.id, ['not-asked']]);
  });

  it('is asked for on the hosts that the viewer wants asked, and says to which it leads further', async () => {
    const elsewhere = 'https://ministry.example.com/i';
    const more = { ...otherHost({ issuer: elsewhere }), [elsewhere]: { json: profile({ id: elsewhere }) } };
    const world = { badgeClass: { endorsement: AT } };
    const hostsOf = async (askEndorsers: string[]) => {
      const { asked, said } = await ask(world, more, { askEndorsers });
      return [asked.filter((url) => !url.startsWith(HOST)), said.map(({ state, hosts }) => [state, hosts])];
    };
    const [first, second] = ['accreditor.example.net', 'ministry.example.com'];
    expect(await hostsOf([])).toEqual([[], [['not-asked', [first]]]]);
    expect(await hostsOf([first])).toEqual([[AT], [['not-asked', [first, second]]]]);
    // Both have spoken, and it is not its issuer's host that serves it.
    expect(await hostsOf([first, second])).toEqual([[AT, elsewhere], [['fails', [first, second]]]]);
  });

  it('names every host that the badge says it would take', async () => {
    const { asked, said } = await ask(
      { badgeClass: { endorsement: endorsement({ issuer: 'https://ministry.example.com/i' }) } },
      {},
      { askEndorsers: ['ministry.example.com'] },
    );
    expect(asked.filter((url) => !url.startsWith(HOST))).toEqual([]);
    expect(said).toMatchObject([{ state: 'not-asked', hosts: ['accreditor.example.net', 'ministry.example.com'] }]);
  });

  it('leads to no stranger by the id that its issuer’s profile gives itself', async () => {
    const here = { id: `${HOST}/e/1`, issuer: `${HOST}/i/2` };
    const more = { [here.id]: { json: endorsement(here) }, [here.issuer]: { json: profile() }, ...otherHost() };
    const { asked, states } = await ask({ badgeClass: { endorsement: here.id } }, more, { askEndorsers: false });
    expect(asked.filter((url) => url.startsWith(OTHER))).toEqual([]);
    expect(states).toEqual(['not-asked']);
  });

  it('is asked for eight times at most, and looked at twenty times', async () => {
    const many = Array.from({ length: 30 }, (_, n) => `${OTHER}/e/${n}`);
    const { asked, said } = await ask({ badgeClass: { endorsement: many } }, otherHost());
    expect([said.length, asked.filter((url) => url.startsWith(`${OTHER}/e/`)).length]).toEqual([20, 8]);
  });

  it('never lifts what is not proven', async () => {
    const { answers, assertion } = hostedWorld({ badgeClass: { endorsement: AT } });
    const at = 'https://attacker.example.net/a';
    const { http, asked } = fakeHttp({ ...answers, ...otherHost(), [at]: { json: { ...assertion, id: at } } });
    const report = await verify({ url: at }, { policy: { now: NOW }, askEndorsers: true, ports: { http } });
    expect([report.verdict, report.badge]).toEqual(['not-genuine', null]);
    expect(asked).not.toContain(AT);
  });
});

describe('an endorsement of a signed badge', () => {
  it('is held against the same rules', async () => {
    const pair = await pairOf('ES256');
    const here = 'https://badges.example.org/e/1';
    const by = {
      [here]: { json: endorsement({ id: here, claim: { id: CLASS }, issuer: 'https://badges.example.org/faculty' }) },
    };
    const faculty = { json: profile({ id: 'https://badges.example.org/faculty', name: 'Faculty' }) };
    const more = { ...by, 'https://badges.example.org/faculty': faculty };
    const { report } = await answerOn(
      await signedBy(pair, assertionOf()),
      worldOf(pair, { badgeClass: { endorsement: here }, more }),
    );
    expect(report.verdict).toBe('genuine');
    expect(report.badge?.endorsements).toMatchObject([
      { state: 'holds', of: 'badge', issuer: { host: 'badges.example.org', name: 'Faculty' } },
    ]);
  });
});

describe('an endorsement that is signed itself', () => {
  const SIGNER = `${OTHER}/signer`;
  const LISTED = `${OTHER}/revoked.json`;
  const payload = (changes: Changes = {}) =>
    endorsement({
      id: 'urn:uuid:endorsement',
      issuer: SIGNER,
      verification: { type: 'SignedBadge', creator: `${SIGNER}#key` },
      ...changes,
    });
  /** The signer's profile, which lists its key. */
  const signer = (pem: string, changes: Changes = {}, id = SIGNER): Record<string, FakeAnswer> => ({
    [id]: {
      json: profile({ id, publicKey: { id: `${id}#key`, type: 'CryptographicKey', owner: id, publicKeyPem: pem }, ...changes }),
    },
  });

  it('holds by a key that its own issuer lists, and has a line of its own', async () => {
    const pair = await pairOf('ES256');
    const token = await signedBy(pair, payload());
    const { report, said } = await ask({ badgeClass: { endorsement: [token] } }, signer(pair.pem));
    expect(report.verdict).toBe('genuine');
    expect(said).toEqual([
      {
        ...{ state: 'holds', of: 'badge', comment: 'We know this course.' },
        issuer: { id: SIGNER, host: 'accreditor.example.net', name: 'Sample Accreditor' },
        hosts: ['accreditor.example.net'],
      },
    ]);
  });

  it('asks the hosts that the viewer named, and none to which its issuer leads on', async () => {
    const pair = await pairOf('ES256');
    const token = await signedBy(pair, payload());
    const wish = { askEndorsers: ['accreditor.example.net'] };
    const world = { badgeClass: { endorsement: [token] } };
    expect((await ask(world, signer(pair.pem), wish)).states).toEqual(['holds']);
    const led = await ask(world, signer(pair.pem, { revocationList: 'https://lists.example.com/1' }), wish);
    expect(led.said).toMatchObject([{ state: 'not-asked', hosts: ['accreditor.example.net', 'lists.example.com'] }]);
    expect(led.asked.filter((url) => url.includes('lists.example.com'))).toEqual([]);
    const moved = await ask(world, signer(pair.pem, { id: 'https://moved.example.com/signer' }), wish);
    expect(moved.said).toMatchObject([{ state: 'not-asked', hosts: ['accreditor.example.net', 'moved.example.com'] }]);
    expect(moved.asked.filter((url) => url.includes('moved.example.com'))).toEqual([]);
  });

  it.each<[string, Endorsement['state'], Changes, Changes]>([
    ['is about something else', 'fails', { claim: { id: 'https://another.example.org/b/1' } }, {}],
    ['has ended', 'fails', { expires: '2026-02-01T00:00:00Z' }, {}],
    ['names a key that its issuer does not list', 'fails', { verification: { type: 'SignedBadge', creator: `${HOST}/key` } }, {}],
    ['is of an issuer that lists no key', 'unknown', {}, { publicKey: undefined }],
    ['is of an issuer that is no address', 'unknown', { issuer: 'urn:uuid:1' }, {}],
    ['is of an issuer whose list of what was withdrawn does not answer', 'unknown', {}, { revocationList: LISTED }],
    ['is no endorsement', 'unknown', { type: 'Assertion' }, {}],
  ])('that %s: %s; the badge stands as it did', async (_what, state, changes, about) => {
    const pair = await pairOf('ES256');
    const token = await signedBy(pair, payload(changes));
    const { report, states, codes } = await ask({ badgeClass: { endorsement: token } }, signer(pair.pem, about));
    expect([report.verdict, states]).toEqual(['genuine', [state]]);
    expect(codes.includes('proof.endorsement-invalid')).toBe(state === 'fails');
  });

  it('fails where it was altered, is nobody’s, or was withdrawn', async () => {
    const [pair, stranger] = [await pairOf('ES256'), await pairOf('ES256')];
    const token = await signedBy(pair, payload());
    const list = { [LISTED]: { json: { type: 'RevocationList', issuer: SIGNER, revokedAssertions: ['urn:uuid:endorsement'] } } };
    for (const [entry, world] of [
      [token.replace(/.{8}$/, 'AAAAAAAA'), signer(pair.pem)],
      [token, signer(stranger.pem)],
      ['eyJhbGciOiJub25lIn0.e30x.', signer(pair.pem)],
      [token, { ...signer(pair.pem, { revocationList: LISTED }), ...list }],
    ] as const) {
      expect((await ask({ badgeClass: { endorsement: entry } }, world)).states).toEqual(['fails']);
    }
  });

  it('asks no stranger unasked, neither for the issuer nor for its key or its list', async () => {
    const pair = await pairOf('ES256');
    const own = `${HOST}/i/1`;
    const near = payload({ issuer: own, verification: { type: 'SignedBadge', creator: `${own}#key` } });
    const key = { id: `${own}#key`, type: 'CryptographicKey', owner: own, publicKeyPem: pair.pem };
    const states = async (of: Changes, issuer: Changes) => {
      const world = { badgeClass: { endorsement: await signedBy(pair, of) }, issuer: { publicKey: key, ...issuer } };
      const answer = await ask(world, signer(pair.pem), { askEndorsers: false });
      expect(answer.asked.filter((url) => !url.startsWith(HOST))).toEqual([]);
      return answer.states;
    };
    expect(await states(near, {})).toEqual(['holds']);
    expect(await states(payload(), {})).toEqual(['not-asked']);
    expect(await states(near, { revocationList: LISTED })).toEqual(['not-asked']);
    expect(await states(near, { publicKey: [key, `${OTHER}/key`] })).toEqual(['not-asked']);
    expect(await states({ ...near, id: `${OTHER}/e/1` }, {})).toEqual(['not-asked']);
  });
});
