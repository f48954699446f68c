import { matchPlatform } from '../core/index.ts';

/** Where people look at a badge, by platform: the data of it lies at another address, which shows them nothing. */
const PAGES: Readonly<Record<string, (id: string, from: URL) => string | null>> = {
  // A badge that its holder has not received has no other page yet.
  lecos: (id, { pathname }) =>
    pathname.includes('/unAcquired/')
      ? null
      : `https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/${id}`,
  credly: (id) => `https://www.credly.com/badges/${id}`,
  badgr: (id, { host }) => `https://${/(?:^|\.)eu\./.test(host) ? 'eu.badgr.com' : 'badgr.com'}/public/assertions/${id}`,
};

/** The page for people of a badge at `address`; the address itself where no other is known. */
export function publicPage(address: string): string {
  const url = new URL(address);
  const found = matchPlatform(url);
  if (found?.match.kind !== 'badge') return address;
  return PAGES[found.platform.id]?.(found.match.id, url) ?? address;
}
