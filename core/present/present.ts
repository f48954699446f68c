import type { CheckReport } from '../model/check-report.ts';
import type { Report } from '../model/report.ts';
import { anchorRows } from './anchor-facts.ts';
import { badgeFacts } from './badge-facts.ts';
import { capVerdict, type Surface } from './cap-verdict.ts';
import { momentIn } from './dates.ts';
import { fill } from './fill.ts';
import { headlineOf, headlineValues } from './headline.ts';
import { isNobodys } from './issuer-words.ts';
import type { Locale } from './locales/contract.ts';
import { MARKS } from './marks.ts';
import { nextSteps } from './next-steps.ts';
import { decisiveProblems } from './reasons.ts';
import { sentencesOf, summaryOf } from './sentences.ts';
import type { Setting } from './setting.ts';
import { severalOf } from './several.ts';
import type { CheckLine, MarkView, View } from './view.ts';

export interface PresentOptions {
  /** From `loadLocale`. */
  locale: Locale;
  /** Where it will be shown; some surfaces cap the verdict. Left out: one of the viewer's own that caps nothing. */
  surface?: Surface | undefined;
  /** IANA zone for the times of day; UTC if left out. The dates of a badge are shown as written. */
  timeZone?: string | undefined;
}

/**
 * Puts a report into words. Plain JSON in, plain JSON out; the same report gives the same words.
 *
 * @param report may have crossed a message channel: its texts are cleaned here once more
 */
export function present(report: Report, { locale, surface, timeZone = 'UTC' }: PresentOptions): View {
  const setting: Setting = { report, locale, surface, timeZone };
  const verdict = capVerdict(report.verdict, surface);
  const decisive = decisiveProblems(report, verdict);
  const values = headlineValues(verdict, decisive, setting);
  const headline = headlineOf(verdict, decisive, values, setting);
  const several = severalOf(setting);
  return {
    locale: locale.id,
    verdict,
    ...MARKS[verdict],
    headline,
    explanation: locale.verdicts[verdict].explanation,
    reasons: sentencesOf(decisive, setting).filter(({ text }) => text !== headline),
    next: nextSteps(verdict, decisive, values, setting),
    badge: badgeFacts(setting),
    checks: report.checks.slice(0, several ? 1 : 9).map((check) => checkLine(check, setting)),
    evidence: report.evidence.map(({ sha256: _, ...told }) => told),
    checkedAt: fill(locale.checkedAt, momentIn(report.verifiedAt, locale, timeZone) ?? {}) ?? '',
    ...(report.members && { members: report.members.map((member) => present(member, { locale, surface, timeZone })) }),
    ...several,
  };
}

/** The mark of a verification that is under way. */
export function presentChecking(locale: Locale): MarkView {
  return { tone: 'grey', shape: 'spinner', headline: locale.checking };
}

function checkLine(report: CheckReport, setting: Setting): CheckLine {
  const { check, outcome, problems } = report;
  const { checks, outcomes, selfMade } = setting.locale;
  const { title, pass, fail } = checks[check];
  const facts = anchorRows(report, setting);
  const less = outcome === 'pass' ? lessThanPass(report, setting.report) : null;
  const shown = less ?? outcome;
  return {
    check,
    title,
    sentences: sentencesOf(problems, setting),
    ...(facts.length > 0 && { facts }),
    outcome: shown,
    outcomeWord: less === 'not-applicable' ? selfMade : { ...outcomes, pass, fail }[shown],
    summary: less ? checks[check].summary[less] : summaryOf(report, setting),
  };
}

/** What a check that passed comes to where that would be misread. */
function lessThanPass({ check, problems }: CheckReport, whole: Report): 'not-applicable' | 'unknown' | null {
  // Nobody was asked about an identity that whoever made the badge made: that is no pass to be shown.
  if (problems.some(({ code }) => code === 'issuer.self-asserted')) return 'not-applicable';
  const isUnasked =
    check === 'issuer'
      ? // The host of whomever a test badge names was asked: that says nothing of who made the badge.
        isNobodys(whole)
      : // A known platform's address passes as read before anybody was asked there: `parse`, the second check, had nothing to read then.
        check === 'read' && !whole.members && whole.checks[1]?.outcome === 'not-applicable';
  return isUnasked ? 'unknown' : null;
}
