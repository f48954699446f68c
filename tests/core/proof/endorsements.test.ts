import { beforeAll, describe, expect, it } from 'vitest';
import type { VerifyOptions } from '../../../core/index.ts';
import { ISSUER, type TestKey, testKey } from '../../support/controllers.ts';
import type { FakeAnswer } from '../../support/fake-http.ts';
import { answerOn, profileWith, selfSignedBy, signedBy } from '../../support/signed-badges.ts';
import { credentialDocument, proofOf } from '../../support/signed-credentials.ts';
import { assertionOf, signedBy as compactBy, pairOf } from '../../support/signed-ob2.ts';
import { encodedList } from '../../support/status-lists.ts';

let key: TestKey;
let accreditor: TestKey;
beforeAll(async () => {
  [key, accreditor] = [await testKey(), await testKey()];
});

const BADGE = credentialDocument()['id'] as string;
/** A header whose algorithm no release knows. */
const OF_NO_KNOWN_WAY = Buffer.from(JSON.stringify({ alg: 'ES512', typ: 'vc+jwt' })).toString('base64url');
const subject = credentialDocument()['credentialSubject'] as { achievement: { id: string } };
const about = (id: unknown, comment = 'A good course.') => ({
  id: 'urn:uuid:endorsement',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  credentialSubject: { id, type: ['EndorsementSubject'], endorsementComment: comment },
});

async function endorsed(...endorsement: readonly unknown[]) {
  const { report, asked, codes } = await answerOn(await signedBy(key, { endorsement }), profileWith(key));
  expect(report.verdict, JSON.stringify(report.checks)).toBe('genuine');
  return { endorsements: report.badge?.endorsements, asked, codes, report };
}

describe('an endorsement', () => {
  it('holds where it is signed by the one who makes it, and says so by id before name', async () => {
    const { endorsements, codes } = await endorsed(await selfSignedBy(accreditor, about(BADGE)));
    const id = `did:key:${accreditor.multibase}`;
    expect(endorsements).toEqual([
      { state: 'holds', of: 'badge', issuer: { id, host: null, name: 'Sample Accreditor' }, comment: 'A good course.' },
    ]);
    expect(codes).not.toContain('proof.endorsement-invalid');
  });
  it.each<[string, () => string, string]>([
    ['the badge', () => BADGE, 'badge'],
    ['the achievement', () => subject.achievement.id, 'badge'],
    ['the issuer', () => ISSUER, 'issuer'],
  ])('says whether it is of %s', async (_what, id, of) => {
    expect((await endorsed(await selfSignedBy(accreditor, about(id())))).endorsements?.[0]).toMatchObject({ state: 'holds', of });
  });
  it.each<[string, () => Promise<unknown>]>([
    ['of something else', () => selfSignedBy(accreditor, about('https://elsewhere.example.com/x'))],
    ['of nothing', () => selfSignedBy(accreditor, about(null))],
    ['that was altered', async () => ({ ...(await selfSignedBy(accreditor, about(BADGE))), validFrom: '2025-01-01T00:00:00Z' })],
    ['of nobody', async () => credentialDocument({ ...about(BADGE), issuer: null })],
  ])('%s fails, and the badge is none the worse', async (_what, endorsement) => {
    const { endorsements, codes } = await endorsed(await endorsement());
    expect(endorsements?.map(({ state }) => state)).toEqual(['fails']);
    expect(codes.filter((code) => code === 'proof.endorsement-invalid')).toHaveLength(1);
  });
  it('that is not signed is not known to hold', async () => {
    const issuer = { id: `did:key:${accreditor.multibase}`, type: ['Profile'] };
    const { endorsements, codes } = await endorsed(credentialDocument({ ...about(BADGE), issuer }));
    expect(endorsements?.[0]?.state).toBe('unknown');
    expect(codes).not.toContain('proof.endorsement-invalid');
  });
  it('of a stranger is not looked into: looking at a badge tells nobody new', async () => {
    const issuer = { id: 'https://accreditor.example.net/issuer', type: ['Profile'], name: 'Other\u202e Accreditor' };
    const { endorsements, asked, codes } = await endorsed(await signedBy(accreditor, { ...about(BADGE), issuer }));
    expect(endorsements).toEqual([
      {
        ...{ state: 'not-asked', of: null, comment: null, hosts: ['accreditor.example.net'] },
        issuer: { id: issuer.id, host: null, name: 'Other Accreditor' },
      },
    ]);
    expect(asked).toEqual([ISSUER]);
    expect(codes).not.toContain('proof.endorsement-invalid');
  });
  it.each<[string, string[]]>([
    ['did:web:Accreditor.example.net:faculty', ['accreditor.example.net']],
    ['did:web:accreditor.example.net%3A8443', ['accreditor.example.net:8443']],
    ['did:web:accredit\u202eor .example.net', []],
    ['did:example:accreditor', []],
  ])('of %s names the hosts it would take to judge it', async (id, hosts) => {
    const { endorsements } = await endorsed(await signedBy(accreditor, { ...about(BADGE), issuer: { id, type: ['Profile'] } }));
    expect(endorsements?.[0]?.state).toBe('not-asked');
    expect(endorsements?.[0]?.hosts ?? []).toEqual(hosts);
  });
  it('is looked into on the hosts that the viewer wants asked, and on no other', async () => {
    const [one, two] = ['https://accreditor.example.net/issuer', 'https://ministry.example.com/issuer'];
    const spoken = await Promise.all(
      [one, two].map((id) =>
        signedBy(accreditor, { ...about(BADGE), issuer: { id, type: ['Profile'] } }, { verificationMethod: `${id}#key-1` }),
      ),
    );
    const badge = await signedBy(key, { endorsement: spoken });
    const world = { ...profileWith(key), ...profileWith(accreditor, one), ...profileWith(accreditor, two) };
    const { report, asked } = await answerOn(badge, world, { askEndorsers: ['accreditor.example.net'] });
    expect(asked).toEqual([ISSUER, one]);
    expect(report.badge?.endorsements?.map(({ state, hosts }) => [state, hosts])).toEqual([
      ['holds', ['accreditor.example.net']],
      ['not-asked', ['ministry.example.com']],
    ]);
  });
  it('in the name of another of the host’s tenants, who publishes no key, is not known to hold', async () => {
    const tenant = 'https://badges.example.org/ministry';
    const method = { verificationMethod: `${tenant}#${accreditor.multibase}` };
    const forged = await signedBy(accreditor, { ...about(BADGE), issuer: { id: tenant, type: ['Profile'] } }, method);
    const badge = await signedBy(key, { endorsement: [forged] });
    const { report } = await answerOn(badge, { ...profileWith(key), [tenant]: { status: 404 } });
    expect(report.badge?.endorsements).toMatchObject([{ state: 'unknown', issuer: { id: tenant, host: null }, comment: null }]);
  });
  it('by the issuer itself, or at its host, is', async () => {
    const own = await signedBy(key, about(BADGE));
    const other = 'https://badges.example.org/accreditor';
    const beside = await signedBy(
      accreditor,
      { ...about(BADGE), issuer: { id: other } },
      { verificationMethod: `${other}#key-1` },
    );
    const badge = await signedBy(key, { endorsement: [own, beside] });
    const { report, asked } = await answerOn(badge, { ...profileWith(key), ...profileWith(accreditor, other) });
    expect(report.badge?.endorsements?.map(({ state, issuer }) => [state, issuer.host])).toEqual([
      ['holds', 'badges.example.org'],
      ['holds', 'badges.example.org'],
    ]);
    expect(asked).toEqual([ISSUER, other]);
  });
  it('may stand on the achievement, the issuer and who defined the achievement', async () => {
    const id = `did:key:${accreditor.multibase}`;
    const by = await selfSignedBy(accreditor, about(ISSUER));
    const creator = {
      id,
      type: ['Profile'],
      name: 'Sample Accreditor',
      endorsement: [await selfSignedBy(accreditor, about(id))],
    };
    const document = {
      issuer: { id: ISSUER, type: ['Profile'], endorsement: [by] },
      credentialSubject: { ...subject, achievement: { ...subject.achievement, creator, endorsement: [by] } },
    };
    const { report, codes } = await answerOn(await signedBy(key, document), profileWith(key));
    expect(report.badge?.endorsements?.map(({ state, of }) => [state, of])).toEqual([
      ['holds', 'issuer'],
      ['holds', 'issuer'],
      ['holds', 'creator'],
    ]);
    expect(codes).toContain('issuer.creator-differs');
  });
  it('may be a token, which fails where it is none of anybody', async () => {
    const { report, codes } = await answerOn(
      await signedBy(key, { endorsementJwt: ['eyJhbGciOiJub25lIn0.e30.', 'x.y'] }),
      profileWith(key),
    );
    expect(report.verdict).toBe('genuine');
    expect(report.badge?.endorsements?.map(({ state }) => state)).toEqual(['fails', 'not-asked']);
    expect(codes).toContain('proof.endorsement-invalid');
  });
  it('that has ended, or has not begun, holds no more', async () => {
    for (const dates of [{ validUntil: '2026-02-01T00:00:00Z' }, { validFrom: '2026-08-01T00:00:00Z' }]) {
      const { endorsements, codes } = await endorsed(await selfSignedBy(accreditor, { ...about(BADGE), ...dates }));
      expect(endorsements?.map(({ state, of, comment }) => [state, of, comment])).toEqual([['fails', null, null]]);
      expect(codes).toContain('proof.endorsement-invalid');
    }
  });
  it('whose end nobody can read is not known to hold', async () => {
    const { endorsements } = await endorsed(await selfSignedBy(accreditor, { ...about(BADGE), validUntil: 'some day' }));
    expect(endorsements?.map(({ state }) => state)).toEqual(['unknown']);
  });
  it('must be one: an award to the issuer is none, whoever signed it', async () => {
    const type = ['VerifiableCredential', 'OpenBadgeCredential'];
    const award = { ...about(ISSUER), type, credentialSubject: { ...subject, id: ISSUER } };
    const { endorsements, codes } = await endorsed(await selfSignedBy(accreditor, award));
    expect(endorsements?.map(({ state, of }) => [state, of])).toEqual([['fails', null]]);
    expect(codes).toContain('proof.endorsement-invalid');
  });
  it('beyond the twentieth is not looked at', async () => {
    const many = Array.from({ length: 30 }, () => 'https://example.org/endorsement');
    expect((await endorsed(...many)).endorsements).toHaveLength(20);
  });
  it('inside an endorsement is nobody’s affair', async () => {
    const inner = await selfSignedBy(accreditor, about('urn:x'));
    const outer = await selfSignedBy(accreditor, { ...about(BADGE), endorsement: [inner] });
    const { endorsements, codes } = await endorsed(outer);
    expect(endorsements?.map(({ state }) => state)).toEqual(['holds']);
    expect(codes).not.toContain('proof.endorsement-invalid');
  });
});

describe('an endorsement that may be taken back', () => {
  const LIST = 'https://badges.example.org/status/1';
  const entry = (statusListCredential: string) => ({
    ...{ type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '7', statusListCredential },
  });
  const listWith = (set: readonly number[], id: string = LIST) =>
    signedBy(key, {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      ...{ id, type: ['VerifiableCredential', 'BitstringStatusListCredential'] },
      credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: encodedList(set) },
    });
  async function withList(endorsement: object, world: Record<string, FakeAnswer>, options: VerifyOptions = {}) {
    const badge = await signedBy(key, { endorsement: [endorsement] });
    const { report, asked } = await answerOn(badge, { ...profileWith(key), ...world }, options);
    expect(report.verdict).toBe('genuine');
    return { states: report.badge?.endorsements?.map(({ state }) => state), asked };
  }

  it.each<[string, readonly number[] | null, string]>([
    ['was not', [], 'holds'],
    ['was', [7], 'fails'],
    ['cannot be asked about', null, 'unknown'],
  ])('and %s', async (_what, set, state) => {
    const own = await signedBy(key, { ...about(BADGE), credentialStatus: entry(LIST) });
    const { states, asked } = await withList(own, set ? { [LIST]: { json: await listWith(set) } } : {});
    expect(states).toEqual([state]);
    expect(asked).toContain(LIST);
  });
  it.each<[string, unknown]>([
    ['in a list', [entry('https://lists.example.net/1')]],
    ['in a list of lists', [entry(LIST), [entry('https://lists.example.net/1')]]],
    ['by another member', { ...entry(LIST), id: 'http://lists.example.net/1' }],
  ])('by a list on the host of a stranger, named %s, is not looked into', async (_how, credentialStatus) => {
    const own = await signedBy(key, { ...about(BADGE), credentialStatus });
    const { states, asked } = await withList(own, { [LIST]: { json: await listWith([]) } });
    expect(states).toEqual(['not-asked']);
    expect(asked).toEqual([ISSUER]);
  });
  it('by a list on the host of a stranger is, where the viewer wants strangers asked', async () => {
    const far = 'https://lists.example.net/1';
    const own = await signedBy(key, { ...about(BADGE), credentialStatus: entry(far) });
    const { states } = await withList(own, { [far]: { json: await listWith([7], far) } }, { askEndorsers: true });
    expect(states).toEqual(['fails']);
  });
});

describe('an endorsement that is a token', () => {
  /** By an independent signer, whose id is its key. */
  async function tokenAbout(id: string, changes: object = {}, header: Record<string, unknown> = {}) {
    const pair = await pairOf('ES256');
    const issuer = `did:jwk:${Buffer.from(JSON.stringify(pair.jwk)).toString('base64url')}`;
    const document = credentialDocument({ ...about(id), issuer: { id: issuer, type: ['Profile'], name: 'Sample Accreditor' } });
    const claims = { iss: issuer, jti: document['id'], sub: id, nbf: 1_767_225_600, ...changes };
    const token = await compactBy(pair, { ...document, ...claims }, { kid: `${issuer}#0`, typ: 'vc+jwt', ...header });
    return { token, issuer };
  }
  const enveloped = (token: string) => ({
    ...{ '@context': 'https://www.w3.org/ns/credentials/v2', type: 'EnvelopedVerifiableCredential' },
    id: `data:application/vc+jwt,${token}`,
  });

  it.each<[string, (token: string) => object]>([
    ['in the member for tokens', (token) => ({ endorsementJwt: [token] })],
    ['by itself there', (token) => ({ endorsementJwt: token })],
    ['among the others', (token) => ({ endorsement: [token] })],
    ['in an envelope', (token) => ({ endorsement: [enveloped(token)] })],
  ])('holds %s', async (_where, members) => {
    const { token, issuer } = await tokenAbout(BADGE);
    const { report, asked } = await answerOn(await signedBy(key, members(token)), profileWith(key));
    expect(report.verdict).toBe('genuine');
    expect(report.badge?.endorsements).toEqual([
      {
        ...{ state: 'holds', of: 'badge', comment: 'A good course.' },
        issuer: { id: issuer, host: null, name: 'Sample Accreditor' },
      },
    ]);
    expect(asked).toEqual([ISSUER]);
  });
  it('may stand on the achievement, the issuer and a record', async () => {
    const of = async (id: string) => ({ endorsementJwt: [(await tokenAbout(id)).token] });
    const document = {
      issuer: { id: ISSUER, type: ['Profile'], ...(await of(ISSUER)) },
      credentialSubject: { ...subject, achievement: { ...subject.achievement, ...(await of(subject.achievement.id)) } },
    };
    const record = {
      ...{ id: 'urn:uuid:record', type: ['VerifiableCredential', 'ClrCredential'], ...(await of('urn:uuid:record')) },
      credentialSubject: { id: 'did:example:hanako', type: ['ClrSubject'], verifiableCredential: [] },
    };
    for (const [parts, ofWhat] of [[document, ['badge', 'issuer']] as const, [record, ['badge']] as const]) {
      const { report } = await answerOn(await signedBy(key, parts), profileWith(key));
      expect(report.badge?.endorsements?.map(({ state, of: what }) => [state, what])).toEqual(
        ofWhat.map((what) => ['holds', what]),
      );
    }
  });
  it.each<[string, () => Promise<string>, string]>([
    ['was altered', async () => (await tokenAbout(BADGE)).token.replace(/.{8}$/, 'AAAAAAAA'), 'fails'],
    ['is about something else', async () => (await tokenAbout('urn:uuid:else')).token, 'fails'],
    ['says another issuer outside', async () => (await tokenAbout(BADGE, { iss: ISSUER })).token, 'fails'],
    ['has ended', async () => (await tokenAbout(BADGE, { exp: 1_767_225_700 })).token, 'fails'],
    [
      'is signed in a way that is not known',
      async () => (await tokenAbout(BADGE)).token.replace(/^[^.]+/, OF_NO_KNOWN_WAY),
      'unknown',
    ],
  ])('that %s does not hold, and the badge is none the worse', async (_what, token, state) => {
    const { report, codes } = await answerOn(await signedBy(key, { endorsementJwt: [await token()] }), profileWith(key));
    expect([report.verdict, report.badge?.endorsements?.map((one) => one.state)]).toEqual(['genuine', [state]]);
    expect(codes.includes('proof.endorsement-invalid')).toBe(state === 'fails');
  });
  it('of a stranger is not looked into', async () => {
    const pair = await pairOf('ES256');
    const issuer = { id: 'https://accreditor.example.net/issuer', type: ['Profile'] };
    const token = await compactBy(pair, credentialDocument({ ...about(BADGE), issuer }), { typ: 'vc+jwt' });
    const { report, asked } = await answerOn(await signedBy(key, { endorsementJwt: [token] }), profileWith(key));
    expect([asked, report.badge?.endorsements?.map(({ state }) => state)]).toEqual([[ISSUER], ['not-asked']]);
  });
  it('in an envelope of another kind is not looked into, and nothing is held against it', async () => {
    const { token } = await tokenAbout(BADGE);
    const envelope = { ...enveloped(token), id: `data:application/vc+sd-jwt,${token}~` };
    const { report, codes } = await answerOn(await signedBy(key, { endorsement: [envelope] }), profileWith(key));
    expect(report.badge?.endorsements?.map(({ state }) => state)).toEqual(['not-asked']);
    expect(codes).not.toContain('proof.endorsement-invalid');
  });
});

describe('an endorsement that leads to a stranger', () => {
  const STRANGER = 'https://counter.example.net/seen';
  const hostsAsked = (asked: readonly string[]) => [...new Set(asked.map((url) => new URL(url).host))];

  it.each<[string, () => Promise<unknown>]>([
    [
      'as a witness of its proof',
      async () => {
        const own = await selfSignedBy(accreditor, about(BADGE));
        const { proof, ...bare } = own;
        const beside = await proofOf(bare, accreditor, { verificationMethod: `${STRANGER}#key-1` });
        return { ...bare, proof: [proof, beside] };
      },
    ],
    [
      'as a signed badge that says a key made it',
      async () => {
        const assertion = { ...assertionOf(), badge: STRANGER, issuer: `did:key:${accreditor.multibase}` };
        return compactBy(await pairOf('ES256'), assertion);
      },
    ],
    [
      'as an older endorsement with a second issuer',
      async () => {
        const by = {
          type: 'Endorsement',
          '@context': 'https://w3id.org/openbadges/v2',
          issuer: `did:key:${accreditor.multibase}`,
        };
        return compactBy(await pairOf('ES256'), {
          ...by,
          verification: { type: 'SignedBadge', creator: `${STRANGER}#key` },
          issuer: { id: STRANGER },
          claim: { id: BADGE },
          iss: `did:key:${accreditor.multibase}`,
        });
      },
    ],
  ])('%s asks nobody unasked', async (_how, make) => {
    const { endorsements, asked } = await endorsed(await make());
    expect(hostsAsked(asked)).toEqual(['badges.example.org']);
    expect(endorsements?.map(({ state }) => state)).toHaveLength(1);
    expect(endorsements?.[0]?.state).not.toBe('holds');
  });

  it('as a witness says whom it would take, and is judged where the viewer wants that one asked', async () => {
    const { proof, ...bare } = await selfSignedBy(accreditor, about(BADGE));
    const beside = await proofOf(bare, accreditor, { verificationMethod: `${STRANGER}#key-1` });
    const badge = await signedBy(key, { endorsement: [{ ...bare, proof: [proof, beside] }] });
    const world = { ...profileWith(key), ...profileWith(accreditor, STRANGER) };
    const unasked = await answerOn(badge, world);
    expect(unasked.report.badge?.endorsements).toMatchObject([{ state: 'not-asked', hosts: ['counter.example.net'] }]);
    const wanted = await answerOn(badge, world, { askEndorsers: ['counter.example.net'] });
    expect(wanted.report.badge?.endorsements).toMatchObject([{ state: 'holds' }]);
    expect(hostsAsked(wanted.asked)).toEqual(['badges.example.org', 'counter.example.net']);
  });

  it('names no host of an endorsement that fails already, and no more hosts than anybody can be asked about', async () => {
    const entries = Array.from({ length: 50 }, (_, n) => ({
      ...{ type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '7' },
      statusListCredential: `https://l${n}.example.net/1`,
    }));
    const elsewhere = await selfSignedBy(accreditor, { ...about('urn:x'), credentialStatus: entries });
    const many = await selfSignedBy(accreditor, { ...about(BADGE), credentialStatus: entries });
    const { endorsements } = await endorsed(elsewhere, many);
    expect(endorsements?.map(({ state, hosts = [] }) => [state, hosts.length])).toEqual([
      ['fails', 0],
      ['not-asked', 20],
    ]);
  });
});
