import { tenantOf } from '../../lib/path-tenant.ts';
import { unambiguousUrl } from '../../lib/unambiguous-url.ts';
import type { Profile } from '../../model/hosted.ts';
import type { Scope } from '../path-beginning.ts';

type Policy = Pick<Profile, 'allowedOrigins' | 'startsWith'>;

/**
 * Whether `address` may speak for an issuer (Open Badges 2.0 §VerificationObject: `allowedOrigins`, `startsWith`; threats.md
 * T11). Hosts are compared as equal and paths at segment borders, on parsed URLs: as text, `example.org.attacker.net` begins like
 * `example.org` and `https://example.org@attacker.net/` like its host.
 *
 * @param address of the assertion: attacker-controlled
 * @param issuerUrl the profile's address, https
 */
export async function scopeOf(address: string, issuerUrl: string, policy: Policy): Promise<Scope> {
  const url = unambiguousUrl(address);
  if (!url || !allowedHosts(issuerUrl, policy).includes(url.host)) return 'outside';
  if (policy.startsWith.length > 0) {
    const { beginsAsOneOf } = await import('../path-beginning.ts');
    const scope = beginsAsOneOf(url, policy.startsWith);
    if (scope !== 'inside') return scope;
  }
  return (await isOfAnotherTenant(address, issuerUrl, policy)) ? 'unclear' : 'inside';
}

/**
 * Whether an assertion or a badge class lies in the part of a host that another user has (threats.md T4): the host then says
 * nothing of this issuer. Only a beginning that the issuer lists, and that names that very part, makes it the issuer's.
 *
 * @param address attacker-controlled
 * @param issuerUrl the profile's address, https
 */
export async function isOfAnotherTenant(
  address: string,
  issuerUrl: string,
  { startsWith }: Pick<Policy, 'startsWith'>,
): Promise<boolean> {
  const url = unambiguousUrl(address);
  const tenant = url && tenantOf(url);
  if (!url || tenant === null || tenant === tenantOf(new URL(issuerUrl))) return false;
  if (startsWith.length === 0) return true;
  const { isInNamedPart } = await import('../path-beginning.ts');
  return !isInNamedPart(url, tenant, startsWith);
}

/** The hosts that may serve an issuer's badges: those it lists, else its own alone. */
export function allowedHosts(issuerUrl: string, { allowedOrigins }: Pick<Policy, 'allowedOrigins'>): string[] {
  return (allowedOrigins.length > 0 ? allowedOrigins : [issuerUrl]).flatMap((entry) => {
    const url = unambiguousUrl(entry.includes('://') ? entry : `https://${entry}`);
    return url ? [url.host] : [];
  });
}
