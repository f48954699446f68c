import { createHash, randomBytes } from 'node:crypto';
import jsonld from 'jsonld';
import { anchoredForm } from '../../../dist/core/lib/canonical/anchored-form.js';
import { parseJsonObject } from '../../../dist/core/lib/json.js';
import { documentLoader } from './signed-samples.mjs';

const VOCABULARY = 'https://schemas.learningmachine.com/2017/';

/** A certificate of 2.1 MB, nearly all of it pictures, as issuers of Blockcerts 2.0 have made them: what its anchor covers. */
export const largeCertificate = {
  name: 'the hash of a certificate of 2 MB with embedded pictures',
  async prepare() {
    const { value } = parseJsonObject(JSON.stringify(certificate()));
    const expected = await byJsonld(value);
    const small = parseJsonObject(JSON.stringify(certificate(100))).value;
    const expectedOfSmall = await byJsonld(small);
    return {
      cases: [
        // With the policy of contexts and what may be shown of it. Anew each time: documents that were judged are known.
        caseOf('tashika: what the anchor covers', () => hashOf({ ...value }), expected),
        caseOf('jsonld + the hash of Node', () => byJsonld(value), expected),
        caseOf('tashika: the same with little pictures', () => hashOf({ ...small }), expectedOfSmall),
        caseOf('jsonld + the hash of Node: with little pictures', () => byJsonld(small), expectedOfSmall),
      ],
      // Without much to hash, what is left is the policy of contexts and what may be shown, which the peer has not: a figure, no race.
      goals: [{ fast: 'tashika: what the anchor covers', slow: 'jsonld + the hash of Node', atMost: 1 / 3 }],
    };
  },
};

function caseOf(name, run, expected) {
  return { name, run, holds: (hash) => hash === expected };
}

async function hashOf(document) {
  return (await anchoredForm(document, 'certificate-2')).hash;
}

/** The rule by itself (Blockcerts 2.0): no policy, nothing to show. */
async function byJsonld({ '@context': context, ...members }) {
  const document = { '@context': [...context, { '@vocab': 'http://fallback.org/' }], ...members };
  const options = { algorithm: 'RDFC-1.0', safe: false, base: null, documentLoader };
  return createHash('sha256')
    .update(await jsonld.canonize(document, options))
    .digest('hex');
}

/** @param part of the size of its pictures, in thousandths of a percent of the largest */
function certificate(part = 100_000) {
  const picture = (bytes) => `data:image/png;base64,${randomBytes(Math.ceil((bytes * part) / 100_000)).toString('base64')}`;
  const text = (name, type) => ({ '@id': `${VOCABULARY}blockcerts/${name}`, '@type': `${VOCABULARY}types/text/${type}` });
  return {
    '@context': [
      'https://w3id.org/openbadges/v2',
      'https://w3id.org/blockcerts/v2',
      { displayHtml: text('displayHtml', 'html'), metadataJson: text('metadata', 'json') },
    ],
    type: 'Assertion',
    id: 'urn:uuid:6b1f6f3e-5d0f-4a86-9a0a-1f9f7c1f2f11',
    recipient: { type: 'email', identity: 'learner@example.org', hashed: false },
    recipientProfile: {
      type: ['RecipientProfile', 'Extension'],
      name: 'Aiko Example',
      publicKey: 'ecdsa-koblitz-pubkey:1Example',
    },
    badge: {
      type: 'BadgeClass',
      id: 'urn:uuid:0d8b3b0e-88d4-4a71-9df1-6f8e9f6d1c22',
      name: 'A large certificate',
      description: 'It has all of its pictures in it.',
      image: picture(23_000),
      criteria: { narrative: 'Somebody learned something.' },
      issuer: {
        type: 'Profile',
        id: 'https://issuer.example/profile.json',
        name: 'Example Institute',
        url: 'https://issuer.example',
        email: 'office@issuer.example',
        image: picture(930_000),
        revocationList: 'https://issuer.example/revoked.json',
      },
      signatureLines: [
        { type: ['SignatureLine', 'Extension'], name: 'Head of Studies', jobTitle: 'Head', image: picture(12_000) },
      ],
    },
    verification: { type: ['MerkleProofVerification2017', 'Extension'], publicKey: 'ecdsa-koblitz-pubkey:1Example' },
    issuedOn: '2026-06-01T00:00:00.000000+00:00',
    metadataJson: JSON.stringify({ schema: { type: 'object' }, certificate: { hours: 12 } }),
    displayHtml: `<section class="text" style="width:100%"><p>Well done</p><img src="${picture(600_000)}" alt=""/></section>`,
  };
}
