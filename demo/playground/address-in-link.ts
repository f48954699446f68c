/** More than any address of a badge that is ever asked; a link is made by anybody. */
const LONGEST = 4_000;

/**
 * The badge that a link to this page names, as the widget's link to an independent check does: `#u=<address>`, or `?u=`. It is only put
 * into the field: asking for it tells its host that somebody looks, so that is the visitor's own click.
 *
 * @returns `null` where the link names none. Attacker-controlled.
 */
export function addressInLink({ hash, search }: { hash: string; search: string }): string | null {
  const fragment = hash.startsWith('#u=') ? new URLSearchParams(hash.slice(1)).get('u') : null;
  const address = (fragment ?? new URLSearchParams(search).get('u'))?.trim();
  return address && address.length <= LONGEST ? address : null;
}
