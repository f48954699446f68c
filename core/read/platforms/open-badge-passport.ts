import type { Platform, PlatformMatch } from './contract.ts';

const BADGE = /^\/app\/badge\/info\/\d+(?:\/(?:pic\/|full\/)?embed)?$/;

/** Open Badge Passport, where holders show their badges. Where its data lies is not public, and anyone can open an issuer account: docs/platforms.md. */
export const openBadgePassport: Platform = {
  id: 'open-badge-passport',
  name: 'Open Badge Passport',
  hosts: ['openbadgepassport.com', 'www.openbadgepassport.com'],
  admits: 'anyone',
  auto: false,
  match(url): PlatformMatch | null {
    return url.host === 'openbadgepassport.com' && BADGE.test(url.pathname.replace(/\/$/, '')) ? { kind: 'closed' } : null;
  },
};
