import type { SignatureSuite } from './contract.ts';
import { verifyRdfJws } from './rdf-jws.ts';

const ID = 'EcdsaSecp256k1Signature2019';

/** secp256k1 over canonical statements, as a detached JWS (blockcerts.md §6): older chained certificates and status lists. */
export const ecdsaSecp256k1Signature2019: SignatureSuite = {
  id: ID,
  form: 'rdf',
  recognises: (proof) => proof['type'] === ID,
  verify: async (input) => verifyRdfJws(input, ID),
};
