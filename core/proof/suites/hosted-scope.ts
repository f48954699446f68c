import type { Profile } from '../../model/hosted.ts';

/** `unclear`: an allowed beginning ends inside a path segment, a hole between the users of one host: neither pass nor fail. */
export type Scope = 'inside' | 'outside' | 'unclear';

/**
 * Whether `address` may speak for an issuer (Open Badges 2.0 §VerificationObject: `allowedOrigins`, `startsWith`; threats.md
 * T11). Hosts are compared as equal and paths at segment borders, on parsed URLs: as text, `example.org.attacker.net` begins like
 * `example.org` and `https://example.org@attacker.net/` like its host.
 *
 * @param address of the assertion: attacker-controlled
 * @param issuerUrl the profile's address, https
 */
export function scopeOf(address: string, issuerUrl: string, policy: Pick<Profile, 'allowedOrigins' | 'startsWith'>): Scope {
  if (!URL.canParse(address)) return 'outside';
  const url = new URL(address);
  if (url.username || url.password) return 'outside';
  if (!allowedHosts(issuerUrl, policy).includes(url.host)) return 'outside';
  if (policy.startsWith.length === 0) return 'inside';
  const scopes = policy.startsWith.map((beginning) => begins(url, beginning));
  if (scopes.includes('inside')) return 'inside';
  return scopes.includes('unclear') ? 'unclear' : 'outside';
}

/** The hosts that may serve an issuer's badges: those it lists, else its own alone. */
export function allowedHosts(issuerUrl: string, { allowedOrigins }: Pick<Profile, 'allowedOrigins'>): string[] {
  if (allowedOrigins.length === 0) return [new URL(issuerUrl).host];
  return allowedOrigins.flatMap((entry) => {
    const address = entry.includes('://') ? entry : `https://${entry}`;
    return URL.canParse(address) ? [new URL(address).host] : [];
  });
}

function begins(url: URL, beginning: string): Scope {
  if (!URL.canParse(beginning)) return 'outside';
  const allowed = new URL(beginning);
  if (allowed.host !== url.host || allowed.username || allowed.password) return 'outside';
  const [path, prefix] = [url.pathname, allowed.pathname];
  if (path === prefix) return 'inside';
  if (!path.startsWith(prefix)) return 'outside';
  return prefix.endsWith('/') || path[prefix.length] === '/' ? 'inside' : 'unclear';
}
