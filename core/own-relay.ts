/**
 * Whether a relay is the site's own: on the host of the page, below it, or beside it under one registrable domain (threats.md T67). A
 * relay below a public suffix, or below a name under which everybody may open a page, is nobody's neighbour.
 *
 * The public-suffix list is loaded only where the hosts themselves do not tell.
 *
 * @param relayHost ASCII, as a URL parser gives it; a port does not count
 * @param pageHost of the page that shows the badge
 */
export async function isOwnRelay(relayHost: string, pageHost: string): Promise<boolean> {
  const [relay, page] = [withoutPort(relayHost), withoutPort(pageHost)];
  if (relay === '' || page === '') return false;
  if (relay === page) return true;
  const { registeredName } = await import('./trust/registrable-domain.ts');
  // Below a page that is such a suffix itself, as a hoster's front page is, stand the hoster's users.
  const owned = registeredName(page);
  return owned !== null && registeredName(relay) === owned;
}

function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}
