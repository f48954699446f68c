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
import { pinnedContext } from '../../core/lib/contexts/pinned-context.ts';

/** Which members the issuer of a selective disclosure wants shown always. */
const MANDATORY = ['/issuer', '/validFrom'];

const SUITES = {
  'eddsa-rdfc-2022': { curve: 'Ed25519', suite: (signer) => new DataIntegrityProof({ signer, cryptosuite: eddsaRdfc }) },
  'eddsa-jcs-2022': { curve: 'Ed25519', suite: (signer) => new DataIntegrityProof({ signer, cryptosuite: eddsaJcs() }) },
  Ed25519Signature2020: { curve: 'Ed25519', suite: (signer) => new Ed25519Signature2020({ signer }) },
  'ecdsa-rdfc-2019 P-256': { curve: 'P-256', suite: (signer) => new DataIntegrityProof({ signer, cryptosuite: ecdsaRdfc }) },
  'ecdsa-rdfc-2019 P-384': { curve: 'P-384', suite: (signer) => new DataIntegrityProof({ signer, cryptosuite: ecdsaRdfc }) },
  'ecdsa-jcs-2019 P-256': { curve: 'P-256', suite: (signer) => new DataIntegrityProof({ signer, cryptosuite: ecdsaJcs() }) },
  'ecdsa-jcs-2019 P-384': { curve: 'P-384', suite: (signer) => new DataIntegrityProof({ signer, cryptosuite: ecdsaJcs() }) },
  'ecdsa-sd-2023': {
    curve: 'P-256',
    suite: (signer) => new DataIntegrityProof({ signer, cryptosuite: ecdsaSd({ mandatoryPointers: MANDATORY }) }),
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
  const { curve, suite } = SUITES[name];
  const id = `${credential.issuer.id ?? credential.issuer}#key-1`;
  const Multikey = curve === 'Ed25519' ? Ed25519Multikey : EcdsaMultikey;
  const pair = await Multikey.generate({ id, controller: id.replace(/#.*/, ''), ...(curve !== 'Ed25519' && { curve }) });
  const copy = JSON.parse(JSON.stringify(credential));
  const signed = await issue({ credential: copy, suite: suite(pair.signer()), documentLoader });
  return { signed, publicKeyMultibase: pair.publicKeyMultibase };
}

/** What a holder shows of a credential with a base proof. @param selectivePointers beside what is mandatory */
export async function discloseByOracle(signed, selectivePointers) {
  const cryptosuite = createDiscloseCryptosuite({ selectivePointers });
  return derive({ verifiableCredential: signed, suite: new DataIntegrityProof({ cryptosuite }), documentLoader });
}
