import type { JsonObject } from './json.ts';

/** Which edition of which standard a credential follows. */
export type Standard =
  | 'ob-0.5'
  | 'ob-1.0'
  | 'ob-1.1'
  | 'ob-2.0'
  | 'ob-3.0'
  | 'clr-2.0'
  | 'endorsement'
  | 'blockcerts-1.2'
  | 'blockcerts-2'
  | 'blockcerts-3'
  | 'vc';

/** Whom the badge was issued to: an IdentityObject (OB 2.0 §IdentityObject, OB 3.0 §B.1.17). Attacker-controlled. */
export interface RecipientIdentity {
  /** `email`, `url`, `telephone`, `id` …; `email` where OB 1.0 leaves it out. */
  type: string;
  /** The plain value, or `alg$hex`, or bare hex. Personal data: never shown, never logged. */
  identity: string;
  hashed: boolean;
  salt: string;
}

/** The party that a badge names as its issuer, in the words of the document that was relied upon. */
export interface BadgeIssuer {
  /** URL or DID. `null`: none is given. */
  id: string | null;
  name: string | null;
  /** The issuer's own words about its web site: never a verified origin. */
  url: string | null;
}

/** What somebody handed in or did for a badge (OB 2.0 §Evidence). */
export interface EvidenceItem {
  name: string | null;
  url: string | null;
  /** What kind of thing it is, in the issuer's words. */
  genre?: string | null;
  /** For whom it was made. */
  audience?: string | null;
  /** How it came about; of a name beside it, what it is. */
  narrative?: string | null;
}

/** Something that a badge corresponds to in a framework of others (OB 2.0 §AlignmentObject). Nothing of it is proven. */
export interface AlignedTarget {
  name: string;
  url: string | null;
  framework?: string | null;
  code?: string | null;
}

/** An extension of Open Badges 1.1–2.1. */
export interface ExtensionData {
  /** The last part of its type: `ApplyLink`. */
  name: string;
  /** What it says in a few words, of one that is known and well formed; `null`: not read. */
  value: string | null;
  /** Where it leads. */
  url: string | null;
}

/**
 * What a badge says beyond its name and dates (OB 3.0 §B.1; OB 2.0 §Assertion, §BadgeClass). Every list is bounded. Attacker-controlled;
 * in a `BadgeView` cleaned, and only what the proof covers.
 */
export interface BadgeDetails {
  /** A word of the standard's list (`Certificate`, `Course` …), or the issuer's own. */
  achievementType: string | null;
  version: string | null;
  tags: readonly string[];
  /** Who defined the achievement, where that is not the issuer; nothing of it is proven. */
  creator: { id: string | null; name: string | null } | null;
  results: readonly { name: string | null; value: string }[];
  evidence: readonly EvidenceItem[];
  alignments: readonly AlignedTarget[];
  /** What was done for this very award (OB 2.0 §Assertion `narrative`); left out: nothing is said of it. */
  narrative?: string | null;
  /** Of the badge's picture (OB 2.0 §Image). */
  picture?: { caption: string | null; author: string | null } | null;
  /** Languages (BCP 47) of the issuer's other editions of the badge (OB 2.0 §BadgeClass `related`). */
  languages?: readonly string[];
  /** The name of the class that was awarded, where that of another edition is shown. */
  awardedAs?: string | null;
  extensions?: readonly ExtensionData[];
}

/**
 * One badge in one shape, whatever its standard. Every check after `parse` reads this. All texts are attacker-controlled;
 * they are as written, `lib/shown-text.ts` makes them fit to be shown.
 */
export interface Badge {
  standard: Standard;
  id: string | null;
  name: string | null;
  /** The credential's own name beside that of what it awards: often the holder's, so never shown. Other programs do show it. */
  ownName?: string | null;
  description: string | null;
  criteria: { narrative: string | null; url: string | null };
  image: string | null;
  /** A picture that stands in the document itself, fit to be shown as one. */
  pictureWithin?: string;
  /** BCP 47, where the badge says its language. */
  language: string | null;
  issuer: BadgeIssuer;
  recipients: readonly RecipientIdentity[];
  /** A name of the holder inside the signed data; Open Badges 0.5–2.x have none. */
  recipientName: string | null;
  /** The start that it is judged by. As written: ISO 8601, or Unix seconds in Open Badges 0.5–1.1 and in the claims of a token. */
  issuedOn: string | number | null;
  /** The day of the award, where the badge gives it apart from its start: shown in place of `issuedOn`, never judged by. */
  awardedOn?: string | number | null;
  expires: string | number | null;
  /** What credentials say beyond that. */
  details?: BadgeDetails;
  /** What Blockcerts say beyond that: see `BadgeView`. */
  display?: CertificateDisplay;
  metadata?: string;
  /** The document it was read from. */
  document: JsonObject;
}

/**
 * How the issuer wants its certificate to look (Blockcerts `display`, `displayHtml`). Covered by the proof and still the issuer's own
 * markup: whoever draws it cleans it and sets it apart. It may name the holder. Attacker-controlled.
 */
export interface CertificateDisplay {
  /** `text/html`, `image/png`, `application/pdf` …, in lower case and without parameters. */
  mediaType: string;
  /** As written. */
  content: string;
  /** `base64`, where the content is not text. */
  encoding: string | null;
}

/** What may be shown of a badge: only values that the proof covers, cleaned by `lib/shown-text.ts`. Plain JSON. */
export interface BadgeView {
  standard: Standard;
  id: string | null;
  name: string;
  description: string | null;
  criteria: { narrative: string | null; url: string | null };
  image: string | null;
  language: string | null;
  issuer: {
    id: string | null;
    /** What the issuer calls itself: a claim. */
    name: string | null;
    /** The host that its control was shown of, in ASCII: the fact. `null` for self-made identities. */
    host: string | null;
    url: string | null;
    /** The name under which the viewer's list has it. */
    listedAs: string | null;
  };
  /** The service on which the issuer has its account, apart from the issuer. */
  platform: { id: string; name: string } | null;
  /** The wallet or page that showed it, where that is not the platform (an imported badge). */
  shownOn: { id: string; name: string } | null;
  /** As written. A calendar date stays the date that the issuer wrote. */
  issuedOn: string | null;
  expires: string | null;
  /** Left out where the badge says nothing of the kind. */
  details?: BadgeDetails;
  /** What others say of it and of its issuer. */
  endorsements?: readonly Endorsement[];
  /** Of Blockcerts. */
  display?: CertificateDisplay;
  /** Blockcerts `metadata`, `metadataJson`: JSON as text, as written. Attacker-controlled: read, bounded and cleaned by whoever shows it. */
  metadata?: string;
}

/** An endorsement beside a badge, verified by the same rules; it never moves the verdict (open-badges.md §10). */
export interface Endorsement {
  /** `not-asked`: whose it is could be told only by asking a host that the badge does not lead to. */
  state: 'holds' | 'fails' | 'unknown' | 'not-asked';
  /** What it says of itself that it endorses: the badge or its achievement, or one of the parties. `null`: not looked at. */
  of: 'badge' | 'issuer' | 'creator' | null;
  /** Who says it: the host or DID as the fact, the name as a claim. */
  issuer: { id: string | null; host: string | null; name: string | null };
  comment: string | null;
  /**
   * Hosts that the badge does not lead to and that had or would have to be asked about it, as far as is known: an answer may lead to a
   * further one. ASCII, a port with it where it has one; nobody has judged them. Left out: none.
   */
  hosts?: readonly string[];
}
