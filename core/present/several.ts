import { capVerdict } from './cap-verdict.ts';
import { fill } from './fill.ts';
import { sentencesOf } from './sentences.ts';
import type { Setting } from './setting.ts';
import type { View } from './view.ts';

/**
 * What is said of several badges together, where the report is a list's or a presentation's: it is headed by the worst of them, whose
 * name, reasons, checks and next steps would pass for those of all. A record that holds others is a badge itself, and keeps its own answer.
 *
 * @returns `null`: it is about one badge
 */
export function severalOf(setting: Setting): Pick<View, 'headline' | 'explanation' | 'reasons' | 'next' | 'badge'> | null {
  const { report, locale, surface } = setting;
  const { checks, members = [], several } = report;
  if (!several) return null;
  // The worst first.
  const counts = new Map([[capVerdict(report.verdict, surface), 0]]);
  for (const member of members) {
    const verdict = capVerdict(member.verdict, surface);
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  const each = [...counts].map(([verdict, count]) =>
    fill(locale.several.each, { count: `${count}`, answer: locale.verdicts[verdict].short }),
  );
  const values = { count: `${members.length}`, counts: each.join(locale.punctuation.comma) };
  return {
    headline: fill(locale.several.headline, values) ?? '',
    explanation: locale.several.explanation,
    reasons: sentencesOf(checks[0]?.problems ?? [], setting),
    next: [],
    badge: null,
  };
}
