import type { SignatureSuite } from './contract.ts';
import { isDataIntegrity } from './is-data-integrity.ts';
import { verifyRdfProof } from './rdf-proof.ts';
import { EDDSA_KINDS, signingWith } from './signing-key.ts';

const ID = 'eddsa-rdfc-2022';

/** Ed25519 over canonical statements (VC Data Integrity EdDSA 1.0 §3.2). */
export const eddsaRdfc2022: SignatureSuite = {
  id: ID,
  form: 'rdf',
  recognises: (proof) => isDataIntegrity(proof, ID),
  verify: async (input) => verifyRdfProof(input, signingWith(input.key, EDDSA_KINDS, ID)),
};
