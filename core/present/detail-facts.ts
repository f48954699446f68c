import { shownText } from '../lib/shown-text.ts';
import type { BadgeView, Endorsement } from '../model/badge.ts';
import type { CheckReport } from '../model/check-report.ts';
import { claim } from './claim.ts';
import { fill } from './fill.ts';
import type { Locale } from './locales/contract.ts';
import type { FactId } from './view.ts';

/** Suites by which a holder shows only a part of what was signed (Data Integrity ECDSA Cryptosuites 1.0 §3.4). */
const SELECTIVE = /\becdsa-sd-2023\b/;

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
  const suite = checks.find(({ check }) => check === 'proof')?.facts['suite'];
  const evidence = details?.evidence ?? [];
  const holding = endorsements.filter(({ state }) => state === 'holds');
  const by = (endorsement: Endorsement) => endorsedBy(endorsement, locale);
  const alignments = details?.alignments ?? [];
  const rows: DetailRow[] = [
    { ...lines('part', SELECTIVE.test(String(suite ?? '')) ? [locale.partOfBadge] : []), ours: true },
    lines('achievement-type', [details?.achievementType?.replace(/^ext:/, '') ?? '']),
    lines(
      'results',
      (details?.results ?? []).map(({ name, value }) => (name === null ? value : `${name}: ${value}`)),
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
    lines('tags', [(details?.tags ?? []).join(', ')]),
    lines('version', [details?.version ?? '']),
  ];
  return rows.filter(({ value }) => value !== '');
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
