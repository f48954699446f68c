import type { Ports } from '../ports.ts';
import type { Badge } from './badge.ts';
import type { CheckId, Detail, Outcome } from './check.ts';
import type { HostedRecord } from './hosted.ts';
import type { Payload, PlatformName } from './payload.ts';
import type { Holder, Policy } from './policy.ts';
import type { Problem } from './problem.ts';
import type { BadgeInput } from './report.ts';

/** What every check is given: the question, the world and what the viewer goes by. */
export interface Context {
  input: BadgeInput;
  http: Ports['http'];
  chain: Ports['chain'];
  /** The time by which this badge is judged: milliseconds since the epoch. */
  now: number;
  holder: Holder;
  policy: Policy;
  /** `Date` headers that the hosts asked so far sent, one a host: they judge the device's clock (threats.md T60). */
  hostDates?: readonly string[] | undefined;
  /** The day on which this release was built, ISO 8601: no clock can honestly be before it. */
  built?: string | undefined;
}

/** Who issued it, after the issuer check. */
export interface IssuerFinding {
  /** URL or DID, as compared. */
  id: string;
  name: string | null;
  /** The host that the issuer was shown to control, ASCII; `null` for self-made identities. */
  host: string | null;
  /** The path of an https id, for path-only ownership (`/~user/`). */
  path: string | null;
  /** The service whose account it is, and how it admits issuers (threats.md §9). */
  platform: (PlatformName & { admits: 'contract' | 'anyone' }) | null;
}

/** The badge's own texts as they may be shown: cleaned, cut, still only claims until the proof holds. */
export interface ShownTexts {
  name: string | null;
  issuerName: string | null;
  description: string | null;
  narrative: string | null;
}

/** What the checks establish for those after them. Append-only: each member is written by one check. */
export interface Findings {
  /** by read */
  payload?: Payload;
  /** by parse; absent where the host says no more than that the badge was withdrawn */
  badge?: Badge;
  /** by parse */
  shown?: ShownTexts;
  /** by parse, for hosted badges */
  hosted?: HostedRecord;
  /** by issuer */
  issuer?: IssuerFinding;
  /** by trust: the name under which the viewer's list has the issuer */
  listedAs?: string;
}

/** What one check says. Its outcome follows from the classes of its problems; `outcome` is used where there are none that decide. */
export interface CheckResult {
  outcome?: Outcome;
  problems?: readonly Problem[];
  facts?: Detail;
  found?: Partial<Findings>;
}

/** One question about a badge, with one type of answer. */
export interface Check {
  id: CheckId;
  /** Checks that must have passed, or have nothing to say; else this one is skipped. */
  needs: readonly CheckId[];
  /** @throws BadgeProblem; anything else thrown is a fault of this program */
  run: (context: Context, findings: Readonly<Findings>) => CheckResult | Promise<CheckResult>;
}
