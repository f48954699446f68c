import type { Platform, PlatformMatch } from './contract.ts';

const CREDENTIAL = /^\/credentials\/[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;

/** Certifier. Where its data lies is not public, and anyone can open an issuer account: docs/platforms.md. */
export const certifier: Platform = {
  id: 'certifier',
  name: 'Certifier',
  hosts: ['credsverse.com', 'www.credsverse.com'],
  admits: 'anyone',
  auto: false,
  match(url): PlatformMatch | null {
    return url.host === 'credsverse.com' && CREDENTIAL.test(url.pathname.replace(/\/$/, '')) ? { kind: 'closed' } : null;
  },
};
