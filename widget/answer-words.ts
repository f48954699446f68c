import type { Verdict } from '../core/present/index.ts';

/** The words beside the mark of an answer; full sentences about a badge are core's, and come with the report. */
export interface AnswerWords {
  /** BCP 47, for dates. */
  dates: string;
  /** Each answer in one to four words. */
  verdicts: Readonly<Record<Verdict, string>>;
  /** `{host}` */
  issuedBy: string;
  /** `{host}`: a service on which anybody may have an account. */
  issuedThrough: string;
  /** `{name}`: what an issuer calls itself. */
  claim: string;
  /** `{name}`: of an issuer of whom nothing but that is known. */
  onlyClaim: string;
  /** `{name}`: what the page calls a badge of which nothing is proven. */
  quoted: string;
  /** `{site}` `{date}` */
  checked: string;
  /** `{name}` `{words}`: said aloud when an answer changes. */
  nowIs: string;
  untitled: string;
  /** What a click on a badge does, for its tooltip. */
  open: string;
}
