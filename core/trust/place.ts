import { tenantOf, userPathOf } from '../lib/path-tenant.ts';
import type { PlatformName } from '../model/payload.ts';
import type { Site } from './registrable-domain.ts';
import { sharedSuffixOf } from './shared-host.ts';

/** An issuer as the issuer check left it. All texts are attacker-controlled. */
export interface JudgedIssuer {
  /** URL or DID. */
  id: string;
  name: string | null;
  /** By which it goes where it has no other; it only ever speaks against its bearer. */
  ownName?: string | null;
  /** ASCII; `null` for self-made identities. */
  host: string | null;
  path: string | null;
  /** Control of the id was shown. Naming a host or a DID is not controlling it. */
  proven: boolean;
  platform: (Partial<PlatformName> & { admits: 'contract' | 'anyone' }) | null;
}

/** Whose an issuer's address is. */
export interface Place {
  /** `null` on a platform, whose hosts are known, and for self-made identities. */
  site: Site | null;
  /** The host belongs to the issuer alone, as far as can be told. */
  own: boolean;
  /** What a sentence calls the place: the host, with a user's path on it; the DID where there is no host. */
  label: string;
}

/**
 * Whose the address of an issuer is.
 *
 * @param sparing nothing decides by the part of the host that was registered: where no hoster can be meant, the list is not loaded
 */
export async function placeOf({ id, host, path, platform }: JudgedIssuer, sparing: boolean): Promise<Place> {
  if (host === null) return { site: null, own: false, label: id };
  if (platform) return { site: null, own: false, label: host };
  const site = (sparing ? await briefSite(host) : null) ?? (await siteInList(host));
  const at = path ?? didWebPath(id);
  // Below a hoster's name a host is one user's; the name itself (s3.amazonaws.com/…, github.com/…) is everybody's.
  const own = !isTenant(host, at) && !(site.shared && host === site.suffix);
  return { site, own, label: host + (userPathOf(at) ?? '') };
}

async function siteInList(host: string): Promise<Site> {
  const { siteOf } = await import('./registrable-domain.ts');
  return siteOf(host);
}

/** As much as decides where no list of issuers is asked; `null`: a hoster may have many users there, and the whole list must tell. */
async function briefSite(host: string): Promise<Site | null> {
  const hoster = sharedSuffixOf(host);
  if (hoster !== null) return { registrable: null, suffix: hoster, shared: true, academic: false };
  const { mayHaveManyUsers, schoolSuffixOf } = await import('./many-users.ts');
  if (mayHaveManyUsers(host)) return null;
  const school = schoolSuffixOf(host);
  return { registrable: null, suffix: school ?? '', shared: false, academic: school !== null };
}

/**
 * The path behind a `did:web` identifier, which writes it with colons (did:web §3.2); '' for any other id. Every badge brings this along,
 * and `lib/did-web.ts` is loaded for few.
 */
export function didWebPath(id: string): string {
  const [, path = ''] = /^did:web:[^:]*(.*)/s.exec(id) ?? [];
  return path.replaceAll(':', '/');
}

/** Whether what lives at `path` shares `host` with others. */
export function isTenant(host: string, path: string): boolean {
  const address = `https://${host}${path}`;
  return URL.canParse(address) && tenantOf(new URL(address)) !== null;
}
