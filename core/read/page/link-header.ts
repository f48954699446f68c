/** Types in which a credential can be served: JSON and what is built on it (`application/vc+ld+json`), and tokens (`application/vc+jwt`). */
export const DATA_TYPES = /^application\/(?:[\w.-]+\+){0,3}(?:json|jwt)$/i;

/**
 * The alternates in data that a `Link:` header names (RFC 8288 §3). Only targets in angle brackets with `rel=alternate` and a
 * type of data count.
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
    if (target && isAlternate && DATA_TYPES.test((named.get('type') ?? '').replace(/;.*/s, '').trim())) targets.push(target);
  }
  return targets;
}
