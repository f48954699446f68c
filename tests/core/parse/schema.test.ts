import { describe, expect, it } from 'vitest';
import type { Standard } from '../../../core/model/badge.ts';
import type { JsonObject } from '../../../core/model/json.ts';
import { schemaRemarks } from '../../../core/parse/schema.ts';
import { credentialDocument } from '../../support/signed-credentials.ts';

const subject = credentialDocument()['credentialSubject'] as { achievement: object };
const within = (achievement: object) => ({
  credentialSubject: { ...subject, achievement: { ...subject.achievement, ...achievement } },
});
const about = (changes: object) => ({ credentialSubject: { ...subject, ...changes } });

function fields(changes: object, standard: Standard = 'ob-3.0'): unknown[] {
  const remarks = schemaRemarks(credentialDocument(changes) as JsonObject, standard);
  expect(remarks.every(({ code }) => code === 'parse.schema')).toBe(true);
  return remarks.map(({ detail }) => detail['field']);
}

describe('the form of a credential', () => {
  it.each([
    ['as the standard has it', {}],
    ['with one subject or several', { credentialSubject: [subject, subject] }],
    ['with a type as text', { issuer: { id: 'https://badges.example.org/issuer', type: 'Profile' } }],
    ['with an issuer by its id', { issuer: 'https://badges.example.org/issuer' }],
    ['with null for what it has not', within({ alignment: null, creator: null })],
    ['with the date of the older data model', { validFrom: null, issuanceDate: '2026-01-01T00:00:00Z' }],
    ['with a name in two languages', within({ name: { en: 'Statistics', ja: '統計' } })],
    ['with members that no standard has', { 'https://example.org/x': 1 }],
  ])('is in order %s', (_how, changes) => {
    expect(fields(changes)).toEqual([]);
  });
  it.each([
    ['id', { id: null }],
    ['type', { type: ['OpenBadgeCredential'] }],
    ['issuer.type', { issuer: { id: 'https://badges.example.org/issuer', type: ['Organisation'] } }],
    ['issuer.id', { issuer: { type: ['Profile'], name: 'x' } }],
    ['credentialSubject.type', about({ type: ['Person'] })],
    ['credentialSubject.achievement', about({ achievement: null })],
    ['credentialSubject.achievement.name', within({ name: null })],
    ['credentialSubject.achievement.id', within({ id: null })],
    ['credentialSubject.achievement.criteria', within({ criteria: null })],
    ['credentialSubject.achievement.alignment.targetUrl', within({ alignment: [{ type: ['Alignment'], targetName: 'x' }] })],
    [
      'credentialSubject.achievement.resultDescription.type',
      within({ resultDescription: [{ id: 'urn:r', name: 'x', resultType: 'Status', type: ['x'] }] }),
    ],
    ['credentialSubject.result.type', about({ result: [{ type: ['x'] }] })],
    [
      'credentialSubject.identifier.hashed',
      about({ identifier: { type: 'IdentityObject', identityHash: 'x', identityType: 'name' } }),
    ],
    ['evidence.type', { evidence: [{ type: ['Proof'] }] }],
  ])('lacks %s', (field, changes) => {
    expect(fields(changes)).toEqual([field]);
  });
  it('needs an id or an identifier of the subject, and an id or a narrative of the criteria', () => {
    expect(fields(about({ id: null }))).toHaveLength(1);
    expect(fields(within({ criteria: {} }))).toHaveLength(1);
  });
  it('is that of its own standard', () => {
    const clr = {
      type: ['VerifiableCredential', 'ClrCredential'],
      credentialSubject: { type: ['ClrSubject'], verifiableCredential: [] },
    };
    expect(fields(clr, 'clr-2.0')).toEqual([]);
    expect(fields({ ...clr, credentialSubject: { type: ['ClrSubject'] } }, 'clr-2.0')).toEqual([
      'credentialSubject.verifiableCredential',
    ]);
    const endorsement = { credentialSubject: { id: 'urn:x', type: ['EndorsementSubject'] } };
    expect(fields(endorsement, 'endorsement')).toEqual([]);
    expect(fields({ credentialSubject: { type: ['EndorsementSubject'] } }, 'endorsement')).toEqual(['credentialSubject.id']);
    expect(fields({ credentialSubject: {} }, 'vc')).toEqual([]);
  });
  it('is not asked for where the holder may leave members out', () => {
    expect(fields({ ...within({ name: null }), proof: { cryptosuite: 'ecdsa-sd-2023' } })).toEqual([]);
  });
});
