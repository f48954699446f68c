import type { CredentialFormat } from './contract.ts';
import { isCredentialOf } from './of-type.ts';

const TYPES = ['BlockcertsCredential'];

/** Blockcerts 3.x (blockcerts.md §2). What it awards is the credential itself, or the `claim` of its subject. */
export const blockcerts3: CredentialFormat = {
  id: 'blockcerts3',
  family: 'credential',
  standard: 'blockcerts-3',
  types: TYPES,
  awardAt: [],
  recognises: (document) => isCredentialOf(TYPES, document),
};
