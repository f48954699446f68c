import { askBitList } from '../lists/ask-bit-list.ts';
import { oneText } from '../lists/entry-values.ts';
import type { StatusMethod } from './contract.ts';

/** Status List 2021 (W3C CCG draft), before it became the bitstring list: one bit an entry. */
export const statusList2021: StatusMethod = {
  id: 'status-list-2021',
  types: ['StatusList2021Entry'],
  ask: (question, context) =>
    askBitList(question, context, {
      list: question.entry['statusListCredential'],
      index: question.entry['statusListIndex'],
      purpose: oneText(question.entry['statusPurpose']),
    }),
};
