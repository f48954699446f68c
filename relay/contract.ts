import type { Transport } from '../core/index.ts';

/** The address under which a relay answers; the root of the relay answers the same. */
export const FETCH_PATH = '/v1/fetch';

/**
 * How a relay names itself to the hosts it asks. A request that carries this mark comes from a relay, and is refused: relays that ask
 * each other go round for ever. A transport must send it as `user-agent`.
 */
export const RELAY_AGENT = 'tashika-relay';

/**
 * Why a relay itself gave no answer: a problem code of the network, or a fault of whoever asked. It stands in the body as
 * `{ "code": … }` and in the header `tashika-error`, which no answer of a target carries.
 */
export type RelayCode =
  | `net.${string}`
  /** Not exactly one address, or something beside it. */
  | 'relay.bad-request'
  | 'relay.method'
  | 'relay.no-such-path'
  /** The page, or whoever else asks, is not among those this relay is for. */
  | 'relay.origin'
  /** A fault of this program. */
  | 'relay.internal-error';

/** Who asks, as the platform knows it. */
export interface Caller {
  /** The address of the connection, IPv4 or IPv6, never what the caller says of itself. Kept in memory for the rates alone. */
  address: string;
  /** Keeps the platform from stopping work that goes on after the answer (`ctx.waitUntil`). */
  later?: ((work: Promise<unknown>) => void) | undefined;
}

/** All of a request that a relay looks at; every `Request` is one. */
export interface Question {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: { get: (name: string) => string | null };
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
}

/** All of an answer. The body may be shared with others, and is never written to. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array | string | null;
}

/** One stateless fetch handler. */
export interface Relay {
  /** Never rejects. A request that is aborted is asked no further. */
  handle: (request: Request, caller: Caller) => Promise<Response>;
  /** The same in plain values: to make a `Response` and to read it again costs a server on Node more than the answer itself. */
  answer: (question: Question, caller: Caller) => Promise<Reply>;
}

/** What a relay works with. Everything of the platform is given. */
export interface RelayOptions {
  /** The origins of the pages that may ask, exactly (`https://school.example.org`), or `*` alone for any. */
  allowOrigins: readonly string[];
  /** Where this relay itself is reached, as origins; the host of each request is taken for its own as well. */
  ownOrigins?: readonly string[] | undefined;
  /** The path under which it is mounted, `/relay`; '' or absent: the root. */
  basePath?: string | undefined;
  /**
   * Asks one address that the policy has allowed. It sees to it that only public addresses are connected to (`pinnedTransport`), shows
   * redirects instead of following them, counts decoded bytes, and sends `hop.accept`, `RELAY_AGENT` and nothing else of ours.
   */
  transport: Transport;
  /** Milliseconds since the epoch. */
  clock: () => number;
  /** Answers that are kept; absent: in memory, `limits.cacheBytes`. `null`: nothing is kept. */
  cache?: AnswerCache | null | undefined;
  /** Who asked how often; absent: in memory. */
  rates?: Rates | undefined;
  /** Takes one line for each request; absent: nothing is logged. */
  log?: ((entry: LogEntry) => void) | undefined;
  /** `GET /metrics`; default true. */
  metrics?: boolean | undefined;
  /** `false` makes `GET /health` say 503: the relay is being stopped. */
  healthy?: (() => boolean) | undefined;
  /**
   * The platform ties what a request awaits to that request (workerd), so nothing that is under way is shared between requests: neither
   * equal questions nor turns per host. Default false.
   */
  apart?: boolean | undefined;
  limits?: Partial<RelayLimits> | undefined;
}

/** What bounds a relay. Times in milliseconds. */
export interface RelayLimits {
  /** From asking one address to the header of its answer. */
  headersMs: number;
  /** From asking one address to the end of its answer. */
  tryMs: number;
  /** All of one request, waiting for a turn included: shorter than a page waits for one try (threats.md §8). */
  totalMs: number;
  /** Requests that wait at once for targets that answered lately, and as many for all others; further ones get 503. */
  waiting: number;
  /** The same for one caller; further ones get 429. */
  waitingPerCaller: number;
  /** Connections at once to targets that answered lately, and as many to all others; and per host. */
  atOnce: number;
  perHost: number;
  /** Bytes of answers that are kept in memory. */
  cacheBytes: number;
}

/** An answer of a target that was judged and may be given again. Plain data: what a cache outside of this process may hold. */
export interface KeptAnswer {
  /** The address that answered, after redirects. */
  url: string;
  status: number;
  /** One of the few that are passed on; `null`: no body. */
  type: string | null;
  body: Uint8Array;
  /** The target's own `date`, an HTTP date; `null`: it gave none. */
  date: string | null;
  /** When it arrived, in milliseconds since the epoch. */
  receivedAt: number;
  /** Milliseconds that it was old when it arrived, by the target's `age`. */
  ageMs: number;
  /** Until when it may be given again, in milliseconds since the epoch. */
  until: number;
}

/**
 * Where answers are kept. The key is the address that was asked for. A cache may forget at any time; one that fails is as good as
 * empty. `until` is checked by whoever reads.
 */
export interface AnswerCache {
  get: (key: string) => Promise<KeptAnswer | null>;
  /** The body is never written to. */
  put: (key: string, answer: KeptAnswer) => Promise<void>;
}

/** Counts one request; milliseconds to wait if it is one too many, else 0. */
export interface Rates {
  /**
   * @param caller an IPv4 address or the /64 of an IPv6 one
   * @param target the address that is asked for
   */
  take: (caller: string, target: string, now: number) => number | Promise<number>;
}

/** One line of the log. It holds no address: neither of the badge, nor of its host, nor of who asks. */
export interface LogEntry {
  /** ISO 8601. */
  time: string;
  event: 'answer' | 'error';
  status: number;
  /** `ok`, `target-<status>`, or the relay's own code. */
  outcome: string;
  /** json, jwt, png, svg. */
  kind?: string | undefined;
  cache?: 'hit' | 'miss' | 'bypass' | undefined;
  bytes: number;
  ms: number;
  /** Of a fault of this program: the name of the error and the place, never its message, which may hold an address. */
  fault?: string | undefined;
}
