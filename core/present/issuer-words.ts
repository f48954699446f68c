import type { BadgeView } from '../model/badge.ts';
import { type ProblemCode, problemAxes } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Axes } from '../model/verdict.ts';
import { claim, fact } from './claim.ts';
import { fill, type Value } from './fill.ts';
import type { Locale } from './locales/contract.ts';

/** How far an issuer is known (threats.md §9). `own`: on a host of its own, or not known at all. */
export type Tier = 'conflict' | 'self' | 'listed' | 'shared-host' | 'platform' | 'own';

/** Reads the tier off a report, worst first: no name is ever said with more certainty than the checks give it. */
export function tierOf({ checks }: Pick<Report, 'checks'>): Tier {
  const codes = checks.flatMap(({ problems }) => problems.map(({ code }) => code));
  const has = (value: Axes['issuer']): boolean => codes.some((code: ProblemCode) => problemAxes(code).issuer === value);
  if (has('conflict')) return 'conflict';
  if (has('self')) return 'self';
  if (checks.some(({ check, outcome }) => check === 'trust' && outcome === 'pass')) return 'listed';
  if (has('shared-host')) return 'shared-host';
  return has('platform') ? 'platform' : 'own';
}

/** Whether a badge that is shown names an issuer that has nothing to do with it, as far as anybody can tell: it is recorded nowhere. */
export function isNobodys({ badge, checks }: Pick<Report, 'badge' | 'checks'>): boolean {
  const isNowhere = checks.some(({ problems }) =>
    problems.some(({ code, detail }) => code === 'anchor.test-network' && detail['found'] === 'nowhere'),
  );
  return isNowhere && badge !== null && badge.issuer.host === null;
}

/**
 * Names the issuer inside a sentence (design.md §1, law 7). Unless the viewer's list has a name for it, the host or the service
 * is said as the fact, and the name as a claim.
 *
 * @returns empty where nothing is known of it
 */
export function originOf(badge: BadgeView, tier: Tier, locale: Locale): Value {
  const { issuer, platform } = badge;
  if (tier === 'listed' && issuer.listedAs) return claim(issuer.listedAs, locale);
  const words = locale.origin;
  const values = {
    name: claim(issuer.name ?? '', locale),
    host: fact(issuer.host ?? ''),
    platform: claim(platform?.name ?? '', locale),
  };
  if (values.platform !== '') {
    // A listed issuer without a name on the list is still the one whose id the viewer wrote down.
    const vouchedFor = tier === 'platform' || tier === 'listed';
    const text = fill(vouchedFor ? words.platform : words.account, values);
    return text === null ? values.platform : { text, close: words.close, worded: !vouchedFor };
  }
  if (values.host === '') return { text: fill(words.nameOnly, values) ?? '', close: words.close, worded: true };
  const text = fill(words.claimed, values);
  return text === null ? values.host : { text, close: words.close };
}
