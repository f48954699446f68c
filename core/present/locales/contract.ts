import type { CheckId, Outcome } from '../../model/check.ts';
import type { ProblemCode } from '../../model/problem.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { FactId } from '../view.ts';

/**
 * Text with places for values.
 * - `{host}`: the value; where there is none, the locale's word for it (`fallbacks`)
 * - `{date|a later date}`: the value, or these words
 * - `[ on {date}]`: only where every value inside is there
 *
 * Every sentence must read well with no value at all. `docs/adding-a-locale.md` says more.
 */
export type Template = string;

/** The places that a sentence may have. */
export type Placeholder =
  | 'address'
  | 'alg'
  | 'badgeName'
  | 'chain'
  | 'date'
  | 'email'
  | 'field'
  | 'host'
  | 'issuer'
  | 'knownHost'
  | 'knownName'
  | 'limit'
  | 'name'
  | 'network'
  | 'origin'
  | 'pageName'
  | 'platform'
  | 'reason'
  | 'standard'
  | 'suite'
  | 'time'
  | 'to'
  | 'type'
  | 'url'
  | 'version'
  | 'what';

/** What a viewer can do. */
export type NextStep =
  | 'add-to-list'
  | 'add-to-list-to-confirm'
  | 'allow-host'
  | 'ask-for-original'
  | 'ask-for-renewed'
  | 'ask-issuer'
  | 'ask-person'
  | 'capped'
  | 'check-on-date'
  | 'check-yourself'
  | 'compare-address'
  | 'copy-address-again'
  | 'download-file'
  | 'go-online'
  | 'newer-version'
  | 'open-one'
  | 'open-original'
  | 'other-address'
  | 'receive-first'
  | 'report-fault'
  | 'set-clock'
  | 'try-at'
  | 'try-later'
  | 'use-extension';

/** Codes whose sentence depends on what was looked at. */
export type Variant =
  | 'anchor.test-network/nowhere'
  | 'read.from-code/pdf'
  | 'read.no-badge/address'
  | 'read.unrecognised/address'
  | 'read.unrecognised/text';

/** One verdict in words. */
export interface VerdictWords {
  /** One or two words, for counting many answers. */
  short: string;
  headline: Template;
  /** In place of the headline where one of its values is not known. */
  bare: Template;
  /** What it proves and what it does not prove. */
  explanation: string;
}

/** One check in words. */
export interface CheckWords {
  title: string;
  /** Outcome words; those of the other outcomes are the same for all checks. */
  pass: string;
  fail: string;
  summary: Readonly<Record<Outcome, Template>>;
}

/** How an issuer is named in a sentence (design.md §1, law 7): the host is the fact, the name a claim. */
export interface OriginWords {
  /** A service that admits organisations by contract. */
  platform: Template;
  /** A service where anyone can open an account. */
  account: Template;
  /** A host of the issuer's own. */
  claimed: Template;
  /** Neither host nor service. */
  nameOnly: Template;
  /** Ends such an insertion inside a sentence: a comma in English, nothing in Japanese. */
  close: string;
}

/** Who endorses a badge, and what they say. */
export interface EndorsementWords {
  /** Stands behind the badge's own issuer, after a comma. */
  own: string;
  comment: Template;
}

/** The words of one language. What is missing does not compile. */
export interface Locale {
  /** BCP 47. */
  id: string;
  /** The language in its own words. */
  name: string;
  /** Titles of the parts of an answer. */
  parts: { checks: string; next: string; members: string };
  /** For `Intl.DateTimeFormat`: day, month, year in the order of the language. */
  dates: string;
  /** Quotation marks that a claim may hold, and what stands for them inside quotation marks of ours. */
  innerQuotes: Readonly<Record<string, string>>;
  /** What stands between a name and its value, and between the values of a list. */
  punctuation: { colon: string; comma: string };
  verdicts: Readonly<Record<Verdict, VerdictWords>>;
  /** A list or a presentation of several badges; `each`: how many of them have which answer. */
  several: { headline: Template; each: Template; explanation: string };
  /** A verification is under way. */
  checking: string;
  /** In place of the headline of `genuine` where a profile's name was compared; a name alone never confirms (law 4). */
  genuineName: { same: Template; similar: Template };
  origin: OriginWords;
  endorsement: EndorsementWords;
  /** What could not be finished, for the headline of `incomplete`. */
  unfinished: Readonly<Record<CheckId, string>>;
  checks: Readonly<Record<CheckId, CheckWords>>;
  outcomes: Readonly<Record<Exclude<Outcome, 'pass' | 'fail'>, string>>;
  /** `status` passed because the host still serves the badge. */
  stillServed: Template;
  /** `proof` passed because a signature holds; whose key it is may not be known. */
  signed: Template;
  /** `proof` passed because what a blockchain record covers is what is shown; nobody has signed it otherwise. */
  recorded: Template;
  /** In place of the outcome word of `issuer` where whoever made the badge made the issuer’s id. */
  selfMade: string;
  facts: Readonly<Record<FactId, string>>;
  /** Label of an id that is no address. */
  badgeId: string;
  /** The standard’s words for kinds of achievements and of extensions, where they are not words of this language. */
  kinds: Readonly<Record<string, string>>;
  /** Labels of the issuer's name where it is only a claim, and of the platform where it speaks for the issuer. */
  claimedName: string;
  issuedThrough: string;
  untitled: string;
  checkedAt: Template;
  next: Readonly<Record<NextStep, Template>>;
  /** By the host that answered "not found": what this means there. */
  notFoundAt: Readonly<Record<string, string>>;
  problems: Readonly<Record<ProblemCode, Template>>;
  variants: Readonly<Record<Variant, Template>>;
  fallbacks: { host: string; issuer: string; platform: string };
}
