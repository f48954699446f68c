import type { Platform, PlatformMatch } from './contract.ts';

const DATA_HOST = 'api.accredible.com';
const UUID = /^\/(?:v1\/obi\/badge_assertions\/)?([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})$/;
const LIST = /^\/profile\/[^/]+(?:\/wallet)?$/;
const SHORT = /^\/[a-z0-9]{8}$/;
const OWN_HOST = /^(?:[a-z0-9-]+\.)?credential\.net$/;
const TENANT_HOST = /^[a-z0-9-]+\.accredible\.com$/;

/** Accredible. A short id has no known data address. Facts and sources: docs/platforms.md. */
export const accredible: Platform = {
  id: 'accredible',
  name: 'Accredible',
  hosts: [DATA_HOST, 'www.credential.net', 'credential.net'],
  ownsHost: (host) => /(?:^|\.)(?:accredible\.com|credential\.net)$/.test(host),
  asks: [DATA_HOST],
  traces: ['accredible.com', 'credential.net'],
  admits: 'anyone',
  auto: true,
  match(url): PlatformMatch | null {
    if (!OWN_HOST.test(url.host) && !TENANT_HOST.test(url.host)) return null;
    const path = url.pathname.replace(/\/$/, '');
    const id = UUID.exec(path)?.[1]?.toLowerCase();
    if (id) return { kind: 'badge', id, json: `https://${DATA_HOST}/v1/obi/badge_assertions/${id}` };
    if (!OWN_HOST.test(url.host)) return null;
    if (LIST.test(path)) return { kind: 'list' };
    return SHORT.test(path) ? { kind: 'closed' } : null;
  },
};
