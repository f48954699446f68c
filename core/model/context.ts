import type { Ports } from '../ports.ts';
import type { AnchorClaim } from './anchor.ts';
import type { ForeignRelay } from './answer.ts';
import type { Badge, BadgeDetails, Endorsement } from './badge.ts';
import type { CheckId, Detail, Outcome } from './check.ts';
import type { Controller } from './controller.ts';
import type { Credential } from './credential.ts';
import type { HostedRecord } from './hosted.ts';
import type { JsonObject } from './json.ts';
import type { Carried, Payload, PlatformName } from './payload.ts';
import type { Holder, Policy } from './policy.ts';
import type { Problem } from './problem.ts';
import type { BadgeInput, MembersProgress, Report } from './report.ts';
import type { SignedRecord } from './signed.ts';

/** What every check is given: the question, the world and what the viewer goes by. */
export interface Context {
  input: BadgeInput;
  http: Ports['http'];
  chain: Ports['chain'];
  /** The time by which this badge is judged: milliseconds since the epoch. */
  now: number;
  holder: Holder;
  policy: Policy;
  /** Leave out what would have to be loaded and decides nothing. */
  sparing?: boolean | undefined;
  /** Ask whoever endorses the badge, on whatever host or on these: that tells strangers that somebody looks at it. */
  askEndorsers?: boolean | readonly string[] | undefined;
  /** The viewer's, BCP 47, best first: issuers that have a badge in several say it in one of these. */
  languages?: readonly string[] | undefined;
  /** Told of the badges that the input itself holds, as they are verified. */
  onMembers?: ((progress: MembersProgress) => void) | undefined;
  /** `Date` headers of the hosts that answered so far, by host: they judge the device's clock (threats.md T60). */
  hostDates?: ReadonlyMap<string, string> | undefined;
  /** The day on which this release was built, ISO 8601: no clock can honestly be before it. */
  built?: string | undefined;
  /**
   * The document of the party that `id` names, found from `id` alone; asked once for one verification. Never rejects with a
   * `BadgeProblem`: what went wrong stands in the answer.
   *
   * @param id attacker-controlled
   * @param keySet also ask for the key set of its host, which tokens may be signed by (open-badges.md §7)
   * @param addresses also read blockchain addresses and the list of withdrawn certificates, in the profile to which a DID document
   *   leads too (blockcerts.md §9): for anchored documents
   */
  controller: (id: string, options?: { keySet?: boolean; addresses?: boolean }) => Promise<Controller>;
  /** What canonicalising has cost so far, for all credentials of this verification together (threats.md T34). */
  effort: { spent: number };
  /**
   * Verifies another credential that this one leads to, by the same checks and in the same world: a status list, a newer copy,
   * a member, an endorsement.
   *
   * @param checks those to run, in the order of the pipeline; then it need be no badge, and leads no further. Left out: all of
   *   them, as for a badge of its own
   * @param foreign the relay that brought the document in which it stands, if that is somebody's
   * @param http asks in place of this one's; the parties that are known already stay known
   * @throws BadgeProblem parse.too-complex: too many, or too deep inside each other
   */
  another: (carried: Carried, checks?: readonly CheckId[], foreign?: ForeignRelay, http?: Ports['http']) => Promise<Another>;
}

/** What came of another credential. */
export interface Another {
  report: Report;
  findings: Readonly<Findings>;
}

/** Who issued it, after the issuer check. */
export interface IssuerFinding {
  /** URL or DID, as compared. */
  id: string;
  name: string | null;
  /** What its own document calls it, which no badge signed: never shown. Absent: nobody asked, or it says nothing. */
  ownName?: string | null;
  /** The host that the issuer was shown to control, ASCII; `null` for self-made identities. */
  host: string | null;
  /** The path of an https id, for path-only ownership (`/~user/`). */
  path: string | null;
  /** The service whose account it is, and how it admits issuers (threats.md §9). */
  platform: (PlatformName & { admits: 'contract' | 'anyone' }) | null;
}

/**
 * What the host says of an anchored badge that names itself hosted. `served`: it is still there; `withdrawn`: 410, or `revoked: true`;
 * `missing`: no usable answer, and why.
 */
export type HostWord = { host: string } & (
  | { state: 'served' }
  | { state: 'withdrawn'; reason: string }
  | { state: 'missing'; problems: readonly Problem[] }
);

/** The badge's own texts as they may be shown: cleaned, cut, still only claims until the proof holds. */
export interface ShownTexts {
  name: string | null;
  issuerName: string | null;
  description: string | null;
  narrative: string | null;
  details?: BadgeDetails;
}

/** What the checks establish for those after them. Append-only: each member is written by one check. */
export interface Findings {
  /** by read */
  payload?: Payload;
  /**
   * by parse; by proof again, read from nothing but what a signature covers, or from the newer copy that the issuer serves.
   * Absent where the host says no more than that the badge was withdrawn
   */
  badge?: Badge;
  /** by parse, and by proof with `badge` */
  shown?: ShownTexts;
  /** by parse, for hosted badges */
  hosted?: HostedRecord;
  /** by parse, for signed badges of Open Badges 1.x–2.x */
  signed?: SignedRecord;
  /** by proof, for anchored badges that name themselves hosted */
  hostWord?: HostWord;
  /** by parse, for Verifiable Credentials; by proof, where the issuer serves a newer copy */
  credential?: Credential;
  /** by parse, for presentations; by read, for a holder's list: what they hold. Nothing else is found then */
  presented?: readonly Carried[];
  /** by parse, for presentations that are documents, with whatever proofs they have */
  presentation?: JsonObject;
  /** by issuer, for what is signed: Verifiable Credentials, certificates, signed badges of Open Badges 1.x–2.x */
  controller?: Controller;
  /** by proof: the end that the proof gives itself, as written */
  proofExpires?: string;
  /** by proof, also where the proof itself does not hold: what its proofs claim of blockchains */
  anchors?: readonly AnchorClaim[];
  /** by proof, for anchored badges: a signature of the issuer's own holds besides */
  isSigned?: true;
  /**
   * by anchor: what the badge names is recorded nowhere, and its issuer has not signed it otherwise: whoever it names, anybody can have
   * made it
   */
  isNobodys?: true;
  /** by anchor: the transactions that were found to hold, each with its chain (CAIP-2) */
  anchored?: readonly { network: string; txid: string }[];
  /** by proof: the credentials that a CLR holds, each verified */
  members?: readonly Report[];
  /** by proof: what others say of the badge and its issuer */
  endorsements?: readonly Endorsement[];
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
  /** Runs although one of these did not pass: there is still something that it can judge. */
  regardless?: (findings: Readonly<Findings>) => boolean;
  /** @throws BadgeProblem; anything else thrown is a fault of this program */
  run: (context: Context, findings: Readonly<Findings>) => CheckResult | Promise<CheckResult>;
}
