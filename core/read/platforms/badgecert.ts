import type { Platform, PlatformMatch } from './contract.ts';

const BADGE = /^\/[a-z0-9]+$/;

/** BadgeCert. Where its data lies is not public, and anyone can open an issuer account: docs/platforms.md. */
export const badgecert: Platform = {
  id: 'badgecert',
  name: 'BadgeCert',
  hosts: ['bcert.me', 'www.bcert.me'],
  admits: 'anyone',
  auto: false,
  match(url): PlatformMatch | null {
    return url.host === 'bcert.me' && BADGE.test(url.pathname.replace(/\/$/, '')) ? { kind: 'closed' } : null;
  },
};
