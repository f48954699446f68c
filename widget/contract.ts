import type { CheckReport, Report } from '../core/index.ts';

/** What the page's author wrote as `src`, resolved against the page. Attacker-controlled, as all of the page is. */
export interface BadgeSource {
  /** Absolute: https, or `data:`; http too where it is of the page's own origin (a page under development). */
  url: string;
  /** It lies at the page's own origin: a picture or a document that is read from there and verified as a file. */
  own: boolean;
}

export interface CheckerOptions {
  /** The address of a relay, for issuers that let no other site's page ask them; `null`: there is none. */
  relay: string | null;
  /** The page's own host, ASCII: whose relay it is decides what may come through it (threats.md T67). */
  site: string;
}

/** Verifies the badges of a page. One is shared by all that have the same relay, with what issuers answered. */
export interface Checker {
  /** Never rejects for what is wrong with the badge or the network: that is the report. Rejects if `signal` is aborted. */
  check: (source: BadgeSource, options: CheckOptions) => Promise<Report>;
}

export interface CheckOptions {
  signal: AbortSignal;
  onCheck?: ((check: CheckReport) => void) | undefined;
  /** Ask again, whatever is kept. */
  fresh?: boolean | undefined;
}

/** What the dialog shows. */
export interface ReportAbout {
  /** `null`: it is being worked out. */
  report: Report | null;
  /** BCP 47; the report has words in the nearest. */
  lang: string;
  /** The host of the page, ASCII. */
  site: string;
  /** Where the same badge can be checked independently of this page; `null`: nowhere. */
  independent: string | null;
  /** Ends the verification that is shown and begins another. */
  checkAgain: () => void;
}
