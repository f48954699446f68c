import { askBitList } from '../lists/ask-bit-list.ts';
import type { StatusMethod } from './contract.ts';

/** Revocation List 2020 (W3C CCG draft): one bit an entry, about withdrawal alone. */
export const revocationList2020: StatusMethod = {
  id: 'revocation-list-2020',
  types: ['RevocationList2020Status'],
  ask: (question, context) =>
    askBitList(question, context, {
      list: question.entry['revocationListCredential'],
      index: question.entry['revocationListIndex'],
      purpose: 'revocation',
    }),
};
