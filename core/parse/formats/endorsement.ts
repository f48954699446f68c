import type { CredentialFormat } from './contract.ts';
import { isCredentialOf } from './of-type.ts';

const TYPES = ['EndorsementCredential'];

/** What somebody says of a badge, an achievement or an issuer (OB 3.0 §B.1.6 EndorsementCredential). */
export const endorsement: CredentialFormat = {
  id: 'endorsement',
  family: 'credential',
  standard: 'endorsement',
  types: TYPES,
  awardAt: [],
  recognises: (document) => isCredentialOf(TYPES, document),
};
