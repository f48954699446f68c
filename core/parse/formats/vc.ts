import { detect } from '../../read/detect.ts';
import type { CredentialFormat } from './contract.ts';

/** Any other Verifiable Credential (VCDM 2.0 §4): somebody says something of somebody. Less than that is no credential at all. */
export const vc: CredentialFormat = {
  id: 'vc',
  family: 'credential',
  standard: 'vc',
  types: [],
  awardAt: [],
  recognises: (document) =>
    detect(document).kind === 'credential' && Boolean(document['issuer']) && Boolean(document['credentialSubject']),
};
