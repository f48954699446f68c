/** Who may ask: exact origins, or anybody. */
export interface Admission {
  any: boolean;
  origins: ReadonlySet<string>;
}

/**
 * Reads a list of origins as configured.
 *
 * @throws TypeError where one is not an origin: a rule that can never match is a mistake that nobody would notice
 */
export function admissionOf(origins: readonly string[]): Admission {
  for (const origin of origins) if (origin !== '*' && !isOrigin(origin)) throw new TypeError(`no origin: ${origin}`);
  return { any: origins.includes('*'), origins: new Set(origins) };
}

/** A star within an address would be taken for the name of a host. */
function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text && !text.includes('*');
  } catch {
    return false;
  }
}

/**
 * Whether a request may be answered, and the value of `access-control-allow-origin`; `null` there: none is needed.
 *
 * A browser sends no `Origin` with a GET to the page's own host, and says `sec-fetch-site: same-origin`, which a page cannot write: that
 * is the relay of the very site. It sends none either where another page embeds the address as a picture, a frame or a link; and
 * programs that are no browsers send neither. A list says which pages may ask, and they are not on it, so they are refused. This keeps
 * other sites from living off a relay. It is no lock: a program can write any `Origin`, and against those the rates stand.
 *
 * @param origin attacker-controlled outside of browsers; `null` (the text) is every sandboxed page and file at once
 */
export function admit(
  { any, origins }: Admission,
  own: ReadonlySet<string>,
  { origin, site }: { origin: string | null; site: string | null },
): { admitted: boolean; allow: string | null } {
  if (any) return { admitted: true, allow: '*' };
  if (origin === null) return { admitted: site === 'same-origin', allow: null };
  const admitted = origin !== 'null' && (origins.has(origin) || own.has(origin));
  return { admitted, allow: admitted ? origin : null };
}
