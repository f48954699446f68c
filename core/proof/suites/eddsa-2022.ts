import { BadgeProblem } from '../../model/problem.ts';
import type { SignatureSuite } from './contract.ts';
import { isDataIntegrity } from './is-data-integrity.ts';
import { verifyRdfProof } from './rdf-proof.ts';
import { EDDSA_KINDS, signingWith } from './signing-key.ts';

const ID = 'eddsa-2022';

/**
 * The name of `eddsa-rdfc-2022` in the drafts before it. Those were not all of one recipe, so a signature that does not fit says
 * nothing against the badge (open-badges.md §6.1).
 */
export const eddsa2022: SignatureSuite = {
  id: ID,
  form: 'rdf',
  recognises: (proof) => isDataIntegrity(proof, ID),
  verify: async (input) => {
    try {
      return await verifyRdfProof(input, signingWith(input.key, EDDSA_KINDS, ID));
    } catch (error) {
      const unfit = error instanceof BadgeProblem && error.problem.code === 'proof.signature-invalid';
      throw unfit ? new BadgeProblem('proof.unsupported', { suite: ID }) : error;
    }
  },
};
