import { isObject } from '../../lib/json.ts';
import { methodIdOf } from '../../lib/method-id.ts';
import type { Json } from '../../model/json.ts';
import { texts } from '../lists/entry-values.ts';
import type { ServedList } from '../lists/fetch-list.ts';
import { readList } from '../lists/read-list.ts';
import { idsOf, revokedEntries } from './revoked-entries.ts';

/** What a list of withdrawn badges says of itself, and whom it may name. */
export interface RevokedIds {
  /** Of Open Badges 1.x: it says nothing of itself. */
  isMap: boolean;
  /** Members as written; `null` where there is none. */
  id: Json | null;
  issuer: Json | null;
  /** It calls itself a list of this kind, or says nothing of its kind. */
  isList: boolean;
  /** Every entry has an id that can be read. */
  readable: boolean;
  /** Hashes of the ids, in order. A list may have hundreds of thousands. */
  hashes: Float64Array;
}

/** Lists, for as long as the answers live that they came in: many certificates of one issuer read its list once. */
const READ = new WeakMap<Uint8Array, RevokedIds>();

/**
 * Reads a list of withdrawn badges (Open Badges 2.0 §RevocationList; open-badges.md §4.6; blockcerts.md §10.1). What is kept of it is small.
 *
 * @throws BadgeProblem status.list-malformed | status.list-too-large | status.list-type
 */
export function revokedIds(list: ServedList): RevokedIds {
  const known = READ.get(list.body);
  if (known) return known;
  const document = readList(list);
  const { entries, isMap } = revokedEntries(document, list.host);
  const ids = entries.flatMap(idsOf);
  const read: RevokedIds = {
    isMap,
    id: isMap ? null : (document['id'] ?? null),
    issuer: isMap ? null : (document['issuer'] ?? null),
    isList: isMap || document['type'] === undefined || texts(document['type']).includes('RevocationList'),
    readable: !ids.includes(null),
    hashes: Float64Array.from(ids, (id) => (id === null ? -1 : hashOf(compared(id)))).sort(),
  };
  READ.set(list.body, read);
  return read;
}

/**
 * Why a certificate was withdrawn, if the list names it by this very id; '' where it does not say; `null`: it does not name it.
 *
 * @param id of the certificate, as signed
 */
export function reasonFor(id: string, ids: RevokedIds, list: ServedList): string | null {
  if (!holds(ids.hashes, hashOf(compared(id)))) return null;
  // Read once more: what was kept may be another id of the same hash.
  const { entries } = revokedEntries(readList(list), list.host);
  const entry = entries.find((each) => idsOf(each).some((own) => own !== null && compared(own) === compared(id)));
  if (entry === undefined) return null;
  return isObject(entry) ? (texts(entry['revocationReason'])[0] ?? '') : '';
}

/** Addresses that need no reading to be compared. */
const PLAIN = /^https:\/\/[a-z0-9.-]+\/(?!\.)(?:[\w~#-]|[./](?![./]))*$/;

/**
 * Ids are compared letter by letter, but that an address of the `http:` time is the same over https (open-badges.md §4.1), and that a UUID
 * has no case (RFC 9562 §4).
 */
function compared(id: string): string {
  if (/^urn:uuid:/i.test(id)) return id.toLowerCase();
  return !/^https?:/i.test(id) || PLAIN.test(id) ? id : methodIdOf(id, id);
}

/** 52 bits, for finding and not for proving: two rounds of multiplication, as FNV has them. */
function hashOf(id: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (high >>> 12) * 0x1_0000_0000 + (low >>> 0);
}

function holds(sorted: Float64Array, wanted: number): boolean {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const value = sorted[middle] ?? 0;
    if (value === wanted) return true;
    if (value < wanted) from = middle + 1;
    else to = middle;
  }
  return false;
}
