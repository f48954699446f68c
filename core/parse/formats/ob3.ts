import type { CredentialFormat } from './contract.ts';
import { isCredentialOf } from './of-type.ts';

const TYPES = ['OpenBadgeCredential', 'AchievementCredential'];

/** Open Badges 3.0 (§B.1.1 AchievementCredential). The name of a badge is its achievement's: the credential's own may be the holder's. */
export const ob3: CredentialFormat = {
  id: 'ob3',
  family: 'credential',
  standard: 'ob-3.0',
  types: TYPES,
  awardAt: ['credentialSubject', 'achievement'],
  recognises: (document) => isCredentialOf(TYPES, document),
};
