/** Types in which a credential can be served: JSON and what is built on it (`application/vc+ld+json`), and tokens (`application/vc+jwt`). */
export const DATA_TYPES = /^application\/(?:[\w.-]+\+){0,3}(?:json|jwt)$/i;

/**
 * The alternates in data that a `Link:` header names (RFC 8288 §3). Only targets in angle brackets with `rel=alternate` count, and only
 * those of a type of data or of none: one in another language or for another medium is a page like this one.
 */
export function linkHeader(value: string): string[] {
  const targets: string[] = [];
  // One link: <target> then parameters up to the comma that begins the next one. Bounded, for the header is the server's.
  for (const [, target, parameters] of value
    .slice(0, 8192)
    .matchAll(/<([^<>]*)>((?:\s*;\s*[\w*-]+(?:=(?:"[^"]*"|[^\s,;"]*))?)*)/g)) {
    const named = new Map(
      [...(parameters ?? '').matchAll(/;\s*([\w*-]+)=(?:"([^"]*)"|([^\s,;"]*))/g)].map(([, n, a, b]) => [
        n?.toLowerCase(),
        a ?? b ?? '',
      ]),
    );
    const isAlternate = (named.get('rel') ?? '').toLowerCase().split(/\s+/).includes('alternate');
    const type = named.get('type')?.replace(/;.*/s, '').trim();
    const isData = type === undefined ? !named.has('hreflang') && !named.has('media') : DATA_TYPES.test(type);
    if (target && isAlternate && isData) targets.push(target);
  }
  return targets;
}
