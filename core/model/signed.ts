import type { Token } from './credential.ts';
import type { Assertion, BadgeClass, HostedPart, Profile } from './hosted.ts';
import type { Problem } from './problem.ts';

/**
 * An award of Open Badges 1.x–2.x that its issuer signed as a token (Open Badges 2.0 §Signed Verification), with the two documents that
 * it leads to. Nothing of it is proven.
 */
export interface SignedRecord {
  token: Token;
  /** The payload of the token, and nothing else. */
  assertion: Assertion;
  /** `embedded`: it stands in the payload, so that the same signature covers it. */
  badgeClass: HostedPart<BadgeClass> | null;
  /** `null`: nothing says who it is. */
  issuer: HostedPart<Profile> | null;
  /** Remarks of the answers, for the proof check. */
  notes: readonly Problem[];
}
