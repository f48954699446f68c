/**
 * The only ways in which core reaches the world. Everything below `verify` gets these as arguments; `core/adapters` holds
 * the implementations. Nothing else in core may use `fetch`, the clock, timers, randomness, storage or a DOM.
 */
export interface Ports {
  /** Asks one https address. Guarded: see `adapters/fetch-http.ts`. Rejects with a `BadgeProblem` whose code is `net.*`. */
  http: (request: HttpRequest) => Promise<HttpResponse>;
  /** What every source of a blockchain network says of a transaction. Core weighs the answers. */
  chain: (network: string, txid: string) => Promise<ChainAnswer[]>;
  /** Milliseconds since the epoch. */
  clock: () => number;
}

/**
 * What an answer will be used for; it decides redirects, caching and limits (threats.md T23, §8).
 * - `entry`: the address that the user gave; may answer with a page or a picture
 * - `badge`: a hosted assertion; carries identity and status, so it stays on its origin and is kept for a short time only
 * - `profile`: a badge class, issuer profile, DID document or key set: identity, kept for a day
 * - `status`: a status or revocation list
 * - `image`: a picture; may move to another host, its bytes are judged
 */
export type HttpPurpose = 'entry' | 'badge' | 'profile' | 'status' | 'image';

export interface HttpRequest {
  /** As it stands in the badge: attacker-controlled, judged by the URL policy before anything is asked. */
  url: string;
  purpose: HttpPurpose;
  signal?: AbortSignal | undefined;
  /** Ask again even if an answer is kept. */
  fresh?: boolean | undefined;
}

/** Any answer that arrived whole, whatever its status. */
export interface HttpResponse {
  /** The address that answered, after redirects. */
  url: string;
  status: number;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  /** Decoded bytes, within the limit of the purpose. */
  body: Uint8Array;
  /** When it arrived: milliseconds since the epoch. */
  receivedAt: number;
  /** Informing codes: `net.redirect-same-site`, `net.redirect-image`, `net.via-relay`. */
  notes: readonly string[];
}

export type ChainAnswer =
  | { source: string /** null: not known there */; transaction: ChainTransaction | null }
  | { source: string; error: string };

export interface ChainTransaction {
  /** CAIP-2. */
  network: string;
  txid: string;
  /** Hex, no 0x. */
  payload: string;
  senders: string[];
  /** ISO 8601. */
  blockTime: string;
  confirmations: number;
  /** The transaction id and sender were recomputed from raw bytes. */
  authenticated: boolean;
  /** Hex, where the source has it; recorded for replay. */
  raw?: string;
}
