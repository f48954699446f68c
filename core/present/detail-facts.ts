import { shownText } from '../lib/shown-text.ts';
import type { BadgeView, Endorsement } from '../model/badge.ts';
import type { CheckReport } from '../model/check-report.ts';
import { claim } from './claim.ts';
import { fill } from './fill.ts';
import type { Locale } from './locales/contract.ts';
import type { FactId } from './view.ts';

/** What stands in one row: the lines of a list, and the address of one that has just one. */
export interface DetailRow {
  id: FactId;
  value: string;
  /** Judged by whoever shows it. */
  address: string | null;
  /** Ours, not the issuer's words. */
  ours?: boolean;
}

/** What credentials say beyond name and dates, in the order in which people ask for it. Empty rows are left out. */
export function detailRows(
  { details, endorsements = [] }: BadgeView,
  checks: readonly CheckReport[],
  locale: Locale,
): DetailRow[] {
  const isPart = checks.some(({ problems }) => problems.some(({ code }) => code === 'proof.part-shown'));
  const evidence = details?.evidence ?? [];
  const holding = endorsements.filter(({ state }) => state === 'holds');
  const by = (endorsement: Endorsement) => endorsedBy(endorsement, locale);
  const alignments = details?.alignments ?? [];
  const rows: DetailRow[] = [
    { ...lines('part', isPart ? [locale.problems['proof.part-shown']] : []), ours: true },
    lines('achievement-type', [kindOf(details?.achievementType ?? '', locale)]),
    lines(
      'results',
      (details?.results ?? []).map(({ name, value }) => (name === null ? value : name + locale.punctuation.colon + value)),
    ),
    lines('creator', [details?.creator?.name ?? details?.creator?.id ?? '']),
    lines('endorsed-by', holding.filter(({ of }) => of === 'badge').map(by)),
    lines('issuer-endorsed-by', holding.filter(({ of }) => of === 'issuer').map(by)),
    lines('endorsed-unchecked', endorsements.filter(({ state }) => state === 'not-asked' || state === 'unknown').map(by)),
    lines(
      'evidence',
      evidence.map(({ name, url }) => name ?? url ?? ''),
      evidence[0]?.url,
    ),
    lines(
      'alignments',
      alignments.map(({ name }) => name),
      alignments[0]?.url,
    ),
    lines('tags', [(details?.tags ?? []).join(locale.punctuation.comma)]),
    lines('version', [details?.version ?? '']),
  ];
  return rows.filter(({ value }) => value !== '');
}

/**
 * One of the standard's words (OB 3.0 §B.2, AchievementType) in the reader's language, or with its words set apart:
 * `LearningProgram` → "Learning Program". Whatever else there is begins with `ext:` and stays as written.
 */
function kindOf(type: string, { kinds }: Locale): string {
  if (Object.hasOwn(kinds, type)) return kinds[type] ?? type;
  return type.startsWith('ext:') ? type : type.replace(/\B(?=[A-Z])/g, ' ');
}

function lines(id: FactId, values: readonly string[], address: string | null = null): DetailRow {
  const given = values.map((value) => shownText(value, { graphemes: 300, lines: 3 }).text).filter((value) => value !== '');
  return { id, value: [...new Set(given)].join('\n'), address: given.length === 1 ? address : null };
}

/** Host or id as the fact, the name as a claim (design.md §1, law 7). */
function endorsedBy({ issuer, comment }: Endorsement, locale: Locale): string {
  const host = issuer.host ?? issuer.id ?? '';
  const named = issuer.name === null ? null : fill(locale.origin.claimed, { host, name: claim(issuer.name, locale) });
  return [named ?? host, comment ?? ''].filter((line) => line !== '').join('\n');
}
