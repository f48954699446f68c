import type { JsonObject } from './json.ts';
import type { Problem } from './problem.ts';

/**
 * One document of a hosted badge, asked at its own host.
 * - `served`: there, and describing itself as what was asked for
 * - `withdrawn`: 410, or `revoked: true` in any body (threats.md T47); `document` is what was sent with it, proven of nothing
 * - `missing`: no usable answer; `problems` say why, in the words of the check that will report it
 */
export type HostedPart =
  | { state: 'served'; url: string; document: JsonObject }
  | { state: 'withdrawn'; url: string; reason: string | null }
  | { state: 'missing'; url: string | null; problems: readonly [Problem, ...Problem[]] };

/** The three documents of a hosted badge (Open Badges 2.0 §Hosted Verification), fetched once for parse, issuer, proof and status. */
export interface HostedRecord {
  /** The address that the badge in hand pointed to. */
  pointer: string;
  assertion: HostedPart;
  /** `missing` too while the assertion is not served. */
  badgeClass: HostedPart;
  issuer: HostedPart;
  /** Remarks for the proof check. */
  notes: readonly Problem[];
}
