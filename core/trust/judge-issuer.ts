import { mixesScripts } from '../lib/scripts.ts';
import type { TrustEntry } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { Axes } from '../model/verdict.ts';
import type { PlatformOf } from './entries.ts';
import { type JudgedIssuer, type Place, placeOf } from './place.ts';

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
 * @param sparing without a list to hold it against, leave out what would have to be loaded and decides nothing
 */
export async function judgeIssuer(
  issuer: JudgedIssuer,
  list: readonly TrustEntry[],
  platformOf: PlatformOf,
  sparing = false,
): Promise<Judgement> {
  const place = await placeOf(issuer, sparing && list.length === 0);
  const registrableDomain = place.site?.registrable ?? null;
  const held = list.length === 0 ? null : await against(list, issuer, place, platformOf);
  if (held?.entry) {
    // Being on a list does not make a self-made identity more than that (design.md §1, law 4).
    const tier = issuer.host === null ? 'self' : 'listed';
    return { tier, problems: [], listed: { as: held.entry.name }, registrableDomain };
  }
  const conflict = held?.conflict ? [held.conflict] : [];
  const standing = standingOf(issuer, place);
  const beside = [...(held?.unlisted ?? []), ...(held?.similar ?? []), ...(await remarksOn(issuer, place))];
  return {
    tier: conflict.length > 0 ? 'conflict' : standing.tier,
    problems: [...conflict, ...standing.problems, ...beside],
    listed: null,
    registrableDomain,
  };
}

async function against(...about: Parameters<typeof import('./against-list.ts').heldAgainst>) {
  const { heldAgainst } = await import('./against-list.ts');
  return heldAgainst(...about);
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
async function remarksOn({ name, host, proven, platform }: JudgedIssuer, place: Place): Promise<Problem[]> {
  const remarks: Problem[] = [];
  if (host !== null && !platform && (mixesScripts(name ?? '') || (await isMixedHost(host)))) {
    remarks.push({ code: 'trust.mixed-script', detail: { host } });
  }
  if (host !== null && proven && place.site?.academic && place.own) {
    remarks.push({ code: 'trust.academic-host', detail: { host, suffix: place.site.suffix } });
  }
  return remarks;
}

/** Only a host with letters outside ASCII is written otherwise than it is read. */
async function isMixedHost(host: string): Promise<boolean> {
  if (!host.includes('xn--')) return false;
  const { unicodeHost } = await import('../lib/punycode.ts');
  return mixesScripts(unicodeHost(host));
}
