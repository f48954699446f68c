import { askBitList } from '../lists/ask-bit-list.ts';
import { oneText } from '../lists/entry-values.ts';
import type { StatusMethod } from './contract.ts';

/** Bitstring Status List 1.0, the list of VCDM 2.0: several bits an entry, messages, and lists for several purposes. */
export const bitstringStatusList: StatusMethod = {
  id: 'bitstring-status-list',
  types: ['BitstringStatusListEntry'],
  ask: (question, context) =>
    askBitList(question, context, {
      list: question.entry['statusListCredential'],
      index: question.entry['statusListIndex'],
      purpose: oneText(question.entry['statusPurpose']),
      size: question.entry['statusSize'],
      messages: question.entry['statusMessage'],
    }),
};
