import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/model/json.ts';
import { detect } from '../../../core/read/detect.ts';

const told = (document: JsonObject) => {
  const detected = detect(document);
  return detected.kind === 'assertion' || detected.kind === 'certificate' ? detected.standard : detected.kind;
};
const V2 = 'https://w3id.org/openbadges/v2';
const VC2 = 'https://www.w3.org/ns/credentials/v2';
const award = { type: 'Assertion', badge: 'https://example.org/b', recipient: { identity: 'x' } };

describe('what a document is', () => {
  it.each<[string, JsonObject]>([
    ['ob-2.0', { '@context': V2, ...award }],
    ['ob-2.0', { '@context': [V2, 'https://example.org/extension'], ...award, type: ['Assertion', 'Extension'] }],
    ['ob-2.0', { '@context': { obi: 'https://w3id.org/openbadges#', type: '@type' }, ...award, type: 'obi:Assertion' }],
    ['ob-2.0', { '@context': V2, type: 'Assertion', id: 'https://example.org/a', revoked: true }],
    ['ob-1.1', { '@context': 'https://w3id.org/openbadges/v1', ...award }],
    ['ob-1.1', { context: 'https://w3id.org/openbadges/v1', ...award }],
    ['ob-1.0', { uid: '1', recipient: { identity: 'x' }, badge: 'https://example.org/b', verify: { type: 'hosted', url: 'x' } }],
    ['ob-1.0', { verify: { url: 'https://example.org/a' } }],
    ['ob-0.5', { recipient: 'sha256$00', badge: { name: 'x', issuer: { origin: 'https://example.org' } } }],
    ['blockcerts-2', { '@context': V2, ...award, signature: { type: ['MerkleProof2017', 'Extension'] } }],
    ['blockcerts-2', { '@context': V2, ...award, signature: [{ type: 'MerkleProof2017' }] }],
    // Without its proof it is still what it says, and no hosted badge.
    ['blockcerts-2', { '@context': V2, ...award, verification: { type: ['MerkleProofVerification2017', 'Extension'] } }],
    ['ob-2.0', { '@context': V2, ...award, verification: { type: ['HostedBadge', 'MerkleProofVerification2017'] } }],
    ['ob-2.0', { '@context': [V2, 'https://w3id.org/blockcerts/v2'], ...award }],
    ['blockcerts-1.2', { '@context': 'https://w3id.org/blockcerts/v1', receipt: {}, document: {} }],
    ['blockcerts-1.2', { certificate: {}, assertion: {}, recipient: {}, verify: { url: 'x' } }],
    ['credential', { '@context': [VC2, 'https://w3id.org/blockcerts/v3'], type: ['VerifiableCredential'] }],
    ['credential', { '@context': [VC2], type: ['VerifiableCredential'], signature: { type: 'MerkleProof2017' } }],
    ['credential', { '@context': [VC2], type: ['VerifiableCredential', 'OpenBadgeCredential'] }],
    ['credential', { '@context': ['https://www.w3.org/2018/credentials/v1'], type: ['AchievementCredential'] }],
    ['credential', { '@context': [VC2], type: 'VerifiablePresentation' }],
    ['other', { '@context': [VC2], id: 'urn:uuid:a' }],
    ['part', { '@context': V2, type: 'BadgeClass', issuer: 'https://example.org/i' }],
    ['part', { '@context': V2, type: 'Profile', verification: { url: 'x' } }],
    ['other', { name: 'x' }],
    ['other', {}],
    ['other', { '@context': 'https://schema.org', '@type': 'EducationalOccupationalCredential' }],
  ])('is %s by %j', (expected, document) => {
    expect(told(document)).toBe(expected);
  });
});
