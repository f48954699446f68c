import { MAX_ADDRESS_CHARACTERS } from '../../lib/https-form.ts';
import { tenantOf } from '../../lib/path-tenant.ts';
import type { Profile } from '../../model/hosted.ts';

/** `unclear`: there may be a hole between the users of one host, so neither pass nor fail. */
export type Scope = 'inside' | 'outside' | 'unclear';

/** Separators, and dots encoded twice: a server that decodes them may serve what lies beside an allowed beginning. */
const HIDDEN = /%(?:25)*(?:2F|5C)|%(?:25)+2E/i;

type Policy = Pick<Profile, 'allowedOrigins' | 'startsWith'>;

/**
 * Whether `address` may speak for an issuer (Open Badges 2.0 §VerificationObject: `allowedOrigins`, `startsWith`; threats.md
 * T11). Hosts are compared as equal and paths at segment borders, on parsed URLs: as text, `example.org.attacker.net` begins like
 * `example.org` and `https://example.org@attacker.net/` like its host.
 *
 * @param address of the assertion: attacker-controlled
 * @param issuerUrl the profile's address, https
 */
export function scopeOf(address: string, issuerUrl: string, policy: Policy): Scope {
  const url = parsed(address);
  if (!url || !allowedHosts(issuerUrl, policy).includes(url.host)) return 'outside';
  if (policy.startsWith.length > 0) {
    const scopes = policy.startsWith.map((beginning) => begins(url, beginning));
    if (!scopes.includes('inside')) return scopes.includes('unclear') ? 'unclear' : 'outside';
  }
  return isOfAnotherTenant(address, issuerUrl, policy) ? 'unclear' : 'inside';
}

/**
 * Whether an assertion or a badge class lies in the part of a host that another user has (threats.md T4): the host then says
 * nothing of this issuer. Only a beginning that the issuer lists, and that names that very part, makes it the issuer's.
 *
 * @param address attacker-controlled
 * @param issuerUrl the profile's address, https
 */
export function isOfAnotherTenant(address: string, issuerUrl: string, { startsWith }: Pick<Policy, 'startsWith'>): boolean {
  const url = parsed(address);
  const tenant = url && tenantOf(url);
  if (!url || tenant === null || tenant === tenantOf(new URL(issuerUrl))) return false;
  return !startsWith.some((beginning) => {
    const allowed = parsed(beginning);
    return allowed !== null && tenantOf(allowed) === tenant && begins(url, beginning) === 'inside';
  });
}

/** The hosts that may serve an issuer's badges: those it lists, else its own alone. */
export function allowedHosts(issuerUrl: string, { allowedOrigins }: Pick<Policy, 'allowedOrigins'>): string[] {
  if (allowedOrigins.length === 0) return [new URL(issuerUrl).host];
  return allowedOrigins.flatMap((entry) => {
    const url = parsed(entry.includes('://') ? entry : `https://${entry}`);
    return url ? [url.host] : [];
  });
}

function begins(url: URL, beginning: string): Scope {
  const allowed = parsed(beginning);
  if (!allowed || allowed.host !== url.host) return 'outside';
  const [path, prefix] = [url.pathname, allowed.pathname];
  if (!path.startsWith(prefix)) return 'outside';
  if (allowed.search !== '') return path === prefix && beginsQuery(url.search, allowed.search) ? 'inside' : 'unclear';
  const behind = path.slice(prefix.length);
  if (HIDDEN.test(behind)) return 'unclear';
  return behind === '' || prefix.endsWith('/') || behind.startsWith('/') ? 'inside' : 'unclear';
}

/** At a border between parameters; and none of the allowed ones comes again, since many servers go by the last. */
function beginsQuery(search: string, allowed: string): boolean {
  const rest = search.slice(allowed.length);
  if (!search.startsWith(allowed) || (rest !== '' && !allowed.endsWith('&') && !rest.startsWith('&'))) return false;
  const fixed = parameterNames(allowed);
  return parameterNames(rest).every((name) => !fixed.includes(name));
}

/** As loosely as servers read them: any case, `a[]` for `a`, `a.b` for `a_b`, `;` for `&`. */
function parameterNames(query: string): string[] {
  const names = [...new URLSearchParams(query.replaceAll(';', '&')).keys()];
  return names.map((name) => (name.split('[')[0] ?? '').toLowerCase().replace(/[^a-z0-9]/g, ''));
}

/** `null`: no address, one with user info, or too long to be one. */
function parsed(text: string): URL | null {
  if (text.length > MAX_ADDRESS_CHARACTERS || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username || url.password ? null : url;
}
