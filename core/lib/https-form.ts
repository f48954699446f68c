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

/** An address with percent-encoding in one case. */
export function comparable(address: string): string {
  return address.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase());
}
