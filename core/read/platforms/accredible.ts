import type { Platform, PlatformMatch } from './contract.ts';

const DATA_HOST = 'api.accredible.com';
const UUID = /^\/(?:v1\/obi\/badge_assertions\/)?([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})$/;
const LIST = /^\/profile\/[^/]+(?:\/wallet)?$/;
const SHORT = /^\/[a-z0-9]{8}$/;
/** Its own name for pages, and names of tenants. */
const HOST = /^(?:(?:[a-z0-9-]+\.)?(credential\.net)|[a-z0-9-]+\.accredible\.com)$/;

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
  match(url, path): PlatformMatch | null {
    const host = HOST.exec(url.host);
    if (!host) return null;
    const id = UUID.exec(path)?.[1]?.toLowerCase();
    if (id) return { kind: 'badge', id, json: `https://${DATA_HOST}/v1/obi/badge_assertions/${id}` };
    if (!host[1]) return null;
    if (LIST.test(path)) return { kind: 'list' };
    return SHORT.test(path) ? { kind: 'closed' } : null;
  },
};
