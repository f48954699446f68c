// Blockcerts 2.0 and what jsonld makes of them, by the rule of blockcerts.md §3 and nothing else.
import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import { pinnedContext } from '../../core/lib/contexts/pinned-context.ts';
import { parseJsonObject } from '../../core/lib/json.ts';
import type { JsonObject } from '../../core/model/json.ts';

interface Jsonld {
  canonize: (document: object, options: object) => Promise<string>;
}

const VOCABULARY = 'https://schemas.learningmachine.com/2017';

/** The inline context that issuers of 2.0 have always used. */
export const USUAL_INLINE = {
  displayHtml: { '@id': `${VOCABULARY}/blockcerts/displayHtml`, '@type': `${VOCABULARY}/types/text/html` },
  metadataJson: { '@id': `${VOCABULARY}/blockcerts/metadata`, '@type': `${VOCABULARY}/types/text/json` },
};

const CONTEXT_2 = ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2', USUAL_INLINE];

/** A certificate as our parser gives it, without its signature. */
export function certificate2(members: object = {}, badge: object = {}): JsonObject {
  const whole = {
    '@context': CONTEXT_2,
    type: 'Assertion',
    id: 'urn:uuid:6b1f6f3e-5d0f-4a86-9a0a-1f9f7c1f2f11',
    recipient: { type: 'email', identity: 'learner@example.org', hashed: false },
    recipientProfile: { type: ['RecipientProfile', 'Extension'], name: 'Aiko Example' },
    badge: {
      type: 'BadgeClass',
      id: 'urn:uuid:0d8b3b0e-88d4-4a71-9df1-6f8e9f6d1c22',
      name: 'A certificate',
      issuer: { type: 'Profile', id: 'https://issuer.example/profile.json', name: 'Example Institute' },
      ...badge,
    },
    verification: { type: ['MerkleProofVerification2017', 'Extension'], publicKey: 'ecdsa-koblitz-pubkey:1Example' },
    issuedOn: '2026-06-01T00:00:00Z',
    ...members,
  };
  return parseJsonObject(JSON.stringify(whole)).value;
}

/** What jsonld itself and the hash of Node make of a document, with the fallback vocabulary; null: it refuses it. */
export async function hashByJsonld(document: JsonObject): Promise<string | null> {
  const plain = JSON.parse(JSON.stringify(document));
  const context = [plain['@context'], { '@vocab': 'http://fallback.org/' }].flat();
  const options = {
    algorithm: 'RDFC-1.0',
    safe: false,
    base: null,
    canonizeOptions: { maxWorkFactor: 2 },
    documentLoader: async (url: string) => ({ document: await pinnedContext(url), documentUrl: url, tag: 'static' }),
  };
  try {
    const quads = await (jsonld as unknown as Jsonld).canonize({ ...plain, '@context': context }, options);
    return createHash('sha256').update(quads).digest('hex');
  } catch {
    return null;
  }
}
