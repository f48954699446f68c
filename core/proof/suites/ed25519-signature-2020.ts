import type { SignatureSuite } from './contract.ts';
import { verifyRdfProof } from './rdf-proof.ts';
import { EDDSA_KINDS, signingWith } from './signing-key.ts';

const ID = 'Ed25519Signature2020';

/** The form of `eddsa-rdfc-2022` before there were cryptosuites, of the same recipe (VC Data Integrity EdDSA 1.0 §A.1). */
export const ed25519Signature2020: SignatureSuite = {
  id: ID,
  form: 'rdf',
  recognises: (proof) => proof['type'] === ID,
  verify: async (input) => verifyRdfProof(input, signingWith(input.key, EDDSA_KINDS, ID)),
};
