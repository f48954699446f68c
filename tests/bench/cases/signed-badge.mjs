import { createHash, createPublicKey, verify as verifySync } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { base58, base64urlnopad } from '@scure/base';
import jsonld from 'jsonld';
import { cacheHttp, createHttp, verify } from '../../../dist/core/index.js';
import { parseJsonObject } from '../../../dist/core/lib/json.js';
import { readKey } from '../../../dist/core/lib/keys/read-key.js';
import { eddsaRdfc2022 } from '../../../dist/core/proof/suites/eddsa-rdfc-2022.js';
import { without } from '../../../dist/core/proof/suites/proof-options.js';
import { NOW } from './sample-world.mjs';
import { complete, documentLoader, issuerTransport, publicKey, signed, typical } from './signed-samples.mjs';

/** A typical signed badge: the whole verification, with everything kept, against the peers and the limit. */
export const signedBadge = bench('typical signed badge', typical);
/** The specification's complete example. */
export const completeBadge = bench('complete signed badge', complete);

/**
 * The limit is two SHA-256 of the canonical bytes and one Ed25519 verification with the key ready. jsonld + WebCrypto leaves out
 * whose the key is, dates, status and what may be shown; @digitalbazaar/vc leaves out the last.
 */
function bench(name, document) {
  return {
    name,
    async prepare() {
      const unsigned = document();
      if (!unsigned) return { measure: async () => [{ words: 'the vectors are not here: not measured', met: true }] };
      const credential = await signed(unsigned);
      const text = JSON.stringify(credential);
      const clock = () => NOW;
      const http = cacheHttp(createHttp({ transport: await issuerTransport(), clock }), { clock });
      const canonical = await canonicalForms(credential);
      const signature = base58.decode(credential.proof.proofValue.slice(1));
      const raw = await publicKey();
      const key = readKey({ base58: base58.encode(raw) });
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(raw) };
      const nodeKey = createPublicKey({ key: jwk, format: 'jwk' });
      const webKey = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']);
      return {
        cases: [
          {
            name: 'tashika: verify',
            run: () => verify({ text }, { ports: { http, clock } }),
            holds: ({ verdict }) => verdict === 'genuine',
          },
          {
            // Like for like with jsonld + WebCrypto: parsing, the policy of contexts, both canonical forms, the signature, the view.
            name: 'tashika: the proof alone',
            run: () => {
              const { value } = parseJsonObject(text);
              return eddsaRdfc2022.verify({ unsecured: without(value, 'proof'), proof: value.proof, key });
            },
            holds: ({ signed: { issuer } }) => typeof issuer === 'object',
          },
          {
            name: '@digitalbazaar/vc',
            run: () =>
              vc.verifyCredential({
                credential: JSON.parse(text),
                suite: new DataIntegrityProof({ cryptosuite }),
                documentLoader,
                now: new Date(NOW),
              }),
            holds: ({ verified }) => verified === true,
          },
          {
            name: 'jsonld + WebCrypto',
            run: async () => {
              const forms = await canonicalForms(JSON.parse(text));
              const hashes = await Promise.all(
                forms.map((form) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(form))),
              );
              return crypto.subtle.verify('Ed25519', webKey, signature, Buffer.concat(hashes.map((hash) => Buffer.from(hash))));
            },
            holds: (valid) => valid === true,
          },
          {
            name: 'limit: two hashes, one signature',
            run: () => verifySync(null, Buffer.concat(canonical.map((form) => sha256(form))), nodeKey, signature),
            holds: (valid) => valid === true,
          },
        ],
        goals: [{ fast: 'tashika: the proof alone', slow: 'jsonld + WebCrypto', atMost: 1 }],
        measure: async (figures) => ratios(figures),
      };
    },
  };
}

/** As the suite has it: the options first, then the document. */
async function canonicalForms({ proof: { proofValue, ...options }, ...document }) {
  const canonize = (input) => jsonld.canonize(input, { algorithm: 'RDFC-1.0', safe: true, base: null, documentLoader });
  return [await canonize({ '@context': document['@context'], ...options }), await canonize(document)];
}

function sha256(text) {
  return createHash('sha256').update(text).digest();
}

function ratios(figures) {
  const limit = figures.at(-1).medianUs;
  return figures
    .slice(0, -1)
    .map(({ name, medianUs }) => ({ words: `${name}: ${(medianUs / limit).toFixed(1)} × the limit`, met: true }));
}
