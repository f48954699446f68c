import type { Detail } from '../model/check.ts';
import type { TrustEntry } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { type Entry, entriesOf, issuerKey, isWithinHost, type PlatformOf } from './entries.ts';
import { isSimilarName, nameKey, nameWords } from './issuer-name.ts';
import type { JudgedIssuer, Place } from './place.ts';

/** What a viewer's list says of an issuer. */
export interface Standing {
  /** The entry that names it; `null`: it is not on the list. */
  entry: Entry | null;
  /** It goes by the name or the look of somebody who is. */
  conflict: Problem | null;
  /** There is a list, and it is not on it. */
  unlisted: readonly Problem[];
  /** Its name is close to one of the list. */
  similar: readonly Problem[];
}

/**
 * Holds an issuer against the list that the viewer goes by (threats.md T2, T3). Loaded where there is a list: a page that shows badges to
 * everybody has none.
 *
 * What decides is the issuer's id or its host, never its name. A name only ever speaks against it.
 */
export async function heldAgainst(
  list: readonly TrustEntry[],
  judged: JudgedIssuer,
  place: Place,
  platformOf: PlatformOf,
): Promise<Standing> {
  const issuer = { ...judged, name: judged.name ?? judged.ownName ?? null };
  const entries = entriesOf(list, platformOf);
  const entry = findListed({ ...issuer, id: issuerKey(issuer.id, platformOf) }, place, entries);
  if (entry || entries.length === 0) return { entry, conflict: null, unlisted: [], similar: [] };
  const conflict = await findConflict(issuer, place, entries);
  if (conflict) return { entry, conflict, unlisted: [], similar: [] };
  const words = nameWords(issuer.name ?? '');
  const close = words === '' ? undefined : entries.find((each) => each.nameWords !== '' && isSimilarName(words, each.nameWords));
  return {
    entry,
    conflict,
    unlisted: [{ code: 'trust.not-listed', detail: { host: place.label } }],
    similar: close ? [{ code: 'trust.similar-name', detail: { name: issuer.name ?? '', knownName: close.name ?? '' } }] : [],
  };
}

/** The entry that names this issuer, by id before host and by the name it goes by before others; `null`: not listed. */
function findListed({ id, name, host, proven }: JudgedIssuer, { site, own }: Place, entries: readonly Entry[]): Entry | null {
  // An address or a DID whose control was not shown is only a claim.
  if (!proven) return null;
  const byId = entries.filter((entry) => entry.issuer === id);
  const byHost = entries.filter((entry) => {
    if (!own || site === null || host === null || entry.issuer !== null || entry.host === null) return false;
    // An entry as wide as a public suffix (ac.jp, github.io) would trust everyone under it.
    return isWithinHost(host, entry.host) && entry.host.length > site.suffix.length;
  });
  byHost.sort((a, b) => (b.host?.length ?? 0) - (a.host?.length ?? 0));
  const found = [...byId, ...byHost];
  const called = nameKey(name ?? '');
  return found.find((entry) => entry.nameKey === called) ?? found[0] ?? null;
}

async function findConflict(issuer: JudgedIssuer, place: Place, entries: readonly Entry[]): Promise<Problem | null> {
  const key = nameKey(issuer.name ?? '');
  const named = key === '' ? [] : entries.filter((entry) => entry.nameKey === key);
  const owner = named.find((entry) => isConflict(entry, issuer, place));
  if (owner) return { code: 'trust.name-conflict', detail: conflictDetail(owner, issuer, place) };
  // The very name was judged above; where it is no conflict, it is no imitation either.
  if (named.length > 0) return null;
  const { findImitated } = await import('./imitation.ts');
  const imitated = findImitated(entries, issuer.name, issuer.platform ? null : issuer.host);
  if (!imitated) return null;
  const knownName = imitated.name ?? imitated.host ?? imitated.issuer ?? '';
  return { code: 'trust.lookalike', detail: { knownName, name: issuer.name ?? '', host: place.label } };
}

/** Whether a listed issuer's name is used by somebody else (threats.md T2; lecos.md §8). */
function isConflict(entry: Entry, { host, platform, proven }: JudgedIssuer, { own }: Place): boolean {
  // An organisation may have accounts on several platforms, and these platforms know whom they admit. Two accounts of one
  // name on the same platform are another matter.
  if (platform?.admits === 'contract') return entry.issuer !== null && entry.platform !== null && entry.platform === platform.id;
  if (platform || host === null || !own) return true;
  if (entry.issuer === null) return proven || entry.host === null || !isWithinHost(host, entry.host);
  // Another document on the listed issuer's own host: not listed, but no conflict.
  return entry.host !== host || entry.tenant;
}

/** Where both live on one host, the hosts alone would tell nothing: then the ids are named. */
function conflictDetail(entry: Entry, { id, name, host }: JudgedIssuer, { label }: Place): Detail {
  const known = entry.issuer !== null && (entry.host === null || entry.host === host) ? entry.issuer : (entry.host ?? '');
  const here = known === entry.issuer && entry.host !== null ? id : label;
  const plain = (address: string): string => address.replace(/^https:\/\//, '');
  // Who only claims the listed id would be told apart from itself.
  return { name: name ?? '', knownHost: plain(known), host: id === entry.issuer ? '' : plain(here) };
}
