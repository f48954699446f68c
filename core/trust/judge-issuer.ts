import { userPathOf } from '../lib/path-tenant.ts';
import { unicodeHost } from '../lib/punycode.ts';
import { mixesScripts } from '../lib/scripts.ts';
import type { Detail } from '../model/check.ts';
import type { PlatformName } from '../model/payload.ts';
import type { TrustEntry } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { Axes } from '../model/verdict.ts';
import { didWebPath, type Entry, entriesOf, issuerKey, isTenant, isWithinHost, type PlatformOf } from './entries.ts';
import { isSimilarName, nameKey, nameWords } from './issuer-name.ts';
import type { Site } from './registrable-domain.ts';

/** An issuer as the issuer check left it. All texts are attacker-controlled. */
export interface JudgedIssuer {
  /** URL or DID. */
  id: string;
  name: string | null;
  /** ASCII; `null` for self-made identities. */
  host: string | null;
  path: string | null;
  /** Control of the id was shown. Naming a host or a DID is not controlling it. */
  proven: boolean;
  platform: (Partial<PlatformName> & { admits: 'contract' | 'anyone' }) | null;
}

export interface Judgement {
  tier: Exclude<Axes['issuer'], 'unknown'>;
  problems: readonly Problem[];
  /** On the viewer's list; the name there, or `null` where the entry has none. */
  listed: { as: string | null } | null;
  registrableDomain: string | null;
}

/**
 * Where an issuer stands (threats.md T2–T4, §9 "Issuer tiers"): on the viewer's list; on its own host; on a platform; among
 * users of a shared host; self-made; or under a listed issuer's name or look without being it.
 *
 * What decides is the issuer's id or its host, never its name. A name only ever speaks against it.
 */
export async function judgeIssuer(issuer: JudgedIssuer, list: readonly TrustEntry[], platformOf: PlatformOf): Promise<Judgement> {
  const entries = entriesOf(list, platformOf);
  const place = await placeOf(issuer);
  const registrableDomain = place.site?.registrable ?? null;
  const entry = findListed({ ...issuer, id: issuerKey(issuer.id, platformOf) }, place, entries);
  if (entry) {
    // Being on a list does not make a self-made identity more than that (design.md §1, law 4).
    const tier = issuer.host === null ? 'self' : 'listed';
    return { tier, problems: [], listed: { as: entry.name }, registrableDomain };
  }
  const conflict = await findConflict(issuer, place, entries);
  const standing = standingOf(issuer, place);
  const remarks = remarksOn(issuer, place, entries, conflict !== null);
  const unlisted: Problem[] =
    entries.length > 0 && !conflict ? [{ code: 'trust.not-listed', detail: { host: place.label } }] : [];
  return {
    tier: conflict ? 'conflict' : standing.tier,
    problems: [...(conflict ? [conflict] : []), ...standing.problems, ...unlisted, ...remarks],
    listed: null,
    registrableDomain,
  };
}

/** Whose an issuer's address is. */
interface Place {
  /** `null` on a platform, whose hosts are known, and for self-made identities. */
  site: Site | null;
  /** The host belongs to the issuer alone, as far as can be told. */
  own: boolean;
  /** What a sentence calls the place: the host, with a user's path on it; the DID where there is no host. */
  label: string;
}

async function placeOf({ id, host, path, platform }: JudgedIssuer): Promise<Place> {
  if (host === null) return { site: null, own: false, label: id };
  if (platform) return { site: null, own: false, label: host };
  const { siteOf } = await import('./registrable-domain.ts');
  const site = siteOf(host);
  const at = path ?? didWebPath(id);
  // Below a hoster's name a host is one user's; the name itself (s3.amazonaws.com/…, github.com/…) is everybody's.
  const own = !isTenant(host, at) && !(site.shared && host === site.suffix);
  return { site, own, label: host + (userPathOf(at) ?? '') };
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
  if (entries.length === 0) return null;
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

/** The tier of an issuer that is neither listed nor in conflict. */
function standingOf({ host, name, platform, proven }: JudgedIssuer, place: Place): Pick<Judgement, 'tier' | 'problems'> {
  if (!proven || host === null) return { tier: 'self', problems: [] };
  if (platform) {
    const detail = { platform: platform.name ?? host, host };
    if (platform.admits === 'contract') return { tier: 'platform', problems: [{ code: 'trust.platform', detail }] };
    return { tier: 'shared-host', problems: [{ code: 'trust.open-platform', detail: { ...detail, name: name ?? '' } }] };
  }
  if (!place.site?.shared && place.own) return { tier: 'domain', problems: [] };
  return { tier: 'shared-host', problems: [{ code: 'trust.shared-host', detail: { host: place.label } }] };
}

/** What is said in words and changes nothing. */
function remarksOn(
  { name, host, proven, platform }: JudgedIssuer,
  place: Place,
  entries: readonly Entry[],
  conflict: boolean,
): Problem[] {
  const remarks: Problem[] = [];
  const words = nameWords(name ?? '');
  const close =
    words === '' || conflict
      ? undefined
      : entries.find((entry) => entry.nameWords !== '' && isSimilarName(words, entry.nameWords));
  if (close) remarks.push({ code: 'trust.similar-name', detail: { name: name ?? '', knownName: close.name ?? '' } });
  if (host !== null && !platform && (mixesScripts(name ?? '') || mixesScripts(unicodeHost(host)))) {
    remarks.push({ code: 'trust.mixed-script', detail: { host } });
  }
  if (host !== null && proven && place.site?.academic && place.own) {
    remarks.push({ code: 'trust.academic-host', detail: { host, suffix: place.site.suffix } });
  }
  return remarks;
}
