// An issuer that is none of ours: the suites of Digital Bazaar, with our pinned contexts, so that both sides do not err alike.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createSignCryptosuite as ecdsaJcs } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createDiscloseCryptosuite, createSignCryptosuite as ecdsaSd } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { createSignCryptosuite as eddsaJcs } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { derive, issue } from '@digitalbazaar/vc';
import jsonld from 'jsonld';
import { pinnedContext } from '../../core/lib/contexts/pinned-context.ts';

/** Which members the issuer of a selective disclosure wants shown always. */
const MANDATORY = ['/issuer', '/validFrom'];

/** When it signs, in whole seconds. */
const ISSUED = '2026-05-01T00:00:00Z';

const SUITES = {
  'eddsa-rdfc-2022': {
    curve: 'Ed25519',
    suite: (signer) => new DataIntegrityProof({ signer, date: ISSUED, cryptosuite: eddsaRdfc }),
  },
  'eddsa-jcs-2022': {
    curve: 'Ed25519',
    suite: (signer) => new DataIntegrityProof({ signer, date: ISSUED, cryptosuite: eddsaJcs() }),
  },
  Ed25519Signature2020: { curve: 'Ed25519', suite: (signer) => new Ed25519Signature2020({ signer, date: ISSUED }) },
  'ecdsa-rdfc-2019 P-256': {
    curve: 'P-256',
    suite: (signer) => new DataIntegrityProof({ signer, date: ISSUED, cryptosuite: ecdsaRdfc }),
  },
  'ecdsa-rdfc-2019 P-384': {
    curve: 'P-384',
    suite: (signer) => new DataIntegrityProof({ signer, date: ISSUED, cryptosuite: ecdsaRdfc }),
  },
  'ecdsa-jcs-2019 P-256': {
    curve: 'P-256',
    suite: (signer) => new DataIntegrityProof({ signer, date: ISSUED, cryptosuite: ecdsaJcs() }),
  },
  'ecdsa-jcs-2019 P-384': {
    curve: 'P-384',
    suite: (signer) => new DataIntegrityProof({ signer, date: ISSUED, cryptosuite: ecdsaJcs() }),
  },
  'ecdsa-sd-2023': {
    curve: 'P-256',
    suite: (signer) => new DataIntegrityProof({ signer, date: ISSUED, cryptosuite: ecdsaSd({ mandatoryPointers: MANDATORY }) }),
  },
};

export const oracleSuites = Object.keys(SUITES);

async function documentLoader(url) {
  const document = await pinnedContext(url);
  if (!document) throw new Error(`no pinned context for ${url}`);
  return { contextUrl: null, documentUrl: url, document };
}

/** Signs a credential with a fresh key, by one of `oracleSuites`; of a selective disclosure this is the base proof. */
export async function issueByOracle(name, credential) {
  const { publicKeyMultibase, sign } = await oracleSigner(name);
  return { signed: await sign(credential, `${credential.issuer.id ?? credential.issuer}#key-1`), publicKeyMultibase };
}

/** A fresh key for one of `oracleSuites`, for parties whose id is made of it. */
export async function oracleSigner(name) {
  const { curve, suite } = SUITES[name];
  const Multikey = curve === 'Ed25519' ? Ed25519Multikey : EcdsaMultikey;
  const pair = await Multikey.generate(curve === 'Ed25519' ? {} : { curve });
  return {
    publicKeyMultibase: pair.publicKeyMultibase,
    async sign(credential, method) {
      Object.assign(pair, { id: method, controller: method.replace(/#.*/, '') });
      const copy = JSON.parse(JSON.stringify(credential));
      return issue({ credential: copy, suite: suite(pair.signer()), documentLoader, now: new Date(ISSUED) });
    },
  };
}

/** What a holder shows of a credential with a base proof. @param selectivePointers beside what is mandatory */
export async function discloseByOracle(signed, selectivePointers) {
  const cryptosuite = createDiscloseCryptosuite({ selectivePointers });
  return derive({ verifiableCredential: signed, suite: new DataIntegrityProof({ cryptosuite }), documentLoader });
}

/** The canonical N-Quads of a document, by jsonld alone; rejects for one that is not covered as a whole. */
export async function canonicalByOracle(document) {
  const copy = JSON.parse(JSON.stringify(document));
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, base: null, documentLoader };
  return jsonld.canonize(copy, options);
}
