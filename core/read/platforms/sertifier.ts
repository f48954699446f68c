import type { Platform, PlatformMatch } from './contract.ts';

const CREDENTIAL = /^\/[a-z]{2}\/verify\/\d{14}$/;
const LIST = /^(?:\/[a-z]{2})?\/profile\/[^/]+$/;

/** Sertifier. Where its data lies is not public, and anyone can open an issuer account: docs/platforms.md. */
export const sertifier: Platform = {
  id: 'sertifier',
  name: 'Sertifier',
  hosts: ['verified.sertifier.com', 'verified.cv', 'www.verified.cv'],
  admits: 'anyone',
  auto: false,
  match(url): PlatformMatch | null {
    if (url.host !== 'verified.sertifier.com') return null;
    const path = url.pathname.replace(/\/$/, '');
    if (LIST.test(path)) return { kind: 'list' };
    return CREDENTIAL.test(path) ? { kind: 'closed' } : null;
  },
};
