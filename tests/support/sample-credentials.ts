// Credentials for tests of graphs: invented, of the shapes that platforms make.
import { parseJsonObject } from '../../core/lib/json.ts';
import type { JsonObject } from '../../core/model/json.ts';

/** Contexts of an Open Badge 3.0. */
export const OPEN_BADGE = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
];

/** As the parser gives it: without prototypes. */
export const parsed = (document: object): JsonObject => parseJsonObject(JSON.stringify(document)).value;

/** A credential without its proof; `over` replaces members. */
export function sampleCredential(over: object = {}): JsonObject {
  return parsed({
    '@context': OPEN_BADGE,
    id: 'urn:uuid:7b0d3f1e-0000-4000-8000-000000000001',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: sampleIssuer(),
    validFrom: '2026-04-01T00:00:00Z',
    validUntil: '2036-04-01T00:00:00Z',
    name: 'Weaving I',
    credentialStatus: {
      id: 'https://badges.example.org/status/1#7',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://badges.example.org/status/1',
    },
    credentialSubject: {
      id: 'did:example:holder',
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          identityType: 'emailAddress',
          hashed: true,
          identityHash: `sha256$${'0'.repeat(64)}`,
          salt: 'a-salt',
        },
      ],
      result: [{ type: ['Result'], resultDescription: 'urn:example:result', value: 'A' }],
      achievement: {
        id: 'https://badges.example.org/achievements/weaving',
        type: ['Achievement'],
        name: 'Weaving I',
        description: 'The first course.',
        achievementType: 'Course',
        creditsAvailable: 2.5,
        criteria: { narrative: 'An exam.\nAnd a "cloth".' },
        image: { id: 'https://badges.example.org/weaving.png', type: 'Image', caption: 'A loom' },
        tag: ['cloth', 'loom'],
        alignment: [
          { type: ['Alignment'], targetName: 'Crafts', targetUrl: 'https://crafts.example.org/1' },
          { type: ['Alignment'], targetName: 'Textiles', targetUrl: 'https://crafts.example.org/2' },
        ],
        creator: sampleIssuer(),
        resultDescription: [
          {
            id: 'urn:example:result',
            type: ['ResultDescription'],
            name: 'Mark',
            resultType: 'LetterGrade',
            allowedValue: ['C', 'B', 'A'],
          },
        ],
      },
    },
    evidence: [{ id: 'https://badges.example.org/evidence/1', type: ['Evidence'], name: 'A cloth', narrative: 'Blue.' }],
    ...over,
  });
}

/** Mentioned twice in a credential: as who issues, and as who made the achievement. */
export const sampleIssuer = () => ({
  id: 'https://badges.example.org/issuer',
  type: ['Profile'],
  name: 'Example Weavers',
  url: 'https://example.org',
});
