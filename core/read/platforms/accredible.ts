import type { Platform, PlatformMatch } from './contract.ts';

const UUID = /^\/([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})$/;
const SHORT = /^\/[a-z0-9]{8}$/;
const OWN_HOST = /^(?:www\.)?credential\.net$/;
const TENANT_HOST = /^[a-z0-9-]+\.accredible\.com$/;

/** Accredible. A short id has no known data address. Facts and sources: docs/platforms.md. */
export const accredible: Platform = {
  id: 'accredible',
  name: 'Accredible',
  hosts: ['api.accredible.com', 'www.credential.net', 'credential.net'],
  ownsHost: (host) => /(?:^|\.)(?:accredible\.com|credential\.net)$/.test(host),
  asks: ['api.accredible.com'],
  traces: ['accredible.com', 'credential.net'],
  admits: 'anyone',
  auto: true,
  match(url): PlatformMatch | null {
    const tenant = TENANT_HOST.test(url.host) && url.host !== 'api.accredible.com';
    if (!OWN_HOST.test(url.host) && !tenant) return null;
    const path = url.pathname.replace(/\/$/, '');
    const id = UUID.exec(path)?.[1]?.toLowerCase();
    if (id) return { kind: 'badge', id, json: `https://api.accredible.com/v1/obi/badge_assertions/${id}` };
    return !tenant && SHORT.test(path) ? { kind: 'closed' } : null;
  },
};
