import { beforeAll, describe, expect, it } from 'vitest';
import { ISSUER, type TestKey, testKey } from '../../support/controllers.ts';
import { answerOn, profileWith, selfSignedBy, signedBy } from '../../support/signed-badges.ts';
import { credentialDocument } from '../../support/signed-credentials.ts';

let key: TestKey;
let accreditor: TestKey;
beforeAll(async () => {
  [key, accreditor] = [await testKey(), await testKey()];
});

const BADGE = credentialDocument()['id'] as string;
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
