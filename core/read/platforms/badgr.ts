import type { Platform, PlatformMatch } from './contract.ts';

/** Hosts of pages and of data, by their region; of two regions nobody has seen an address. */
const HOST = /^(?:(?:api\.)?((?:eu|au|ca)\.)?badgr\.(?:com|io)|badges\.parchment\.com)$/;
const ASSERTION = /^\/public\/assertions\/([A-Za-z0-9_-]{22})(?:\.json|\/image|\/baked)?$/;
const COLLECTION = /^\/public\/collections\/([0-9a-f]{32})(?:\.json)?$/;

/** Badgr, Canvas Credentials and Parchment. Anyone can open an issuer account. Facts and sources: docs/platforms.md. */
export const badgr: Platform = {
  id: 'badgr',
  name: 'Badgr / Canvas Credentials',
  hosts: ['badgr.io', 'badgr.com', 'badges.parchment.com'],
  // Its regions, known and unknown: whoever opens an account there is a tenant all the same.
  ownsHost: (host) => /(?:^|\.)badgr\.(?:com|io)$/.test(host),
  // The same profile with and without the version in which it is asked for.
  canonicalId: (address) => address.replace(/\?v=\d+(?:_\d+)*$/, ''),
  asks: ['api.badgr.io', 'api.eu.badgr.io'],
  admits: 'anyone',
  auto: true,
  match(url, path): PlatformMatch | null {
    const host = HOST.exec(url.host);
    if (!host) return null;
    const base = `https://api.${host[1] ?? ''}badgr.io/public/`;
    const id = ASSERTION.exec(path)?.[1];
    if (id) return { kind: 'badge', id, json: `${base}assertions/${id}.json?v=2_0` };
    const list = COLLECTION.exec(path)?.[1];
    return list ? { kind: 'list', json: `${base}collections/${list}.json?v=2_0` } : null;
  },
};
