import type { ProblemCode } from '../model/problem.ts';
import type { Relayed } from '../ports.ts';

/** The codes that say why an answer could not be had. */
export type NetCode = Extract<ProblemCode, `net.${string}`>;

/** Whether an answer speaks for its host, and must stay there, or is a picture that is judged by its bytes (threats.md T23). */
export type Follow = 'identity' | 'image';

/** One question to one address, already judged by the URL policy. */
export interface Hop {
  /** Without a fragment. */
  url: string;
  accept: string;
  /** JSON to be sent by POST; a redirect of it is given back, not followed. */
  post?: string | undefined;
  /** Decoded bytes. */
  maxBytes: number;
  /** Aborted when time is up or nobody waits any more. */
  signal: AbortSignal;
  /** For transports that cannot see a redirect before it is followed. */
  follow: Follow;
  /** The newest answer is wanted, whatever is kept on the way. */
  fresh?: boolean | undefined;
  /** To be called when the header has arrived; a transport that never calls it has `Budget.headersMs` for the whole answer. */
  onHeaders?: (() => void) | undefined;
}

/** What came back from one address. */
export interface TransportAnswer {
  /** The address that answered: the one asked, unless the runtime followed redirects by itself. */
  url: string;
  status: number;
  /** Lower-case names, without `set-cookie`. Attacker-controlled. */
  headers: Readonly<Record<string, string>>;
  /** Decoded, at most `maxBytes`. */
  body: Uint8Array;
  /** Milliseconds since the epoch, where that is not now: a recorded answer. */
  receivedAt?: number | undefined;
  /** Who fetched it for us, where that was not the host itself. */
  relay?: Relayed | undefined;
}

/**
 * Asks one address once: no retry, no policy; those are the guard's (`fetch-http.ts`). It counts decoded bytes while they
 * arrive and stops at `maxBytes`; it sends no cookie, no referrer and no header of ours but `Accept` and the type of what is sent
 * (threats.md T22, T24).
 *
 * Rejects with a `TransportFailure`.
 */
export type Transport = (hop: Hop) => Promise<TransportAnswer>;

/** Why no whole answer came from one address. */
export class TransportFailure extends Error {
  readonly code: NetCode;
  /** Asking again will not help: a certificate, an answer that is too large, no network at all. */
  readonly final: boolean;
  /** Who is at fault, ASCII, where that is not the host that was asked: a relay. */
  readonly host: string | undefined;

  constructor(code: NetCode, { final = false, host }: { final?: boolean; host?: string } = {}) {
    super(code);
    this.name = 'TransportFailure';
    this.code = code;
    this.final = final;
    this.host = host;
  }
}
