import type { RelayLimits } from './contract.ts';

const MIB = 1_048_576;

/**
 * The bounds of a relay (threats.md §8). A page waits 8 s for one try, so that a relay that has no answer by then must have said so. A
 * relay asks for many people at once, a page for one: more connections, and those of one host cannot take them all.
 */
export const LIMITS: Readonly<RelayLimits> = {
  headersMs: 3_000,
  tryMs: 6_000,
  totalMs: 7_500,
  waiting: 512,
  waitingPerCaller: 64,
  atOnce: 64,
  perHost: 12,
  cacheBytes: 64 * MIB,
};

/**
 * When a host is left alone. Anybody may choose what is asked of it, so one address that fails on purpose must not close the host for
 * the badges of everybody else for long.
 */
export const BREAKER: Readonly<{ failures: number; windowMs: number; restMs: number; hosts: number }> = {
  failures: 30,
  windowMs: 60_000,
  restMs: 10_000,
  hosts: 5_000,
};

/** Longest query that is read, in characters: three for each character of the longest address, and the name of the parameter. */
export const MAX_QUERY_CHARACTERS = 3 * 2_048 + 8;

/** Milliseconds for which an answer may be given again at most, by kind: a badge may be withdrawn, a picture at most be old. */
export const KEEP_MS: Readonly<{ document: number; picture: number; negative: number; unsaid: number }> = {
  document: 5 * 60_000,
  picture: 60 * 60_000,
  negative: 60_000,
  /** Where the target does not say. */
  unsaid: 60_000,
};
