import type { Report } from '../core/index.ts';
import { capVerdict, type Verdict } from '../core/present/index.ts';

/** A badge of a wall. */
export interface WallBadge {
  /** What the page calls it. */
  name: string;
  /** `null`: none has come yet. */
  report: Report | null;
}

/** What a badge of a wall is found by. */
export interface WallEntry {
  /** Folded. */
  text: string;
  /** The host that issued it, ASCII; `null` where none is proven, or it is not checked yet. */
  issuer: string | null;
  /** `null`: not checked yet. */
  verdict: Verdict | null;
}

/** What the visitor looks for; what is empty is not looked for. */
export interface WallQuery {
  text: string;
  issuer: string;
  verdict: string;
}

/** Reads what a badge is found by off what is known of it so far. */
export function entryOf({ name, report }: WallBadge): WallEntry {
  const badge = report?.badge;
  const issuer = badge?.issuer.host ?? null;
  return {
    text: fold([badge?.name ?? name, issuer, badge?.issuer.name, badge?.description].filter(Boolean).join('\n')),
    issuer,
    verdict: report && capVerdict(report.verdict, 'widget'),
  };
}

/** Whether a badge is what the visitor looks for: every word of theirs is somewhere in it. */
export function matches(entry: WallEntry, { text, issuer, verdict }: WallQuery): boolean {
  if (issuer !== '' && entry.issuer !== issuer) return false;
  if (verdict !== '' && entry.verdict !== verdict) return false;
  return fold(text)
    .split(' ')
    .every((word) => entry.text.includes(word));
}

/** Upper case, full-width letters and runs of blanks make no difference. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
