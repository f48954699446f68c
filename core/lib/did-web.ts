/** What stands in a did:web identifier, as it is written there. */
export interface DidWeb {
  host: string;
  /** Digits; '' where none is named. */
  port: string;
  /** Encoded, without the slashes between them. */
  path: readonly string[];
}

/**
 * The parts of a did:web identifier (did:web §3.2): a host, a port written after `%3A`, and a path written with colons. Judges none
 * of them; `issuer/did-web-url.ts` does, for what is asked. `null`: any other id, or one whose host cannot be told.
 *
 * @param id attacker-controlled
 */
export function didWebIn(id: string): DidWeb | null {
  const [scheme, method, authority = '', ...path] = id.split(':');
  const [, host, port = ''] = /^([^%/?#]+)(?:%3a(\d{1,5}))?$/i.exec(authority) ?? [];
  return scheme === 'did' && method === 'web' && host !== undefined ? { host, port, path } : null;
}
