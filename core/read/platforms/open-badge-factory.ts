import type { Platform, PlatformMatch } from './contract.ts';

const ASSERTION = /^\/v1\/assertion\/([0-9a-f]{40})(?:\.html|\.json)?$/;

/** Open Badge Factory. Facts and sources: docs/platforms.md. */
export const openBadgeFactory: Platform = {
  id: 'open-badge-factory',
  name: 'Open Badge Factory',
  hosts: ['openbadgefactory.com', 'www.openbadgefactory.com'],
  asks: ['openbadgefactory.com'],
  admits: 'anyone',
  auto: true,
  match(url): PlatformMatch | null {
    const id = url.host === 'openbadgefactory.com' ? ASSERTION.exec(url.pathname.replace(/\/$/, ''))?.[1] : undefined;
    return id ? { kind: 'badge', id, json: `https://openbadgefactory.com/v1/assertion/${id}.json` } : null;
  },
};
