import { httpsForm } from '../lib/https-form.ts';
import type { TrustEntry } from '../model/policy.ts';
import { nameKey } from './issuer-name.ts';
import { didWebPath, userPathOf } from './shared-host.ts';

/** The registered platform under whose host an issuer has its account. */
export type PlatformOf = (host: string) => { id: string } | null;

/** An entry of the viewer's list, understood. */
export interface Entry {
  name: string | null;
  /** '' where the entry has no name. */
  nameKey: string;
  /** The one issuer that the entry names: an address in its https form, or a DID; `null` for a host entry. */
  issuer: string | null;
  /** ASCII; where that issuer lives, or the host that the entry is about; `null` for DIDs without one. */
  host: string | null;
  /** The platform on which that issuer has its account. */
  platform: string | null;
  /** The issuer lives under a user's path, so that its host is not its own. */
  userPath: boolean;
}

const prepared = new WeakMap<readonly TrustEntry[], { platformOf: PlatformOf; entries: readonly Entry[] }>();

/**
 * The entries of a list that may be gone by (threats.md §9 "Issuer tiers"). A host entry for a registered platform is left
 * out: it would trust every tenant. So is what names neither an issuer nor a host.
 *
 * @param list not changed afterwards: what is made of it is kept, for a folder of badges is judged by one list
 */
export function entriesOf(list: readonly TrustEntry[], platformOf: PlatformOf): readonly Entry[] {
  const kept = prepared.get(list);
  if (kept?.platformOf === platformOf) return kept.entries;
  const entries = list.map((entry) => entryOf(entry, platformOf)).filter((entry) => entry !== null);
  prepared.set(list, { platformOf, entries });
  return entries;
}

function entryOf(entry: TrustEntry, platformOf: PlatformOf): Entry | null {
  const named = { name: entry.name ?? null, nameKey: nameKey(entry.name ?? '') };
  if ('issuer' in entry) {
    const issuer = issuerKey(entry.issuer);
    const host = hostOfIssuer(issuer);
    const path = URL.canParse(issuer) && host !== null ? new URL(issuer).pathname : '';
    const userPath = userPathOf(issuer.startsWith('did:') ? didWebPath(issuer) : path) !== null;
    return { ...named, issuer, host, platform: host === null ? null : (platformOf(host)?.id ?? null), userPath };
  }
  const host = plainHost(entry.host);
  if (host === null || platformOf(host)) return null;
  return { ...named, issuer: null, host, platform: null, userPath: false };
}

/** An issuer's id as it is compared: addresses without scheme, port and fragment to tell them apart, DIDs as they are. */
export function issuerKey(id: string): string {
  return httpsForm(id) ?? id;
}

function hostOfIssuer(issuer: string): string | null {
  // did:web §3.2: the first part is the host, a port written after %3A.
  const did = /^did:web:([^:%]+)/.exec(issuer)?.[1];
  if (did !== undefined) return plainHost(did);
  return issuer.startsWith('https:') && URL.canParse(issuer) ? new URL(issuer).hostname : null;
}

/** @returns the host in ASCII; `null` for an address, a port, a single label or an IP literal */
function plainHost(text: string): string | null {
  const url = `https://${text.trim().replace(/\.$/, '')}`;
  if (/[/?#@:\\]/.test(text.trim()) || !URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  return hostname.includes('.') && !/^[\d.]+$/.test(hostname) ? hostname : null;
}

/** Whether `host` is `parent` or stands below it, at label borders. */
export function isWithinHost(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}
