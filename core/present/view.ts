import type { CheckId, Outcome } from '../model/check.ts';
import type { ProblemClass, ProblemCode } from '../model/problem.ts';
import type { Evidence } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';

/** Colour never carries a meaning alone, and no colour is a rank (threats.md §9). */
export type Tone = 'green' | 'amber' | 'blue' | 'grey' | 'red';

/** The sign beside the words. Every verdict can be told by its shape alone. */
export type Shape =
  | 'seal-filled-check'
  | 'seal-check'
  | 'seal-differs'
  | 'seal-question'
  | 'triangle'
  | 'seal-clock'
  | 'barred-circle'
  | 'pause'
  | 'octagon-cross'
  | 'dashed-circle'
  | 'flask'
  | 'none'
  | 'spinner';

/** One sentence about one problem. Claims inside it are isolated (FSI … PDI). */
export interface Sentence {
  code: ProblemCode;
  class: ProblemClass;
  text: string;
}

/** What a line of facts is about. */
export type FactId =
  | 'issuer'
  | 'host'
  | 'issuer-id'
  | 'platform'
  | 'shown-on'
  | 'issued-on'
  | 'expires'
  | 'description'
  | 'criteria'
  | 'narrative'
  | 'part'
  | 'achievement-type'
  | 'results'
  | 'creator'
  | 'endorsed-by'
  | 'issuer-endorsed-by'
  | 'endorsed-unchecked'
  | 'evidence'
  | 'alignments'
  | 'tags'
  | 'picture'
  | 'awarded-as'
  | 'languages'
  | 'extensions'
  | 'version'
  | 'standard'
  | 'id'
  | 'blockchain'
  | 'transaction'
  | 'anchored-on'
  | 'sender'
  | 'confirmations'
  | 'sources';

/** A line of facts about the badge. `value` may be the issuer's own text: show as text, isolated. */
export interface FactRow {
  id: FactId;
  label: string;
  value: string;
  /** https only. */
  href?: string;
  /** The language of the issuer's text, where the badge says it. */
  lang?: string;
}

/** A check with its outcome in words. */
export interface CheckLine {
  check: CheckId;
  /** What the check is about, as a short title. */
  title: string;
  outcome: Outcome;
  /** The outcome of this check in one to four words. */
  outcomeWord: string;
  /** One sentence for this outcome of this check. */
  summary: string;
  /** What the check found in particular. */
  sentences: Sentence[];
  /** The record on a blockchain that it is about, where there is one. */
  facts?: FactRow[];
}

/** The sign of a verdict and its words: all that a mark in a page needs. */
export interface MarkView {
  tone: Tone;
  shape: Shape;
  /** The whole answer in one sentence; also the label of the mark. */
  headline: string;
}

/** A report in words: what a page, a panel and a terminal show. Plain JSON. */
export interface View extends MarkView {
  /** BCP 47: the `lang` of everything here but the issuer's own texts. */
  locale: string;
  /** After the cap of the surface. */
  verdict: Verdict;
  /** What that means and what it does not mean. */
  explanation: string;
  /** The sentences that decided the verdict, most telling first. */
  reasons: Sentence[];
  /** What the viewer can do now. */
  next: string[];
  /** The issuer's own texts, cleaned, not isolated. */
  badge: { title: string; lang?: string; description: string | null; image: string | null; facts: FactRow[] } | null;
  checks: CheckLine[];
  /** Every answer that was relied upon. */
  evidence: Omit<Evidence, 'sha256'>[];
  /** "Checked on …" in words. */
  checkedAt: string;
  /** A presentation or collection: one view a badge. */
  members?: View[];
}
