/**
 * An identifier as it is asked and compared: `http:` becomes `https:` at the same place, without fragment, default port and
 * differences of percent-encoding case (Open Badges pages of the `http:` time are asked over https, threats.md T22).
 *
 * @param id attacker-controlled
 * @returns `null` for anything but an http(s) address
 */
export function httpsForm(id: string): string | null {
  if (!/^https?:/i.test(id) || !URL.canParse(id)) return null;
  const url = new URL(id);
  // `http://host:80/` parses without a port; any other explicit port stays and is refused by the URL policy.
  if (url.protocol === 'http:') url.protocol = 'https:';
  url.hash = '';
  return url.href.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase());
}

/** Whether two identifiers name the same address. */
export function sameAddress(a: string, b: string): boolean {
  if (a === b) return true;
  const form = httpsForm(a);
  return form !== null && form === httpsForm(b);
}
