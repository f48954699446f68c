import type { BadgeView } from '../model/badge.ts';
import type { Problem } from '../model/problem.ts';
import type { Verdict } from '../model/verdict.ts';
import { claim, fact } from './claim.ts';
import { fill, type Values } from './fill.ts';
import { originOf, tierOf } from './issuer-words.ts';
import { unfinished } from './reasons.ts';
import { sentenceOf, valuesOf } from './sentences.ts';
import type { Setting } from './setting.ts';

/** What a badge without data looks like. */
const PICTURES: readonly string[] = ['png', 'svg'];

/**
 * The whole answer in one sentence (threats.md §9). Without one of its values it is said more plainly, never with a hole.
 *
 * @param decisive the problems that decided the verdict, most telling first
 * @param values from `headlineValues`
 */
export function headlineOf(verdict: Verdict, decisive: readonly Problem[], values: Values, setting: Setting): string {
  const { locale, report, surface } = setting;
  const words = locale.verdicts[verdict];
  const [first] = decisive;
  if (verdict === 'not-checkable') {
    // Data that we refuse to read is told from a picture that has none.
    if (first?.code === 'read.no-badge' && PICTURES.includes(report.input.kind)) return words.headline;
    return first ? sentenceOf(first, isPlaced(report.badge) ? setting : unnamed(setting)).text : words.bare;
  }
  if (verdict === 'genuine' && surface === 'profile') {
    const template = comparedName(setting);
    if (template) return fill(template, values) ?? words.bare;
  }
  return fill(words.headline, values) ?? words.bare;
}

/** The values of headlines and explanations, from the badge and from what decided. */
export function headlineValues(verdict: Verdict, decisive: readonly Problem[], setting: Setting): Values {
  const { report, locale } = setting;
  const { badge } = report;
  const told = valuesOf(decisive[0]?.detail ?? {}, setting);
  const tier = tierOf(report);
  const origin = isPlaced(badge) ? originOf(badge, tier, locale) : '';
  const listedAs = tier === 'listed' && badge?.issuer.listedAs ? claim(badge.issuer.listedAs, locale) : '';
  const host = fact(badge?.issuer.host ?? provenHost(setting));
  const date = verdict === 'expired' ? badge?.expires : verdict === 'not-yet-valid' ? badge?.issuedOn : null;
  const [open] = unfinished(report.checks);
  switch (verdict) {
    case 'confirmed':
      return { issuer: listedAs || origin, host: listedAs && badge?.issuer.listedAs !== host ? host : '' };
    case 'not-genuine':
      // Whom it is not issued by is said by host alone: the name is the very thing that does not hold.
      return { issuer: listedAs || host };
    case 'issuer-name-conflict':
      return { name: told['name'] ?? claim(badge?.issuer.name ?? '', locale), host: told['host'] ?? host };
    case 'incomplete':
      return { what: open ? locale.unfinished[open.check] : '' };
    default:
      return { origin, date: told['date'] ?? valuesOf(date ? { date } : {}, setting)['date'] };
  }
}

/** A name alone never stands in a headline: there has to be a fact beside it (design.md §1, law 7). */
function isPlaced(badge: BadgeView | null): badge is BadgeView {
  return badge !== null && (badge.issuer.host !== null || badge.platform !== null);
}

/** As if nothing were known of the badge: its sentences name no issuer then. */
function unnamed(setting: Setting): Setting {
  return { ...setting, report: { ...setting.report, badge: null } };
}

/** The host that the issuer check showed control of, where the badge itself may not be shown. */
function provenHost({ report }: Setting): string {
  const issuer = report.checks.find(({ check, outcome }) => check === 'issuer' && outcome === 'pass');
  const host = issuer?.facts['host'];
  return typeof host === 'string' ? host : '';
}

function comparedName({ report, locale }: Setting): string | null {
  const codes = report.checks.flatMap(({ problems }) => problems.map(({ code }) => code));
  if (codes.includes('recipient.name-only')) return locale.genuineName.same;
  return codes.includes('recipient.name-similar') ? locale.genuineName.similar : null;
}
