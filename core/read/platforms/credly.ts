import type { Platform, PlatformMatch } from './contract.ts';

const DATA_HOSTS: ReadonlySet<string> = new Set(['www.credly.com', 'api.credly.com', 'www.youracclaim.com']);
const PAGE_HOSTS: ReadonlySet<string> = new Set(['credly.com', 'www.credly.com', 'youracclaim.com', 'www.youracclaim.com']);
const UUID = '([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})';
const PAGE = new RegExp(
  `^\\/(?:badges|earner\\/earned\\/badge|embedded_badge)\\/${UUID}(?:\\/(?:public_url|linked_in_profile|linked_in|print|embedded[\\w-]*))?$`,
);
const ASSERTION = new RegExp(`^\\/(?:api\\/)?v1\\/obi\\/v2\\/badge_assertions\\/${UUID}$`);
const LIST = /^\/users\/([^/]+?)(?:\/badges(?:\/credly|\.json)?)?$/;
const NO_AWARD = /^\/org\/[^/]+\/badge\/[^/]+$/;

/** Facts and their sources: docs/platforms.md. Only Open Badges 2.0; the 3.0 address is taken where a badge carries that id. */
export const credly: Platform = {
  id: 'credly',
  name: 'Credly',
  hosts: [...new Set([...DATA_HOSTS, ...PAGE_HOSTS]), 'api.youracclaim.com'],
  asks: ['www.credly.com'],
  admits: 'contract',
  auto: true,
  match(url): PlatformMatch | null {
    const path = url.pathname.replace(/\/$/, '');
    const uuid = (PAGE_HOSTS.has(url.host) && PAGE.exec(path)?.[1]) || (DATA_HOSTS.has(url.host) && ASSERTION.exec(path)?.[1]);
    if (uuid) {
      const id = uuid.toLowerCase();
      return { kind: 'badge', id, json: `https://www.credly.com/api/v1/obi/v2/badge_assertions/${id}` };
    }
    if (!PAGE_HOSTS.has(url.host)) return null;
    const name = LIST.exec(path)?.[1];
    if (name) return { kind: 'list', json: `https://www.credly.com/users/${name}/badges.json` };
    return NO_AWARD.test(path) ? { kind: 'no-badge' } : null;
  },
};
