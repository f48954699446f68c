import type { SignatureSuite } from './contract.ts';
import { isDataIntegrity } from './is-data-integrity.ts';
import { verifyJcsProof } from './jcs-proof.ts';
import { EDDSA_KINDS, signingWith } from './signing-key.ts';

const ID = 'eddsa-jcs-2022';

/** Ed25519 over canonical JSON (VC Data Integrity EdDSA 1.0 §3.3). */
export const eddsaJcs2022: SignatureSuite = {
  id: ID,
  form: 'json',
  recognises: (proof) => isDataIntegrity(proof, ID),
  verify: async (input) => verifyJcsProof(input, signingWith(input.key, EDDSA_KINDS, ID)),
};
