import type { Platform, PlatformMatch } from './contract.ts';

const HOST = 'openbadgefactory.com';
const ASSERTION = /^\/v1\/assertion\/[0-9a-f]{40}(?=(?:\.html|\.json)?$)/;

/** Open Badge Factory. Facts and sources: docs/platforms.md. */
export const openBadgeFactory: Platform = {
  id: 'open-badge-factory',
  name: 'Open Badge Factory',
  hosts: [HOST, `www.${HOST}`],
  asks: [HOST],
  admits: 'anyone',
  auto: true,
  match(url, path): PlatformMatch | null {
    const [found] = (url.host === HOST && ASSERTION.exec(path)) || [];
    if (!found) return null;
    const or = `https://${HOST}${found}`;
    return { kind: 'badge', id: found.slice(-40), json: `https://${HOST}${found}.json`, or };
  },
};
