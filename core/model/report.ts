import type { BadgeView } from './badge.ts';
import type { CheckReport } from './check-report.ts';
import type { InputKind } from './payload.ts';
import type { Verdict } from './verdict.ts';

/** In what a code was found, or looked for: a picture, a photograph or screenshot among them, or the first page of a PDF document. */
export type SeenIn = 'picture' | 'pdf';

/** Why no address came of the codes in a file. */
export type CodesFault =
  | 'read.no-code'
  | 'read.code-no-address'
  | 'read.codes-differ'
  | 'read.locked'
  | 'read.not-drawable'
  | 'read.codes-unread'
  | 'read.too-large';

/** What to verify. */
export type BadgeInput =
  /** `seenIn`: the address was read from a code in a file, whose other contents nothing protects */
  | { url: string; seenIn?: SeenIn | undefined }
  | {
      bytes: Uint8Array;
      /** for messages only, never for judging */
      name?: string | undefined;
      /** Codes were looked for in it, since it holds no badge (core decodes no pixels), and no address came of them. */
      codes?: { in: SeenIn; fault: CodesFault; limit?: number | undefined } | undefined;
    }
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
  input: {
    kind: InputKind;
    sha256?: string;
    /** canonical; never a claim link, never a wrapped address */
    url?: string;
    /** The address was read from a code in such a file. */
    seenIn?: SeenIn;
  };
  /** ISO 8601. */
  verifiedAt: string;
  /** Name and version. */
  verifier: string;
  /** A wallet page, CLR or presentation: one report a badge. */
  members?: Report[];
  /** Of several badges and of none by itself: verdict, badge and checks, but for `read`, are those of the worst of `members`. */
  several?: true;
}
