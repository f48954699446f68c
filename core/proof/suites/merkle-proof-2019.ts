import type { AnchorSuite } from './contract.ts';
import { isDataIntegrity } from './is-data-integrity.ts';

const TYPE = 'MerkleProof2019';
const ID = 'merkle-proof-2019';

/** The Merkle proof of Blockcerts 3.x in its three spellings, all with one kind of value (blockcerts.md §4.3). */
export const merkleProof2019: AnchorSuite = {
  id: ID,
  form: 'anchor',
  of: 'credential',
  recognises: (proof) =>
    proof['type'] === TYPE ||
    isDataIntegrity(proof, ID) ||
    (proof['type'] === 'ChainedProof2021' && proof['chainedProofType'] === TYPE),
  receipt: async (proof) => (await import('../receipts/read-proof-value.ts')).readProofValue(proof['proofValue']),
};
