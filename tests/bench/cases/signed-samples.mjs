// Credentials signed anew by an independent issuer, and the world that its keys are published in.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { pinnedContext } from '../../../dist/core/lib/contexts/pinned-context.js';
import { NOW } from './sample-world.mjs';

const ISSUER = 'https://badges.example.org/issuer';
const METHOD = `${ISSUER}#key-1`;
const DAY = 86_400_000;
const COMPLETE = fileURLToPath(
  new URL('../../../../shared/vectors/cases/open-badges/1edtech-ob30-complete-issuer-lists-key/input.json', import.meta.url),
);

/** Contexts from memory, for the peers as for us; whatever else they ask for is the issuer's. */
export async function documentLoader(url) {
  const context = await pinnedContext(url);
  if (context) return { document: context, documentUrl: url, contextUrl: null, tag: 'static' };
  const known = await issuerDocuments();
  if (!known[url]) throw new Error(`nothing is known of ${url}`);
  return { document: known[url], documentUrl: url, contextUrl: null };
}

/** A transport that answers for the issuer alone. */
export async function issuerTransport() {
  const documents = await issuerDocuments();
  const encoder = new TextEncoder();
  return async ({ url }) => ({
    url,
    status: documents[url] ? 200 : 404,
    headers: { 'content-type': 'application/json' },
    body: encoder.encode(JSON.stringify(documents[url] ?? {})),
  });
}

/** The raw public key. */
export async function publicKey() {
  const key = await issuerKey();
  return new Uint8Array((await key.export({ publicKey: true, raw: true })).publicKey);
}

/** What a platform issues: an issuer, a picture, criteria, two alignments, evidence; 2.4 KB, four blank nodes. */
export function typical(number = 1) {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `https://badges.example.org/credentials/${number}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Sample Data Stewardship, Second Level',
    issuer: {
      id: ISSUER,
      type: ['Profile'],
      name: 'Sample University Extension School',
      url: 'https://www.example.org/extension',
      email: 'badges@example.org',
      description: 'An invented school that teaches people beside their work.',
      image: { id: 'https://badges.example.org/issuer/logo.png', type: 'Image', caption: 'The invented seal of the school' },
    },
    validFrom: '2026-01-15T09:00:00Z',
    validUntil: '2099-01-15T09:00:00Z',
    credentialSubject: {
      id: `did:example:holder-${number}`,
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://badges.example.org/achievements/stewardship-2',
        type: ['Achievement'],
        achievementType: 'Certificate',
        name: 'Sample Data Stewardship, Second Level',
        description: 'The holder plans, documents and reviews the data of a project from its first collection to its archive.',
        criteria: {
          id: 'https://badges.example.org/achievements/stewardship-2/criteria',
          narrative: 'Twelve meetings, three reviewed assignments, and a data plan that two reviewers accepted without changes.',
        },
        image: { id: 'https://badges.example.org/achievements/stewardship-2.png', type: 'Image' },
        alignment: ['planning', 'review'].map((target) => ({
          type: ['Alignment'],
          targetName: `Invented framework, ${target}`,
          targetUrl: `https://frameworks.example.org/data/${target}`,
          targetFramework: 'Invented framework for data work',
          targetCode: `D-${target}`,
          targetType: 'ceasn:Competency',
        })),
      },
    },
    evidence: [
      {
        id: `https://badges.example.org/evidence/${number}`,
        type: ['Evidence'],
        name: 'The accepted plan',
        description: 'The plan with the remarks of both reviewers and the answers to them.',
        genre: 'Report',
      },
    ],
  };
}

/** The specification's complete example without its network parts, by this issuer; null where the vectors are not here. */
export function complete() {
  if (!existsSync(COMPLETE)) return null;
  const { proof, credentialStatus, refreshService, credentialSchema, endorsement, ...document } = JSON.parse(
    readFileSync(COMPLETE, 'utf8'),
  );
  document.issuer = { ...document.issuer, id: ISSUER };
  document.validUntil = '2099-01-15T09:00:00Z';
  return document;
}

/** The credential with an eddsa-rdfc-2022 proof. */
export async function signed(credential) {
  const key = await issuerKey();
  const suite = new DataIntegrityProof({ signer: key.signer(), cryptosuite, date: new Date(NOW - DAY) });
  return vc.issue({ credential, suite, documentLoader, now: new Date(NOW) });
}

let key;
async function issuerKey() {
  key ??= await Ed25519Multikey.generate({ id: METHOD, controller: ISSUER, seed: new Uint8Array(32).fill(7) });
  return key;
}

let documents;
async function issuerDocuments() {
  if (documents) return documents;
  const method = await (await issuerKey()).export({ publicKey: true });
  const controller = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: ISSUER,
    verificationMethod: [method],
    assertionMethod: [METHOD],
  };
  documents = { [ISSUER]: controller, [METHOD]: method };
  return documents;
}
