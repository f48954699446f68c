import type { Platform, PlatformMatch } from './contract.ts';

/** Page host → data host; the European region has its own. */
const DATA_HOSTS: Readonly<Record<string, string>> = {
  'api.badgr.io': 'api.badgr.io',
  'badgr.com': 'api.badgr.io',
  'badges.parchment.com': 'api.badgr.io',
  'api.eu.badgr.io': 'api.eu.badgr.io',
  'eu.badgr.com': 'api.eu.badgr.io',
};
const ASSERTION = /^\/public\/assertions\/([A-Za-z0-9_-]{22})(?:\.json|\/image|\/baked)?$/;

/** Badgr, Canvas Credentials and Parchment. Anyone can open an issuer account. Facts and sources: docs/platforms.md. */
export const badgr: Platform = {
  id: 'badgr',
  name: 'Badgr / Canvas Credentials',
  hosts: Object.keys(DATA_HOSTS),
  // Its regions, known and unknown: whoever opens an account there is a tenant all the same.
  ownsHost: (host) => /(?:^|\.)badgr\.(?:com|io)$/.test(host),
  // The same profile with and without the version in which it is asked for.
  canonicalId: (address) => address.replace(/\?v=\d+(?:_\d+)*$/, ''),
  asks: ['api.badgr.io', 'api.eu.badgr.io'],
  admits: 'anyone',
  auto: true,
  match(url): PlatformMatch | null {
    const host = Object.hasOwn(DATA_HOSTS, url.host) ? DATA_HOSTS[url.host] : undefined;
    const id = ASSERTION.exec(url.pathname.replace(/\/$/, ''))?.[1];
    return host && id ? { kind: 'badge', id, json: `https://${host}/public/assertions/${id}.json?v=2_0` } : null;
  },
};
