/**
 * The only ways in which core reaches the world. Everything below `verify` gets these as arguments; `core/adapters` holds
 * the implementations. Nothing else in core may use `fetch`, the clock, timers, randomness, storage or a DOM.
 */
export interface Ports {
  /** Asks one https address. Guarded: see `adapters/fetch-http.ts`. Rejects with a `BadgeProblem` whose code is `net.*`. */
  http: (request: HttpRequest) => Promise<HttpResponse>;
  /**
   * What every source of a blockchain network says of a transaction; one answer a source, of different operators. Never rejects: a
   * source without an answer says so itself. Core weighs the answers and recomputes what can be recomputed.
   *
   * @param network CAIP-2
   * @param txid lower-case hex, `0x` before it on EVM chains. Attacker-controlled
   */
  chain: (network: string, txid: string, options?: ChainOptions) => Promise<ChainAnswer[]>;
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
 * - `chain`: what a source of a blockchain says of a transaction
 */
export type HttpPurpose = 'entry' | 'badge' | 'profile' | 'status' | 'image' | 'chain';

export interface HttpRequest {
  /** As it stands in the badge: attacker-controlled, judged by the URL policy before anything is asked. */
  url: string;
  purpose: HttpPurpose;
  /** JSON to be sent: a question to a node of a chain, which only reads. With `chain` alone; a redirect of it is not followed. */
  post?: string | undefined;
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
  /** Informing codes: `net.redirect-same-site`, `net.redirect-image`. */
  notes: readonly string[];
  /** Who fetched it for us, where that was not the host itself. */
  relay?: Relayed | undefined;
}

/**
 * A relay that stood between us and a host. It cannot forge what is signed; what counts because of the host that serves it, it can change.
 * The site's own adds no liar to the page that shows the badge; through any other, such answers say nothing (threats.md T67).
 */
export interface Relayed {
  /** ASCII. */
  host: string;
  /** The relay of the very site that shows the badge. */
  own: boolean;
}

export interface ChainOptions {
  /** Also ask which outputs have been spent since (Blockcerts 1.2). */
  spends?: boolean;
  signal?: AbortSignal | undefined;
  /** The http of the verification that asks: what is asked through it is evidence. Left out: the port's own. */
  http?: Ports['http'] | undefined;
}

/** What one source says. `source` names the operator: two answers under one name count as one. */
export type ChainAnswer =
  | {
      source: string;
      /** null: not known there */
      transaction: ChainTransaction | null;
      /** Hashes of blocks by height, where another source was alone in knowing the transaction: they confirm its block (Bitcoin). */
      blocks?: Readonly<Record<number, string>>;
    }
  | {
      source: string;
      /** `net.*`; `anchor.wrong-chain`: it serves another one; `refused`: it does not want to answer; `malformed`: no answer of such a source. */
      error: string;
      /** Its host, ASCII: the viewer may have to allow it (`net.not-permitted`). */
      host?: string;
    };

/** Every member is a claim of the source until it is recomputed from `raw`. */
export interface ChainTransaction {
  /** CAIP-2, of the chain that the source serves by its own word. */
  network: string;
  txid: string;
  /** Hex, no 0x. Bitcoin: what the one output of the shape of a record carries; of several all of them, with a comma between. */
  payload: string;
  senders: string[];
  /** Of the block, ISO 8601; empty while it is in none. */
  blockTime: string;
  /** 0: in no block yet. */
  confirmations: number;
  /** The transaction id and sender were recomputed from raw bytes. */
  authenticated: boolean;
  /** Hex, where the source has it; recorded for replay. */
  raw?: string;
  /** EVM: the receipt says that it was rolled back. */
  failed?: boolean;
  /** EVM: its block is finalised. */
  final?: boolean;
  /** Bitcoin: of the outputs that it spends, in satoshi, by input. A segwit signature commits to them (BIP 143): a wrong one breaks it. */
  values?: readonly number[];
  /** Bitcoin: the way from the transaction to the header of its block. */
  inclusion?: BlockInclusion;
  /** Bitcoin, where it was asked for: addresses of outputs, and whether each has been spent. */
  outputs?: readonly { address: string; spent: boolean }[];
}

/** Bitcoin: what shows, without trust, that a block holds a transaction (blockcerts.md §8.4). */
export interface BlockInclusion {
  height: number;
  /** 80 bytes, hex. */
  header: string;
  /** Siblings from the transaction up, hex as block explorers write it (reversed). */
  branch: readonly string[];
  /** Position of the transaction in its block. */
  position: number;
}
