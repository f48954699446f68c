import type { SignatureSuite } from './contract.ts';
import { isDataIntegrity } from './is-data-integrity.ts';
import { verifyJcsProof } from './jcs-proof.ts';
import { ECDSA_KINDS, signingWith } from './signing-key.ts';

const ID = 'ecdsa-jcs-2019';

/** ECDSA over canonical JSON (VC Data Integrity ECDSA 1.0 §3.3). */
export const ecdsaJcs2019: SignatureSuite = {
  id: ID,
  form: 'json',
  recognises: (proof) => isDataIntegrity(proof, ID),
  verify: async (input) => verifyJcsProof(input, signingWith(input.key, ECDSA_KINDS, ID)),
};
