/** Characters (threats.md §8). Parsing a host takes more than linear time, so nothing longer is parsed at all. */
export const MAX_ADDRESS_CHARACTERS = 2_048;

/**
 * An identifier as it is asked: `http:` becomes `https:` at the same place, without fragment and default port (Open Badges
 * pages of the `http:` time are asked over https, threats.md T22).
 *
 * @param id attacker-controlled
 * @returns `null` for anything but an http(s) address of ordinary length
 */
export function httpsForm(id: string): string | null {
  if (id.length > MAX_ADDRESS_CHARACTERS || !/^https?:/i.test(id) || !URL.canParse(id)) return null;
  const url = new URL(id);
  // `http://host:80/` parses without a port; any other explicit port stays and is refused by the URL policy.
  if (url.protocol === 'http:') url.protocol = 'https:';
  url.hash = '';
  return url.href;
}

/** Whether two identifiers name the same address; the case of percent-encoding does not count (open-badges.md §4.1). */
export function sameAddress(a: string, b: string): boolean {
  if (a === b) return true;
  const form = httpsForm(a);
  const other = httpsForm(b);
  return form !== null && other !== null && comparable(form) === comparable(other);
}

/**
 * Whether two addresses of one host are spellings of one document: with or without the version query of Badgr, a final slash
 * or `.json` (open-badges.md §12). What decides about the host is not loosened: it must be the same.
 */
export function sameDocument(a: string, b: string): boolean {
  const [x, y] = [httpsForm(a), httpsForm(b)];
  return x !== null && y !== null && comparable(plainSpelling(x)) === comparable(plainSpelling(y));
}

function comparable(address: string): string {
  return address.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase());
}

function plainSpelling(address: string): string {
  const url = new URL(address);
  if (/^\d_\d$/.test(url.searchParams.get('v') ?? '')) url.searchParams.delete('v');
  url.pathname = url.pathname.replace(/\/$/, '').replace(/\.json$/, '');
  return url.href;
}
