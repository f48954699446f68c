import { httpsForm } from '../lib/https-form.ts';
import type { ControllerAddress } from '../model/controller.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { addressOf, listOf, objectOf, stringsOf } from '../parse/formats/fields.ts';
import { objectsOf } from '../parse/vc/objects-of.ts';
import { endOf } from './key-material.ts';

/** What a profile of an issuer of Blockcerts says beside its keys. */
export interface IssuerProfile {
  addresses: readonly ControllerAddress[];
  /** https where it is an address at all; else as written, which is none that can be asked. `null`: it names no list. */
  revocationList: string | null;
  revocationAddresses: readonly string[];
}

const TYPES: ReadonlySet<string> = new Set(['Profile', 'Issuer', 'BlockcertsIssuerProfile']);
/** What stands before an address (blockcerts.md §16.4). */
const PREFIX = 'ecdsa-koblitz-pubkey:';
/** Addresses of one profile: each is compared with the sender, so that their number is bounded. */
const MAX_ADDRESSES = 500;
/** Characters. The longest addresses that occur have 90. */
const MAX_ADDRESS = 128;

/**
 * Reads the addresses and the list of withdrawn certificates of a profile, in the three shapes that there were (blockcerts.md
 * §9.2, §9.3). Dates stay as written; a date that is no text stands as text that no date is.
 *
 * @param document served where its id says
 * @returns `none`: it is no such profile; `untyped`: it says what such a profile says, and calls itself something else; `too-many`: more
 *   addresses than anybody needs
 */
export function readIssuerProfile(document: JsonObject): IssuerProfile | 'none' | 'untyped' | 'too-many' {
  const isOld = document['issuerKeys'] !== undefined;
  const isTyped = isOld || stringsOf(document['type']).some((type) => TYPES.has(type));
  const addresses = [
    ...listOf(document['publicKey']).flatMap((entry) => addressIn(entry, 'id', PREFIX)),
    ...listOf(document['publicKeys']).flatMap((entry) => addressIn(entry, 'publicKey', PREFIX)),
    ...listOf(document['issuerKeys']).flatMap((entry) => addressIn(entry, 'key', '')),
  ];
  const revocationAddresses = objectsOf(document['revocationKeys']).flatMap(({ key }) => (isAddress(key) ? [key] : []));
  const revocationList = revocationListIn(document);
  if (!isTyped) return addresses.length > 0 || revocationList !== null ? 'untyped' : 'none';
  if (addresses.length + revocationAddresses.length > MAX_ADDRESSES) return 'too-many';
  return { addresses, revocationList, revocationAddresses };
}

/** Whether a profile is one of an issuer of Blockcerts, so that its list is about whatever that issuer signs. */
export function isBlockcertsIssuer(document: JsonObject, { addresses }: IssuerProfile): boolean {
  return addresses.length > 0 || stringsOf(document['type']).includes('BlockcertsIssuerProfile');
}

/** One entry of a list of keys; a key of another kind is no address. */
function addressIn(entry: Json, member: string, prefix: string): ControllerAddress[] {
  const named = objectOf(entry) ?? { [member]: entry };
  const text = named[member];
  if (typeof text !== 'string' || !text.startsWith(prefix)) return [];
  const address = text.slice(prefix.length);
  if (!isAddress(address)) return [];
  const { created, date, revoked, expires } = named as Record<string, Json | undefined>;
  return [{ address, created: endOf(created ?? date), revoked: endOf(revoked), expires: endOf(expires) }];
}

function isAddress(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_ADDRESS;
}

/**
 * The list of withdrawn badges that a profile names (Open Badges 2.0 §Profile); `null`: none. Several under one name cannot be asked as
 * one: that is no address, as '' is none.
 */
export function revocationListIn({ revocationList: value }: JsonObject): string | null {
  const entries = listOf(value);
  if (entries.length === 0) return null;
  const named = entries.length === 1 ? (addressOf(value) ?? '') : '';
  return httpsForm(named) ?? named;
}
