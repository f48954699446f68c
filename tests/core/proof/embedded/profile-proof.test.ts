import { describe, expect, it } from 'vitest';
import type { SignedProfile } from '../../../../core/model/controller.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import { profileProof } from '../../../../core/proof/embedded/profile-proof.ts';
import { ISSUER, keyWith, testKey } from '../../../support/controllers.ts';
import { proofOf } from '../../../support/signed-credentials.ts';

const NOW = Date.UTC(2026, 5, 1);
const HOST = 'badges.example.org';
const key = await testKey();
const stranger = await testKey();
const profile = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: ISSUER,
  type: ['Profile'],
  name: 'Sample University',
};
const own = keyWith({ multibase: key.multibase });
const signedBy = async (options: object = {}, document: object = profile, by = key) => ({
  ...document,
  proof: await proofOf(document, by, options),
});

function judge(document: object, keys = [own], changes: Partial<SignedProfile> = {}, world = { now: NOW, effort: { spent: 0 } }) {
  const text = JSON.stringify(document);
  const signers = [{ id: ISSUER, host: HOST, keys }];
  const body = new TextEncoder().encode(text);
  return profileProof({ document: JSON.parse(text) as JsonObject, body, host: HOST, signers, ...changes }, world);
}
const altered = { code: 'issuer.profile-signature', detail: { host: HOST } };

describe('the proof of a profile', () => {
  it('holds by a key of the profile', async () => {
    expect(await judge(await signedBy())).toBe('holds');
  });

  it('holds by a key of the DID that leads to it', async () => {
    const did = 'did:web:badges.example.org';
    const document = await signedBy({ verificationMethod: `${did}#key-1` });
    const ofDid = { id: did, host: null, keys: [keyWith({ multibase: key.multibase }, { id: `${did}#key-1`, controller: did })] };
    expect(await judge(document, [], { signers: [ofDid, { id: ISSUER, host: HOST, keys: [] }] })).toBe('holds');
  });

  it('condemns a profile that was altered, and one that another key signed', async () => {
    const document = await signedBy();
    expect(await judge({ ...document, name: 'Other University' })).toEqual(altered);
    expect(await judge({ ...document, publicKey: [{ id: 'ecdsa-koblitz-pubkey:1Stranger' }] })).toEqual(altered);
    expect(await judge(await signedBy({}, profile, stranger))).toEqual(altered);
  });

  it('must hold with every other one that can be judged', async () => {
    const good = (await signedBy()).proof;
    const bad = (await signedBy({}, { ...profile, name: 'Other University' })).proof;
    expect(await judge({ ...profile, proof: [good, good] })).toBe('holds');
    expect(await judge({ ...profile, proof: [good, bad] })).toEqual(altered);
    expect(await judge({ ...profile, proof: [good, { type: 'SampleSignature2031' }] })).toBe('not-judged');
  });

  it.each<[string, object]>([
    ['of an unknown kind', { cryptosuite: 'sample-2031' }],
    ['for another purpose', { proofPurpose: 'authentication' }],
    ['by a key that is nobody’s', { verificationMethod: `did:key:${key.multibase}#${key.multibase}` }],
    ['without a key', { verificationMethod: undefined }],
    ['that builds on another', { previousProof: 'urn:uuid:1' }],
  ])('says nothing %s', async (_, options) => {
    expect(await judge(await signedBy(options))).toBe('not-judged');
  });

  it.each([
    ['was withdrawn since', { revoked: '2026-01-01T00:00:00Z' }],
    ['has expired', { expires: '2026-01-01T00:00:00Z' }],
    ['is not for assertions', { forAssertions: false }],
    ['is somebody else’s', { controller: 'https://other.example.net/issuer' }],
    ['cannot be read', { material: { unreadable: 'JsonWebKey' } }],
  ])('says nothing by a key that %s: who could change the profile could leave it out', async (_, changes) => {
    expect(await judge(await signedBy(), [keyWith({ multibase: key.multibase }, changes)])).toBe('not-judged');
  });

  it.each<[string, unknown]>([
    ['a text', 'proof'],
    ['a list of nothing', []],
    ['eleven of them', Array(11).fill({ type: 'DataIntegrityProof' })],
  ])('says nothing where it is %s', async (_, proof) => {
    expect(await judge({ ...profile, proof })).toBe('not-judged');
  });

  it('is not looked at once this verification has cost too much', async () => {
    expect(await judge(await signedBy(), [own], {}, { now: NOW, effort: { spent: 24_000 } })).toBe('not-judged');
  });

  it('is judged once for all badges of an issuer, and anew for later ones and for other keys', async () => {
    const effort = { spent: 0 };
    const document = await signedBy();
    const body = new Uint8Array(1);
    const withBody = (now: number, keys = [own], id = ISSUER) =>
      judge(document, keys, { body, signers: [{ id, host: HOST, keys }] }, { now, effort });
    await withBody(NOW);
    const once = effort.spent;
    expect(once).toBeGreaterThan(0);
    expect([await withBody(NOW + 1000), effort.spent]).toEqual(['holds', once]);
    const expired = keyWith({ multibase: key.multibase }, { revoked: '2026-06-01T00:01:00Z' });
    expect(await withBody(NOW + 120_000, [expired])).toBe('not-judged');
    expect(await withBody(NOW, [own], `${ISSUER}/2`)).toBe('not-judged');
  });
});
