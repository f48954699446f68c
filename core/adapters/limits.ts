import type { HttpPurpose } from '../ports.ts';

/** Longest address that is asked, in characters of its parsed form (threats.md T22). */
export const MAX_URL_CHARACTERS = 2_048;

/** Redirects that are followed for one request (threats.md T23). */
export const MAX_REDIRECTS = 3;

const MIB = 1_048_576;

/** Largest answer by purpose, in decoded bytes (threats.md §8). A badge document may hold its picture. */
export const MAX_BODY_BYTES: Readonly<Record<HttpPurpose, number>> = {
  entry: 5 * MIB,
  badge: 5 * MIB,
  profile: MIB,
  status: 16 * MIB,
  image: 5 * MIB,
  chain: MIB,
};

const JSON_FIRST = 'application/ld+json, application/json;q=0.9';
const OR_PICTURES = `${JSON_FIRST}, image/svg+xml;q=0.5, image/png;q=0.5`;

/**
 * What is asked for by purpose (open-badges.md §4.2, §5.1, §9.1). An assertion's address may serve the baked picture; only the
 * address that the user gave may be a page; a status list may be a token. Each is short and plain enough to need no CORS
 * preflight: 128 bytes at most, without quotes and brackets (Fetch Standard §2.2.2).
 */
export const ACCEPT: Readonly<Record<HttpPurpose, string>> = {
  entry: `${OR_PICTURES}, text/html;q=0.1`,
  badge: OR_PICTURES,
  profile: 'application/did+json, application/ld+json, application/json',
  status: 'application/vc, application/vc+jwt, application/vc+ld+json, application/ld+json, application/json, text/plain',
  image: 'image/svg+xml, image/png;q=0.9',
  chain: 'application/json, text/plain',
};

/** How long one request may take, in milliseconds (threats.md §8). Waiting for a turn at the gate is not counted. */
export interface Budget {
  /** From asking one address to the header of its answer. */
  headersMs: number;
  /** From asking one address to the end of its answer. */
  tryMs: number;
  /** All tries, redirects and pauses of one request, from its first turn. */
  totalMs: number;
}

/** The budget of every surface; tests shorten it. */
export const BUDGET: Readonly<Budget> = { headersMs: 3_000, tryMs: 8_000, totalMs: 20_000 };

/** How often an address is asked where no answer comes (threats.md §8). */
export const MAX_TRIES = 3;

/** Full jitter: a random pause below 500 ms, doubled with each try, never over 8 s (threats.md §8). */
export const BACKOFF_MS: Readonly<{ first: number; cap: number }> = { first: 500, cap: 8_000 };

/** Longest `Retry-After` that is waited for, in milliseconds (threats.md §8). */
export const MAX_RETRY_AFTER_MS = 30_000;

/** When a host is left alone: after `failures` within `windowMs`, for `restMs` (threats.md §8). */
export interface BreakerLimits {
  failures: number;
  windowMs: number;
  restMs: number;
  /** Hosts remembered; failing hosts are named by attackers, so their number is bounded. */
  hosts: number;
}

/** The breaker of every surface. */
export const BREAKER: Readonly<BreakerLimits> = { failures: 5, windowMs: 60_000, restMs: 60_000, hosts: 1_000 };

/** Requests at once, in all and per host, and how many may wait for their turn (threats.md §8). */
export interface GateLimits {
  atOnce: number;
  perHost: number;
  waiting: number;
}

/** The gate of every surface. */
export const GATE: Readonly<GateLimits> = { atOnce: 6, perHost: 2, waiting: 10_000 };

/**
 * How long an answer may be used again, by purpose, in milliseconds (threats.md §8): what carries identity for a day, what
 * carries the status of one badge for minutes, what the user asks for never. What a chain says for half as long as a record that is
 * not settled may be shown: an answer does not tell how deep its block lies by now, and what is made of it is shown for a while too.
 */
export const KEEP_MS: Readonly<Record<HttpPurpose, number>> = {
  entry: 0,
  badge: 5 * 60_000,
  profile: 24 * 3_600_000,
  status: 3_600_000,
  image: 3_600_000,
  chain: 5 * 60_000,
};

/** How long "not there" and "not for you" may be used again, in milliseconds. */
export const KEEP_NEGATIVE_MS = 60_000;

/** A shorter `max-age` is read as this many milliseconds, so that one run over many badges asks once for what they share. */
export const KEEP_AT_LEAST_MS = 60_000;

/** Decoded bytes that the cache may hold. */
export const CACHE_BYTES = 32 * MIB;
