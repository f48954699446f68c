const JSON_TYPES = /^application\/(?:ld\+)?json$/i;

/**
 * The alternates in JSON that a `Link:` header names (RFC 8288 §3). Only targets in angle brackets with `rel=alternate` and a
 * JSON type count.
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
    if (target && isAlternate && JSON_TYPES.test((named.get('type') ?? '').trim())) targets.push(target);
  }
  return targets;
}
