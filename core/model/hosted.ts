import type { RecipientIdentity, Standard } from './badge.ts';
import type { JsonObject } from './json.ts';
import type { Problem } from './problem.ts';

/** A member that may be an address, an embedded object, or an embedded object with an address of its own. */
export interface Reference {
  /** As written. */
  id: string | null;
  /** Where it can be asked, https; `null` for urns and the like. */
  url: string | null;
  embedded: JsonObject | null;
}

/** An award of Open Badges 0.5–2.x, whatever its edition. All values are attacker-controlled until the hosted proof holds. */
export interface Assertion {
  standard: Standard;
  /** The address that the badge gives itself: `id`, else the `url` of its verification object; http is read as https. */
  id: string | null;
  securing: 'hosted' | 'signed' | null;
  badge: Reference;
  recipients: readonly RecipientIdentity[];
  /** It names somebody, even where nothing of that can be compared. */
  namesRecipient: boolean;
  issuedOn: string | number | null;
  expires: string | number | null;
  image: string | null;
  language: string | null;
  revoked: boolean;
  revocationReason: string | null;
  document: JsonObject;
}

/** A kind of badge. */
export interface BadgeClass {
  id: string | null;
  name: string | null;
  description: string | null;
  criteria: { narrative: string | null; url: string | null };
  image: string | null;
  language: string | null;
  issuer: Reference;
  document: JsonObject;
}

/** An issuer's own document. */
export interface Profile {
  id: string | null;
  name: string | null;
  /** The issuer's own words: never a verified origin. */
  url: string | null;
  /** Hosts that may serve its badges, `host[:port]`; empty: its own alone (OB 2.0 §Hosted Verification). */
  allowedOrigins: readonly string[];
  /** Beginnings that an assertion's address must have; empty: any. */
  startsWith: readonly string[];
  document: JsonObject;
}

/**
 * One document of a hosted badge, asked at its own host.
 * - `served`: there, and describing itself as what was asked for
 * - `embedded`: part of the document that names it, with no address of its own
 * - `withdrawn`: 410, or `revoked: true` in any body (threats.md T47); `content` is what the host still says of it
 * - `missing`: no usable answer; `problems` say why, in the words of the check that reports them
 */
export type HostedPart<Content> =
  | { state: 'served'; url: string; content: Content }
  | { state: 'embedded'; content: Content }
  | { state: 'withdrawn'; url: string; reason: string | null; content: Content | null }
  | { state: 'missing'; problems: readonly [Problem, ...Problem[]] };

/** The three documents of a hosted badge (Open Badges 2.0 §Hosted Verification), fetched once for parse, issuer, proof and status. */
export interface HostedRecord {
  /** The address that the badge in hand pointed to. */
  pointer: string;
  /** The copy in hand, where there was one: only ever a pointer, compared with what the host says. */
  copy: Assertion | null;
  assertion: HostedPart<Assertion>;
  /** `null`: not asked for, since nothing said where it lies. */
  badgeClass: HostedPart<BadgeClass> | null;
  issuer: HostedPart<Profile> | null;
  /** Remarks of the answers, for the proof check. */
  notes: readonly Problem[];
}
