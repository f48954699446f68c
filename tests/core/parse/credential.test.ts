import { describe, expect, it } from 'vitest';
import type { Token } from '../../../core/model/credential.ts';
import type { JsonObject } from '../../../core/model/json.ts';
import { badgeOfCredential, readCredential } from '../../../core/parse/credential.ts';
import { credentialDocument } from '../../support/signed-credentials.ts';

const achievement = {
  id: 'urn:uuid:b',
  type: ['Achievement'],
  name: 'Sample Statistics',
  description: 'An invented course.',
  criteria: { id: 'https://example.org/criteria', narrative: 'Finish it.' },
  image: { id: 'https://example.org/b.png', type: 'Image' },
};
const document = (changes: object = {}) => credentialDocument(changes) as JsonObject;
const subject = (changes: object) => ({ credentialSubject: { type: ['AchievementSubject'], achievement, ...changes } });
const badge = (changes: object = {}) => badgeOfCredential(document(changes), null);
const tokenOf = (payload: object): Token => ({
  header: {},
  payload: payload as JsonObject,
  signingInput: new Uint8Array(),
  signature: new Uint8Array(),
});

describe('a credential', () => {
  it('is of the data model that its first context names', () => {
    expect(readCredential(document(), null)).toMatchObject({
      model: 'vcdm-2.0',
      id: 'urn:uuid:7f2b1c3e-5d0a-4c7b-9a51-1d8f6f0c0001',
      issuerId: 'https://badges.example.org/issuer',
      types: ['VerifiableCredential', 'OpenBadgeCredential'],
      token: null,
    });
    const old = document({ '@context': ['https://www.w3.org/2018/credentials/v1'], issuer: 'did:web:example.org' });
    expect(readCredential(old, null)).toMatchObject({ model: 'vcdm-1.1', issuerId: 'did:web:example.org' });
  });
});

describe('the badge in a credential', () => {
  it('is its achievement', () => {
    expect(badge(subject({}))).toMatchObject({
      standard: 'ob-3.0',
      name: 'Sample Statistics',
      description: 'An invented course.',
      criteria: { narrative: 'Finish it.', url: 'https://example.org/criteria' },
      image: 'https://example.org/b.png',
      issuer: { id: 'https://badges.example.org/issuer', name: 'Sample University' },
    });
  });
  it('is never called by the name of the credential, which may be the holder’s', () => {
    const named = badge({ name: 'Hanako Sato', ...subject({ achievement: { ...achievement, name: null } }) });
    expect(named.name).toBeNull();
    expect(named.ownName).toBe('Hanako Sato');
  });
  it('has every name where there are several achievements, and no other text', () => {
    const several = badge({
      credentialSubject: [
        { achievement },
        { achievement: { ...achievement, name: 'Sample Algebra', description: 'Another.' } },
        { achievement },
      ],
    });
    expect(several.name).toBe('Sample Statistics / Sample Algebra');
    expect(several.description).toBeNull();
  });
  it('shows none of several values of one member', () => {
    const { name, image, criteria, issuer } = badge({
      issuer: { id: 'https://badges.example.org/issuer', name: ['Sample University', 'Example College'] },
      ...subject({ achievement: { ...achievement, name: ['a', 'b'], image: ['https://a.example/', 'https://b.example/'] } }),
    });
    expect([name, image, issuer.name]).toEqual([null, null, null]);
    expect(criteria.narrative).toBe('Finish it.');
  });
  it('is told by its type alone where it was read from the signed graph, which has no context', () => {
    const { '@context': _context, ...graph } = document({ type: ['VerifiableCredential', 'AchievementCredential'] });
    expect(badgeOfCredential(graph, null)).toMatchObject({ standard: 'ob-3.0', name: 'Sample Statistics' });
  });
  it.each([
    ['clr-2.0', ['ClrCredential'], 'Transcript'],
    ['endorsement', ['EndorsementCredential'], 'Transcript'],
    ['vc', ['SomethingElse'], 'Transcript'],
  ])('of the standard %s is called by its own name', (standard, types, name) => {
    expect(badge({ type: ['VerifiableCredential', ...types], name })).toMatchObject({ standard, name, ownName: null });
  });
  it('of another kind without a name is called by its type', () => {
    expect(badge({ type: ['VerifiableCredential', 'UniversityDegreeCredential'] }).name).toBe('UniversityDegreeCredential');
    expect(badge({ type: ['VerifiableCredential'] }).name).toBeNull();
  });
  it('treats null and an empty list as absent', () => {
    const { image, expires, description } = badge({
      validUntil: null,
      ...subject({ achievement: { ...achievement, image: [], description: null } }),
    });
    expect([image, expires, description]).toEqual([null, null, null]);
  });
});

describe('the dates of a credential', () => {
  it('are those of either data model, and the day of the award beside them', () => {
    expect(
      badge({ validFrom: '2026-01-01T00:00:00Z', validUntil: '2027-01-01T00:00:00Z', awardedDate: '2025-12-24' }),
    ).toMatchObject({
      issuedOn: '2026-01-01T00:00:00Z',
      awardedOn: '2025-12-24',
      expires: '2027-01-01T00:00:00Z',
    });
    const old = badge({ validFrom: null, issuanceDate: '2020-01-01T00:00:00Z', expirationDate: '2021-01-01T00:00:00Z' });
    expect(old).toMatchObject({ issuedOn: '2020-01-01T00:00:00Z', awardedOn: null, expires: '2021-01-01T00:00:00Z' });
  });
  it('are those of the token where the credential has none', () => {
    const token = tokenOf({ nbf: 1_767_225_600, exp: 1_798_761_600 });
    expect(badgeOfCredential(document({ validFrom: null }), token)).toMatchObject({
      issuedOn: 1_767_225_600,
      expires: 1_798_761_600,
    });
    expect(badgeOfCredential(document(), token).issuedOn).toBe('2026-01-01T00:00:00Z');
    expect(badgeOfCredential(document(), tokenOf({ exp: '1798761600' })).expires).toBeNull();
  });
});

describe('the holder of a credential', () => {
  it('is every identity of every subject, and the subject’s own id', () => {
    const { recipients } = badge({
      credentialSubject: [
        {
          id: 'did:example:hanako',
          identifier: [
            { type: 'IdentityObject', identityType: 'emailAddress', identityHash: 'sha256$00', hashed: true, salt: 'abc' },
            { type: 'IdentityObject', identityType: 'emailAddress', hashed: false, identityHash: 'hanako.sato@example.ac.jp' },
            { type: 'IdentityObject', identityType: 'emailAddress', hashed: false },
          ],
        },
        { id: 'mailto:taro.yamada@example.ac.jp' },
      ],
    });
    expect(recipients).toEqual([
      { type: 'emailAddress', identity: 'sha256$00', hashed: true, salt: 'abc' },
      { type: 'emailAddress', identity: 'hanako.sato@example.ac.jp', hashed: false, salt: '' },
      { type: 'id', identity: 'did:example:hanako', hashed: false, salt: '' },
      { type: 'id', identity: 'mailto:taro.yamada@example.ac.jp', hashed: false, salt: '' },
    ]);
  });
  it('has a name where the subject or an identifier gives one, and only one', () => {
    const name = { identityType: 'name', identityHash: 'Hanako Sato', hashed: false };
    expect(badge(subject({ name: 'Hanako Sato' })).recipientName).toBe('Hanako Sato');
    expect(badge(subject({ identifier: name })).recipientName).toBe('Hanako Sato');
    expect(badge(subject({ identifier: name, name: 'Hanako Sato' })).recipientName).toBe('Hanako Sato');
    expect(badge(subject({ identifier: name, name: 'Taro Yamada' })).recipientName).toBeNull();
    expect(badge(subject({ identifier: { ...name, hashed: true } })).recipientName).toBeNull();
  });
});

describe('the details of a credential', () => {
  const details = (changes: object, rest: object = {}) =>
    badge({ ...subject({ achievement: { ...achievement, ...changes }, ...rest }) }).details;

  it('are left out where it says nothing of the kind', () => {
    expect(badge(subject({})).details).toBeUndefined();
  });
  it('name the type, the version, the keywords and what it corresponds to', () => {
    expect(
      details({
        achievementType: 'Certificate',
        version: '1.2',
        tag: ['statistics', 'data'],
        alignment: [
          { type: ['Alignment'], targetName: 'Framework A', targetUrl: 'https://example.org/a' },
          { type: ['Alignment'], targetUrl: 'https://example.org/nameless' },
        ],
      }),
    ).toMatchObject({
      achievementType: 'Certificate',
      version: '1.2',
      tags: ['statistics', 'data'],
      alignments: [{ name: 'Framework A', url: 'https://example.org/a' }],
    });
  });
  it('give each result with the name of what it is a result of', () => {
    const resultDescription = [
      { id: 'urn:r1', type: ['ResultDescription'], name: 'Exam', resultType: 'Percent' },
      {
        id: 'urn:r2',
        type: ['ResultDescription'],
        name: 'Practice',
        rubricCriterionLevel: [{ id: 'urn:l1', name: 'Mastered' }],
      },
    ];
    const result = [
      { type: ['Result'], resultDescription: 'urn:r1', value: '92' },
      { type: ['Result'], resultDescription: 'urn:r2', achievedLevel: 'urn:l1' },
      { type: ['Result'], resultDescription: 'urn:r9', status: 'Completed' },
      { type: ['Result'] },
    ];
    expect(details({ resultDescription }, { result })?.results).toEqual([
      { name: 'Exam', value: '92' },
      { name: 'Practice', value: 'Mastered' },
      { name: null, value: 'Completed' },
    ]);
  });
  it('name who defined it only where that is not the issuer', () => {
    expect(details({ creator: { id: 'https://badges.example.org/issuer', type: ['Profile'] } })).toBeUndefined();
    expect(details({ creator: { type: ['Profile'], name: 'Sample University' } })).toBeUndefined();
    expect(details({ creator: 'did:web:example.net' })?.creator).toEqual({ id: 'did:web:example.net', name: null });
    expect(details({ creator: { id: 'did:web:example.net', name: 'Other College' } })?.creator).toEqual({
      id: 'did:web:example.net',
      name: 'Other College',
    });
  });
  it('leave the holder’s name and every story out of the evidence', () => {
    const evidence = [
      { type: ['Evidence'], id: 'https://example.org/e1', name: 'Final report', narrative: 'Hanako Sato wrote it.' },
      { type: ['Evidence'], id: 'https://example.org/e2', name: 'Report of Hanako Sato' },
      { type: ['Evidence'], narrative: 'No name, no address.' },
    ];
    const shown = badgeOfCredential(document({ evidence, ...subject({ name: 'Hanako Sato' }) }), null).details?.evidence;
    expect(shown).toEqual([
      { name: 'Final report', url: 'https://example.org/e1' },
      { name: null, url: 'https://example.org/e2' },
    ]);
  });
  it('have an end, however much was written', () => {
    const tag = Array.from({ length: 500 }, (_, at) => `tag ${at}`);
    const alignment = tag.map((targetName) => ({ targetName }));
    const many = details({ tag, alignment }, { result: tag.map((value) => ({ value })) });
    expect([many?.tags.length, many?.alignments.length, many?.results.length]).toEqual([12, 12, 12]);
  });
});
