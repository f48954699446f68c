import { shownText } from '../lib/shown-text.ts';
import type { BadgeDetails, BadgeView, Endorsement } from '../model/badge.ts';
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

/** A comment is quoted as far as a row has room for it. */
const COMMENT = { graphemes: 240, lines: 1 };

/** What badges say beyond name and dates, in the order in which people ask for it. Empty rows are left out. */
export function detailRows(
  { details, issuer, endorsements = [] }: BadgeView,
  checks: readonly CheckReport[],
  locale: Locale,
): DetailRow[] {
  const said: Partial<BadgeDetails> = details ?? {};
  const { results = [], evidence = [], alignments = [], tags = [], languages = [], extensions = [] } = said;
  const isPart = checks.some(({ problems }) => problems.some(({ code }) => code === 'proof.part-shown'));
  const by = (endorsement: Endorsement) => endorsedBy(endorsement, issuer.id, locale);
  const holding = (what: Endorsement['of']) => endorsements.filter(({ state, of }) => state === 'holds' && of === what).map(by);
  const { colon, comma } = locale.punctuation;
  const joined = (...words: readonly (string | null | undefined)[]) => words.filter((word) => word).join(comma);
  const rows: DetailRow[] = [
    { ...lines('part', isPart ? [locale.problems['proof.part-shown']] : []), ours: true },
    lines('awarded-as', [said.awardedAs ?? '']),
    lines('narrative', [said.narrative ?? ''], null, 20),
    lines('achievement-type', [kindOf(said.achievementType ?? '', locale)]),
    lines(
      'results',
      results.map(({ name, value }) => (name === null ? value : name + colon + value)),
    ),
    lines('creator', [said.creator?.name ?? said.creator?.id ?? '']),
    lines('endorsed-by', holding('badge')),
    lines('issuer-endorsed-by', holding('issuer')),
    lines('endorsed-unchecked', endorsements.filter(({ state }) => state === 'not-asked' || state === 'unknown').map(by)),
    lines(
      'evidence',
      evidence.map(({ name, url, genre, audience, narrative: story }) =>
        [joined(name ?? url, genre, audience), story].filter((line) => line).join('\n'),
      ),
      evidence[0]?.url,
      20,
    ),
    lines(
      'alignments',
      alignments.map(({ name, framework, code }) => joined(name, framework, code)),
      alignments[0]?.url,
    ),
    lines('tags', [joined(...tags)]),
    lines('picture', [joined(said.picture?.caption, said.picture?.author)]),
    lines('languages', [joined(...languages.map((tag) => languageName(tag, locale)))]),
    lines(
      'extensions',
      extensions.map(({ name, value }) => kindOf(name, locale) + (value === null ? '' : colon + value)),
      extensions[0]?.url,
    ),
    lines('version', [said.version ?? '']),
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

/** A language in the reader's own; the tag where nobody knows it. */
function languageName(tag: string, { id }: Locale): string {
  try {
    return new Intl.DisplayNames(id, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** @param most lines of each value: of a story more than of a name */
function lines(id: FactId, values: readonly string[], address: string | null = null, most = 3): DetailRow {
  const given = values
    .map((value) => shownText(value, { graphemes: 100 * most, lines: most }).text)
    .filter((value) => value !== '');
  return { id, value: [...new Set(given)].join('\n'), address: given.length === 1 ? address : null };
}

/**
 * Host or id as the fact, the name as a claim (design.md §1, law 7). The comment stands between quotation marks, on one line: a second
 * one could read as another who endorses. What the badge's own issuer says is nobody else's word.
 */
function endorsedBy({ issuer, comment }: Endorsement, badgeIssuer: string | null, locale: Locale): string {
  const host = issuer.host ?? issuer.id ?? '';
  const named = (issuer.name !== null && fill(locale.origin.claimed, { host, name: claim(issuer.name, locale) })) || host;
  const { own, comment: quoted } = locale.endorsement;
  const whose = issuer.id && issuer.id === badgeIssuer ? named + locale.punctuation.comma + own : named;
  return comment === null ? whose : `${whose}\n${fill(quoted, { comment: claim(comment, locale, COMMENT) })}`;
}
