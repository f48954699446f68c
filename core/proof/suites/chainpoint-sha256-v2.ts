import { stringsOf } from '../../parse/formats/fields.ts';
import type { AnchorSuite } from './contract.ts';

const TYPE = 'ChainpointSHA256v2';

/** The `receipt` of Blockcerts 1.2 (blockcerts.md §4.1). */
export const chainpointSha256v2: AnchorSuite = {
  id: TYPE,
  form: 'anchor',
  of: 'certificate',
  recognises: (proof) => stringsOf(proof['type']).includes(TYPE),
  receipt: async (proof) => (await import('../receipts/read-receipt.ts')).readReceipt(TYPE, proof),
};
