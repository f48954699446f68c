import type { PublicKey } from '../../lib/keys/public-key.ts';
import { readOldRsa } from '../../lib/keys/read-jwk.ts';
import { readKey } from '../../lib/keys/read-key.ts';
import type { Controller, ControllerKey } from '../../model/controller.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { attempt, keysNamed, notAmongKeys, ownKeys, usableKey } from '../keys/key-of.ts';

/** A key that a signed badge may be held against. */
export interface AssertionKey {
  key: PublicKey;
  /** Short, as keys once were: it shows no more than that nothing was changed. */
  isOld: boolean;
  /** Where it stands. */
  source: ControllerKey['source'];
}

/** The keys to try, and why others of the issuer's could not be read or had. */
export interface AssertionKeys {
  keys: readonly AssertionKey[];
  unread: BadgeProblem | null;
}

/**
 * The key of a signed badge among those that its issuer publishes: the one that the badge names, else all of them (open-badges.md §4.5).
 *
 * @param named as the badge names it: attacker-controlled; `null`: it names none
 * @param issuer by its profile
 * @param now milliseconds since the epoch
 * @throws BadgeProblem proof.key-not-bound | proof.key-controller | proof.key-revoked | proof.key-expired | proof.key-relationship |
 *   proof.key-malformed | proof.key-small-order | proof.key-too-small; where a key could not be had, why
 */
export function assertionKeys(named: string | null, issuer: Controller, now: number): AssertionKeys {
  if (named !== null) {
    const own = keysNamed(named, issuer);
    if (own.length === 0) throw notAmongKeys(named, issuer);
    return { keys: [keyAmong(own, issuer, now)], unread: null };
  }
  const tried = ownKeys(issuer).map((own) => attempt(() => keyAmong([own], issuer, now)));
  const keys = tried.flatMap((one) => (one instanceof BadgeProblem ? [] : [one]));
  const problems = tried.flatMap((one) => (one instanceof BadgeProblem ? [one] : []));
  const [unasked, ...beside] = issuer.unasked ?? [];
  const unread = unasked
    ? new BadgeProblem(unasked.code, unasked.detail, beside)
    : (problems.find(({ problem }) => UNREADABLE.includes(problem.code)) ?? null);
  if (keys.length === 0) throw unread ?? problems[0] ?? notAmongKeys(null, issuer);
  return { keys, unread };
}

/** Whatever such a key signed, it cannot be told. */
const UNREADABLE: readonly string[] = ['proof.key-malformed', 'proof.key-too-small'];

/** Keys that nobody publishes as the issuer's; what cannot be read of them shows nothing. */
export function candidateKeys({ keys }: Controller): AssertionKey[] {
  return keys.flatMap((own) => {
    const key = attempt(() => readAny(own));
    return key instanceof BadgeProblem ? [] : [{ ...key, source: own.source }];
  });
}

function keyAmong(named: readonly ControllerKey[], issuer: Controller, now: number): AssertionKey {
  const [first] = named;
  try {
    const { key, from } = usableKey(named, issuer, now);
    return { key, isOld: false, source: from.source };
  } catch (error) {
    // What else was to be said of the key was said before its size.
    const isSmall = error instanceof BadgeProblem && error.problem.code === 'proof.key-too-small';
    if (!isSmall || named.length !== 1 || !first) throw error;
    return { ...readAny(first), source: first.source };
  }
}

function readAny({ material }: ControllerKey): Pick<AssertionKey, 'key' | 'isOld'> {
  const key = attempt(() => readKey(material));
  if (!(key instanceof BadgeProblem)) return { key, isOld: false };
  if (key.problem.code !== 'proof.key-too-small' || !('jwk' in material)) throw key;
  return { key: readOldRsa(material.jwk), isOld: true };
}
