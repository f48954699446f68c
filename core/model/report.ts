import type { BadgeView } from './badge.ts';
import type { CheckReport } from './check-report.ts';
import type { InputKind } from './payload.ts';
import type { Verdict } from './verdict.ts';

/** What to verify. */
export type BadgeInput =
  | { url: string }
  | { bytes: Uint8Array /** for messages only, never for judging */; name?: string | undefined }
  | { text: string };

/** An answer that was relied upon. */
export interface Evidence {
  url: string;
  /** What was sent, JSON: a question to a node of a chain. */
  post?: string;
  status: number;
  /** Hex, of the decoded body. */
  sha256: string;
  /** When it arrived, ISO 8601. */
  time: string;
}

/** How far the badges of a collection, a record or a presentation are while they are verified. */
export interface MembersProgress {
  /** How many there will be. */
  count: number;
  /** One that is verified now, with its place in `members` of the report; absent: they are begun. */
  ready?: { place: number; report: Report };
}

/** The answer about one input. Plain JSON: crosses a message channel, a file, a test. */
export interface Report {
  verdict: Verdict;
  /** `null` where nothing is proven that could be shown. */
  badge: BadgeView | null;
  checks: CheckReport[];
  evidence: Evidence[];
  input: { kind: InputKind; sha256?: string /** canonical; never a claim link, never a wrapped address */; url?: string };
  /** ISO 8601. */
  verifiedAt: string;
  /** Name and version. */
  verifier: string;
  /** A wallet page, CLR or presentation: one report a badge. */
  members?: Report[];
}
