import { httpsForm, MAX_ADDRESS_CHARACTERS } from '../lib/https-form.ts';
import { shownText } from '../lib/shown-text.ts';
import type { TrustEntry } from '../model/policy.ts';
import { platformOfHost } from '../read/platforms/registry.ts';
import { issuerKey, plainHost } from './entries.ts';
import { nameKey } from './issuer-name.ts';

/** Bytes of a file. */
export const MAX_LIST_BYTES = 1_048_576;
/** Entries of one list. */
const MAX_LIST_ENTRIES = 10_000;

/** A list of issuers as an organisation publishes it. */
export interface TrustList {
  /** Whose list it says to be. */
  name: string | null;
  entries: TrustEntry[];
}

/** What is wrong with one entry. */
export type EntryFault =
  /** It names neither an issuer nor a host, or both. */
  | 'no-id'
  /** Neither an https address nor a DID. */
  | 'not-an-issuer'
  | 'not-a-host'
  /** A host of a registered platform: it would trust every tenant. */
  | 'platform-host'
  /** A host below which anyone can open a site or register a name. */
  | 'shared-host'
  | 'bad-name'
  | 'duplicate';

/** Why a list was refused. `entry` counts from 1; `text` is what the entry names, as it was written. */
export type TrustListFault =
  | { code: 'too-large' | 'not-json' | 'not-a-list' | 'too-many' }
  | { code: EntryFault; entry: number; text: string };

/** A list that is half understood would mislead, so it is taken whole or not at all. */
export type TrustListAnswer = { list: TrustList } | { fault: TrustListFault };

/**
 * Holds a parsed list to its shape: an array of entries, or an organisation’s `{ name, issuers: [...] }`. Says nothing of
 * whether its entries may be gone by: `admitEntries` does. Other members are passed over.
 */
export function trustListOf(value: unknown): TrustListAnswer {
  const { name, issuers } = membersOf(value);
  const listed = Array.isArray(value) ? value : issuers;
  if (!Array.isArray(listed)) return { fault: { code: 'not-a-list' } };
  const entries: TrustEntry[] = [];
  for (const each of listed as unknown[]) {
    const entry = entryOf(each);
    if (!entry) return { fault: { code: 'no-id', entry: entries.length + 1, text: labelOf(each) } };
    entries.push(entry);
  }
  return { list: { name: typeof name === 'string' && name.trim() !== '' ? shownText(name.trim()).text : null, entries } };
}

/**
 * Reads a list that somebody gives to be gone by, and refuses it whole for one entry that may not be gone by.
 *
 * @param text of a file, from anybody
 */
export async function readTrustList(text: string): Promise<TrustListAnswer> {
  if (text.length > MAX_LIST_BYTES || new TextEncoder().encode(text).length > MAX_LIST_BYTES)
    return { fault: { code: 'too-large' } };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { fault: { code: 'not-json' } };
  }
  const read = trustListOf(value);
  if ('fault' in read) return read;
  if (read.list.entries.length > MAX_LIST_ENTRIES) return { fault: { code: 'too-many' } };
  return admitEntries(read.list);
}

/**
 * Holds a list to what a viewer may go by (threats.md §9 "Issuer tiers"). Hosts come back in ASCII, names fit to be shown. One
 * issuer may stand under several names, as it calls itself in several languages.
 */
export async function admitEntries({ name, entries }: TrustList): Promise<TrustListAnswer> {
  const admitted = new Map<string, TrustEntry>();
  for (const entry of entries) {
    const answer = await admit(entry);
    const code = typeof answer === 'string' ? answer : admitted.has(entryKey(answer)) ? 'duplicate' : null;
    if (code !== null) return { fault: { code, entry: admitted.size + 1, text: labelOf(entry) } };
    if (typeof answer !== 'string') admitted.set(entryKey(answer), answer);
  }
  return { list: { name, entries: [...admitted.values()] } };
}

/** The same for two entries that say the same: of one issuer or host, under one name. */
export function entryKey(entry: TrustEntry): string {
  const subject =
    'issuer' in entry ? `issuer ${issuerKey(entry.issuer, platformOfHost)}` : `host ${plainHost(entry.host) ?? entry.host}`;
  return `${subject} ${nameKey(entry.name ?? '')}`;
}

async function admit(entry: TrustEntry): Promise<TrustEntry | EntryFault> {
  const name = entry.name === undefined ? undefined : shownText(entry.name.trim()).text;
  if (name === '') return 'bad-name';
  const named = name === undefined ? {} : { name };
  if ('issuer' in entry) {
    const issuer = entry.issuer.trim();
    return isIssuerId(issuer) ? { issuer, ...named } : 'not-an-issuer';
  }
  const host = plainHost(entry.host);
  if (host === null) return 'not-a-host';
  if (platformOfHost(host)) return 'platform-host';
  // Late: the public-suffix list weighs more than everything else here.
  const { siteOf } = await import('./registrable-domain.ts');
  return host.length <= siteOf(host).suffix.length ? 'shared-host' : { host, ...named };
}

/** An id of the `http:` time is asked over https at the same place, and compared so. */
function isIssuerId(id: string): boolean {
  if (/^did:[a-z0-9]+:\S+$/.test(id)) return id.length <= MAX_ADDRESS_CHARACTERS;
  return !/\s/.test(id) && httpsForm(id) !== null;
}

function entryOf(value: unknown): TrustEntry | null {
  const { issuer, host, name } = membersOf(value);
  const named = typeof name === 'string' ? { name } : {};
  if (typeof issuer === 'string' && host === undefined) return { issuer, ...named };
  if (typeof host === 'string' && issuer === undefined) return { host, ...named };
  return null;
}

function labelOf(value: unknown): string {
  const { issuer, host, name } = membersOf(value);
  const label = [issuer, host, name].find((text) => typeof text === 'string' && text !== '');
  return shownText(String(label ?? '')).text;
}

function membersOf(value: unknown): Record<'issuer' | 'host' | 'name' | 'issuers', unknown> {
  const members = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return { issuer: members['issuer'], host: members['host'], name: members['name'], issuers: members['issuers'] };
}
