import { comparable } from '../lib/https-form.ts';
import { tenantOf } from '../lib/path-tenant.ts';
import { unambiguousUrl } from '../lib/unambiguous-url.ts';

/** Whether an address is below another. `unclear`: there may be a hole between the users of one host, so neither pass nor fail. */
export type Scope = 'inside' | 'outside' | 'unclear';

/** Separators, and dots encoded twice: a server that decodes them may serve what lies beside an allowed beginning. */
const HIDDEN = /%(?:25)*(?:2F|5C)|%(?:25)+2E/i;

/**
 * Whether an address begins as an issuer says that its own do (Open Badges 2.0 §VerificationObject `startsWith`): on parsed addresses, at
 * borders between segments and between parameters.
 *
 * @param url attacker-controlled
 * @param beginnings as the issuer's profile has them
 */
export function beginsAsOneOf(url: URL, beginnings: readonly string[]): Scope {
  const own = new URL(comparable(url.href));
  const scopes = beginnings.map((beginning) => begins(own, comparable(beginning)));
  if (scopes.includes('inside')) return 'inside';
  return scopes.includes('unclear') ? 'unclear' : 'outside';
}

/**
 * Whether an address lies in the part of its host that one user has, and an issuer names that very part as its own.
 *
 * @param tenant of `url`: see `lib/path-tenant.ts`
 */
export function isInNamedPart(url: URL, tenant: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => {
    const allowed = unambiguousUrl(beginning);
    return allowed !== null && tenantOf(allowed) === tenant && beginsAsOneOf(url, [beginning]) === 'inside';
  });
}

function begins(url: URL, beginning: string): Scope {
  const allowed = unambiguousUrl(beginning);
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
