import { hasPathTenants } from '../lib/path-tenant.ts';

/**
 * Hosts below which anyone can open a site, and which the private section of the public-suffix list does not have: hosters of
 * course software (threats.md §9) and of sites. A name covers the hosts below it.
 */
const SHARED: ReadonlySet<string> = new Set(
  (
    'moodlecloud.com gnomio.com milaulas.com keytoschool.com ' +
    'jimdo.com jimdosite.com wordpress.com strikingly.com studio.site wraptas.site glitch.me tumblr.com livejournal.com'
  ).split(' '),
);

/** The known host of many users that `host` is or stands below; `null`: none. Compared at label borders. */
export function sharedSuffixOf(host: string): string | null {
  for (let rest = host; rest !== ''; rest = rest.slice(rest.indexOf('.') + 1)) {
    if (SHARED.has(rest) || hasPathTenants(rest)) return rest;
    if (!rest.includes('.')) return null;
  }
  return null;
}
