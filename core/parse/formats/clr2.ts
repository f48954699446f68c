import type { CredentialFormat } from './contract.ts';
import { isCredentialOf } from './of-type.ts';

const TYPES = ['ClrCredential'];

/** Comprehensive Learner Record 2.0 (§B.1.2 ClrCredential). Its members are verified once its own proof holds. */
export const clr2: CredentialFormat = {
  id: 'clr2',
  family: 'credential',
  standard: 'clr-2.0',
  types: TYPES,
  awardAt: [],
  recognises: (document) => isCredentialOf(TYPES, document),
};
