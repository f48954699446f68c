import type { Platform, PlatformMatch } from './contract.ts';

/**
 * A Moodle on any host: what its pages look like, not who issues there. The issuer is the site's own host, so no host belongs
 * to this platform and the question of whom it admits does not come up. Asked on a click only, since anybody can make such an
 * address. Facts and sources: docs/platforms.md.
 */
export const moodle: Platform = {
  id: 'moodle',
  name: 'Moodle',
  hosts: [],
  traces: ['/badges/badge.php', '/badges/assertion.php', '/badges/json/assertion.php'],
  admits: 'anyone',
  auto: false,
  match(url): PlatformMatch | null {
    const path = /^(.*)\/badges\/(badge|(?:json\/)?assertion)\.php$/.exec(url.pathname);
    const hash = url.searchParams.get(path?.[2] === 'badge' ? 'hash' : 'b');
    if (!path || !hash || !/^[0-9a-f]{40}$/.test(hash)) return null;
    return { kind: 'badge', id: hash, json: `https://${url.host}${path[1]}/badges/assertion.php?b=${hash}&obversion=2` };
  },
};
