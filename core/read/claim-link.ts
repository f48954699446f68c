/**
 * Links by which somebody receives a badge, by host and beginning of the path. They are known apart from the platforms, so that
 * nothing in a badge, a page or a redirect can make us open one (docs/platforms.md).
 */
const CLAIM_LINKS: readonly [host: string, path: RegExp][] = [
  ['www.openbadge-global.com', /^\/ns\/portal\/openbadge\/receive(?:\/|$)/],
];

/** Whether an address is such a link, whatever its query, fragment, port or user name. */
export function isClaimLink(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  return CLAIM_LINKS.some(([host, path]) => host === hostname && path.test(pathname));
}
