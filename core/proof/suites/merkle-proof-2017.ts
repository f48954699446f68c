import { stringsOf } from '../../parse/formats/fields.ts';
import type { AnchorSuite } from './contract.ts';

const TYPE = 'MerkleProof2017';

/** The `signature` of Blockcerts 2.x (blockcerts.md §4.2). */
export const merkleProof2017: AnchorSuite = {
  id: TYPE,
  form: 'anchor',
  of: 'certificate',
  recognises: (proof) => stringsOf(proof['type']).includes(TYPE),
  receipt: async (proof) => (await import('../receipts/read-receipt.ts')).readReceipt(TYPE, proof),
};
