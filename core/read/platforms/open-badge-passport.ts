import { closedPlatform } from '../closed-platform.ts';
import type { Platform } from './contract.ts';

/** Open Badge Passport, where holders show their badges. Where its data lies is not public, and anyone can open an issuer account: docs/platforms.md. */
export const openBadgePassport: Platform = closedPlatform(
  { id: 'open-badge-passport', name: 'Open Badge Passport', hosts: ['openbadgepassport.com', 'www.openbadgepassport.com'] },
  /^\/app\/badge\/info\/\d+(?:\/(?:pic\/|full\/)?embed)?$/,
  /^\/app\/(?:profile|page\/view)\/\d+(?:\/embed)?$/,
);
