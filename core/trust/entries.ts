import { didWebIn } from '../lib/did-web.ts';
import { httpsForm } from '../lib/https-form.ts';
import type { TrustEntry } from '../model/policy.ts';
import { nameKey, nameWords } from './issuer-name.ts';
import { didWebPath, isTenant } from './place.ts';

/** The registered platform under whose host an issuer has its account, and which spellings of an id it takes for one. */
export type PlatformOf = (host: string) => { id: string; canonicalId?: (address: string) => string } | null;

/** An entry of the viewer's list, understood. */
export interface Entry {
  name: string | null;
  /** '' where the entry has no name. */
  nameKey: string;
  /** The same with the blanks between its words. */
  nameWords: string;
  /** The one issuer that the entry names: an address in its https form, or a DID; `null` for a host entry. */
  issuer: string | null;
  /** ASCII; where that issuer lives, or the host that the entry is about; `null` for DIDs without one. */
  host: string | null;
  /** The platform on which that issuer has its account. */
  platform: string | null;
  /** The issuer shares its host with other users, each with a path of their own. */
  tenant: boolean;
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
  const name = entry.name ?? '';
  const named = { name: entry.name ?? null, nameKey: nameKey(name), nameWords: nameWords(name) };
  if ('issuer' in entry) {
    const issuer = issuerKey(entry.issuer, platformOf);
    const host = hostOfIssuer(issuer);
    const tenant = host !== null && isTenant(host, issuer.startsWith('did:') ? didWebPath(issuer) : new URL(issuer).pathname);
    return { ...named, issuer, host, platform: host === null ? null : (platformOf(host)?.id ?? null), tenant };
  }
  const host = plainHost(entry.host);
  if (host === null || platformOf(host)) return null;
  return { ...named, issuer: null, host, platform: null, tenant: false };
}

/**
 * An issuer's id as it is compared: addresses without scheme, port and fragment to tell them apart and as their platform
 * writes them, DIDs as they are.
 */
export function issuerKey(id: string, platformOf: PlatformOf): string {
  const address = httpsForm(id)?.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase());
  if (address === undefined) return id;
  return platformOf(new URL(address).host)?.canonicalId?.(address) ?? address;
}

function hostOfIssuer(issuer: string): string | null {
  const did = didWebIn(issuer);
  if (did) return plainHost(did.host);
  return issuer.startsWith('https:') && URL.canParse(issuer) ? new URL(issuer).hostname : null;
}

/** @returns the host in ASCII; `null` for an address, a port, a single label or an IP literal */
export function plainHost(text: string): string | null {
  const url = `https://${text.trim().replace(/\.$/, '')}`;
  if (/[/?#@:\\]/.test(text.trim()) || !URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  return hostname.includes('.') && !/^[\d.]+$/.test(hostname) ? hostname : null;
}

/** Whether `host` is `parent` or stands below it, at label borders. */
export function isWithinHost(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}
