import type { ForeignRelay } from './answer.ts';
import type { JsonObject } from './json.ts';
import type { Problem } from './problem.ts';

/** What the bytes of an input turned out to be. */
export type InputKind = 'png' | 'svg' | 'json' | 'jws' | 'html' | 'url' | 'text' | 'unknown';

/**
 * The credential as it was found in the input, before anybody has understood it. Attacker-controlled throughout.
 * - `json`: a JSON document, as bytes where the file is the document, as text where a container held it
 * - `document`: the same, read already by whoever judged the answer that brought it
 * - `jws`: compact serialisation
 * - `pointer`: an address at which a hosted badge should lie, and what the page that named it says of the badge
 */
export type Carried =
  | { kind: 'json'; source: Uint8Array | string }
  | { kind: 'document'; document: JsonObject }
  | { kind: 'jws'; token: string }
  | { kind: 'pointer'; url: string; told?: JsonObject };

/** What a container reader found: the credential and remarks about the container. */
export interface Contents {
  carried: Carried;
  notes: readonly Problem[];
}

/** A public page, service or wallet, as the report names it. */
export interface PlatformName {
  id: string;
  name: string;
}

/** What `read` hands to `parse`. */
export interface Payload {
  kind: InputKind;
  carried: Carried;
  /** The address that was asked for it and the one that answered, where it came from one. */
  served: { asked: string; url: string } | null;
  /** The wallet that showed a badge whose original lies elsewhere. */
  shownOn: PlatformName | null;
  /** It came through somebody's relay, so that it speaks for no host; what is wrong with it may be that relay's doing. */
  foreign?: ForeignRelay | undefined;
  /**
   * Verified for the sake of the credential that led to it (a status list, a newer copy, an endorsement): it need be no badge, and
   * leads no further.
   */
  aside?: boolean;
}
