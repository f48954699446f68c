import type { Platform, PlatformMatch } from './contract.ts';

const PAGE_HOSTS = ['credly.com', 'www.credly.com', 'youracclaim.com', 'www.youracclaim.com'];
const DATA_HOSTS = ['www.credly.com', 'api.credly.com', 'www.youracclaim.com'];
const PAGE =
  /^\/(?:badges|earner\/earned\/badge|embedded_badge)\/([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})(?:\/(?:public_url|linked_in(?:_profile)?|print|embedded[\w-]*))?$/;
const ASSERTION = /^\/(?:api\/)?v1\/obi\/v2\/badge_assertions\/([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})$/;
const LIST = /^\/users\/([^/]+?)(?:\/badges(?:\/credly|\.json)?)?$/;
const NO_AWARD = /^\/org\/[^/]+\/badge\/[^/]+$/;

/** Facts and their sources: docs/platforms.md. Only Open Badges 2.0; the 3.0 address is taken where a badge carries that id. */
export const credly: Platform = {
  id: 'credly',
  name: 'Credly',
  hosts: [...PAGE_HOSTS, 'api.credly.com', 'api.youracclaim.com'],
  asks: ['www.credly.com'],
  admits: 'contract',
  auto: true,
  match(url, path): PlatformMatch | null {
    const isPage = PAGE_HOSTS.includes(url.host);
    const uuid = (isPage && PAGE.exec(path)?.[1]) || (DATA_HOSTS.includes(url.host) && ASSERTION.exec(path)?.[1]);
    if (uuid) {
      const id = uuid.toLowerCase();
      return { kind: 'badge', id, json: `https://www.credly.com/api/v1/obi/v2/badge_assertions/${id}` };
    }
    if (!isPage) return null;
    const name = LIST.exec(path)?.[1];
    if (name) return { kind: 'list', json: `https://www.credly.com/users/${name}/badges.json` };
    return NO_AWARD.test(path) ? { kind: 'no-badge' } : null;
  },
};
