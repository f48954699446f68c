import type { SignatureSuite } from './contract.ts';
import { isDataIntegrity } from './is-data-integrity.ts';
import { verifyRdfProof } from './rdf-proof.ts';
import { ECDSA_KINDS, signingWith } from './signing-key.ts';

const ID = 'ecdsa-rdfc-2019';

/** ECDSA over canonical statements; with P-384 the canonical form itself is made with SHA-384 (VC Data Integrity ECDSA 1.0 §3.2). */
export const ecdsaRdfc2019: SignatureSuite = {
  id: ID,
  form: 'rdf',
  recognises: (proof) => isDataIntegrity(proof, ID),
  verify: async (input) => verifyRdfProof(input, signingWith(input.key, ECDSA_KINDS, ID)),
};
