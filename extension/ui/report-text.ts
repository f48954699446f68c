import type { Locale, View } from '../../core/present/index.ts';
import type { ReportWords } from '../../ui/words.ts';

/** A report as plain text, to be pasted into a mail or a ticket. */
export function reportText(view: View, words: ReportWords, { punctuation: { colon } }: Locale): string {
  const { badge, reasons, next, checks, evidence, members = [] } = view;
  const part = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', (title + colon).trimEnd(), ...lines.map((line) => `- ${line.replaceAll('\n', ' ')}`)] : [];
  return [
    view.headline,
    view.explanation,
    view.checkedAt,
    ...(badge ? ['', badge.title, ...badge.facts.map(({ label, value }) => label + colon + value.replaceAll('\n', ' '))] : []),
    ...part(
      words.members,
      members.map((member) => [member.badge?.title, member.headline].filter(Boolean).join(colon)),
    ),
    ...part(
      words.why,
      reasons.map(({ text }) => text),
    ),
    ...part(words.next, next),
    ...part(
      words.checks,
      checks.map(({ title, outcomeWord, summary }) => `${title}${colon}${outcomeWord} – ${summary}`),
    ),
    ...part(
      words.evidence,
      evidence.length > 0 ? evidence.map(({ url, status, time }) => `${url} (${status}, ${time})`) : [words.noEvidence],
    ),
    '',
  ].join('\n');
}
