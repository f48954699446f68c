import { beforeAll, describe, expect, it } from 'vitest';
import { type TestKey, testKey } from '../../support/controllers.ts';
import { answerOn, profileWith, signedBy } from '../../support/signed-badges.ts';
import { credentialDocument } from '../../support/signed-credentials.ts';

const SERVICE = 'https://refresh.example.net/1';
const refreshService = { id: SERVICE, type: '1EdTechCredentialRefresh' };
const subject = credentialDocument()['credentialSubject'] as { achievement: object };
const named = (name: string, changes: object = {}) => ({
  refreshService,
  credentialSubject: { ...subject, achievement: { ...subject.achievement, name } },
  ...changes,
});

let key: TestKey;
let stranger: TestKey;
beforeAll(async () => {
  [key, stranger] = [await testKey(), await testKey()];
});

/** The answer about a badge, whose refresh service has another for it. */
async function refreshedWith(newer: object | string | null, changes: object = {}) {
  const inHand = await signedBy(key, named('Old name', changes));
  const answer = newer === null ? { status: 404, text: 'none' } : typeof newer === 'string' ? { text: newer } : { json: newer };
  return answerOn(inHand, { ...profileWith(key), [SERVICE]: answer });
}

describe('a newer copy of a badge', () => {
  it('is shown where it is the same badge by the same issuer', async () => {
    const newer = await signedBy(key, named('New name', { validFrom: '2026-02-01T00:00:00Z' }));
    const { report, codes, asked } = await refreshedWith(newer);
    expect(report.verdict).toBe('genuine');
    expect(report.badge).toMatchObject({ name: 'New name', issuedOn: '2026-02-01T00:00:00Z' });
    expect(codes.filter((code) => code.startsWith('proof.'))).toEqual([]);
    // The newer copy names the service too: it is asked once.
    expect(asked.filter((url) => url === SERVICE)).toHaveLength(1);
  });
  it('counts in place of the one in hand, its end included', async () => {
    const newer = await signedBy(key, named('New name', { validUntil: '2027-01-01T00:00:00Z' }));
    expect((await refreshedWith(newer, { validUntil: '2026-02-01T00:00:00Z' })).report.verdict).toBe('genuine');
    const ended = await signedBy(key, named('New name', { validUntil: '2026-02-01T00:00:00Z' }));
    expect((await refreshedWith(ended)).report.verdict).toBe('expired');
  });
  it('is looked into for what it says, whose end the old proof does not set', async () => {
    const document = credentialDocument(named('Old name'));
    const { proofOf } = await import('../../support/signed-credentials.ts');
    const inHand = { ...document, proof: await proofOf(document, key, { expires: '2026-02-01T00:00:00Z' }) };
    const newer = await signedBy(key, named('New name'));
    const { report } = await answerOn(inHand, { ...profileWith(key), [SERVICE]: { json: newer } });
    expect(report.verdict).toBe('genuine');
    expect((await answerOn(inHand, profileWith(key))).report.verdict).toBe('expired');
  });
  it.each<[string, object]>([
    ['another id', { id: 'urn:uuid:7f2b1c3e-5d0a-4c7b-9a51-1d8f6f0c9999' }],
    ['no id', { id: null }],
    ['another holder', { credentialSubject: { ...subject, id: 'did:example:taro' } }],
    ['no holder', { credentialSubject: { ...subject, id: null } }],
    ['an earlier start', { validFrom: '2025-01-01T00:00:00Z' }],
    ['no start', { validFrom: null }],
    ['another kind of credential', { type: ['VerifiableCredential', 'EndorsementCredential'] }],
  ])('with %s is another badge', async (_what, changes) => {
    const { report, codes } = await refreshedWith(await signedBy(key, { ...named('New name'), ...changes }));
    expect(report.verdict).toBe('genuine');
    expect(report.badge?.name).toBe('Old name');
    expect(codes).toContain('proof.refresh-mismatch');
  });
  it('by another issuer is told without asking that issuer', async () => {
    const elsewhere = { issuer: 'https://third.example.net/issuer' };
    const { report, codes, asked } = await refreshedWith(await signedBy(stranger, named('New name', elsewhere)));
    expect([report.verdict, report.badge?.name]).toEqual(['genuine', 'Old name']);
    expect(codes).toContain('proof.refresh-mismatch');
    expect(asked.filter((url) => url.includes('third'))).toEqual([]);
  });
  it('by another issuer is another badge, however well it is signed', async () => {
    const other = 'https://other.example.org/issuer';
    const newer = await signedBy(
      stranger,
      { ...named('New name'), issuer: { id: other, type: ['Profile'] } },
      { verificationMethod: `${other}#key-1` },
    );
    const inHand = await signedBy(key, named('Old name'));
    const { report, codes } = await answerOn(inHand, {
      ...profileWith(key),
      ...profileWith(stranger, other),
      [SERVICE]: { json: newer },
    });
    expect([report.verdict, report.badge?.name]).toEqual(['genuine', 'Old name']);
    expect(codes).toContain('proof.refresh-mismatch');
  });
  it.each<[string, () => Promise<object | string | null>]>([
    ['is not there', async () => null],
    ['is a web page', async () => '<!doctype html><title>x</title>'],
    ['is no credential', async () => ({ hello: 'x' })],
    ['is signed by somebody else', async () => signedBy(stranger, named('New name'))],
    ['was altered', async () => ({ ...(await signedBy(key, named('New name'))), validUntil: '2099-01-01T00:00:00Z' })],
    ['is not signed', async () => credentialDocument(named('New name'))],
  ])('that %s leaves the one in hand', async (_what, newer) => {
    const { report, codes } = await refreshedWith(await newer());
    expect([report.verdict, report.badge?.name]).toEqual(['genuine', 'Old name']);
    expect(codes).toContain('proof.refresh-failed');
  });
  it('is never asked for on the word of a badge that is not genuine', async () => {
    const altered = { ...(await signedBy(key, named('Old name'))), validUntil: '2099-01-01T00:00:00Z' };
    const { report, asked } = await answerOn(altered, profileWith(key));
    expect(report.verdict).toBe('not-genuine');
    expect(asked).not.toContain(SERVICE);
  });
  it.each([
    ['of another kind', { id: SERVICE, type: 'SomethingElse2030' }, []],
    ['of two places', [refreshService, { ...refreshService, id: 'https://refresh.example.net/2' }], ['proof.refresh-failed']],
    ['of no web address', { ...refreshService, id: 'urn:x' }, ['proof.refresh-failed']],
  ])('is asked for nowhere where the badge names a service %s', async (_what, service, told) => {
    const { report, codes, asked } = await answerOn(await signedBy(key, { refreshService: service }), profileWith(key));
    expect(report.verdict).toBe('genuine');
    expect(codes.filter((code) => code.startsWith('proof.'))).toEqual(told);
    expect(asked).toHaveLength(1);
  });
  it('is the same where an id is only written in another way, or a holder has no id but identities', async () => {
    const identifier = [
      { type: 'IdentityObject', identityType: 'emailAddress', hashed: true, identityHash: 'sha256$00', salt: 'x' },
    ];
    const holder = { ...subject, id: null, identifier };
    const inHand = await signedBy(key, { refreshService, id: 'https://badges.example.org/a b', credentialSubject: holder });
    const newer = await signedBy(key, {
      id: 'https://badges.example.org/a%20b ',
      validFrom: '2026-03-01T00:00:00Z',
      credentialSubject: holder,
    });
    const { report } = await answerOn(inHand, { ...profileWith(key), [SERVICE]: { json: newer } });
    expect(report.badge?.issuedOn).toBe('2026-03-01T00:00:00Z');
  });
});
