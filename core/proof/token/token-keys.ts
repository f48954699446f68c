import type { PublicKey } from '../../lib/keys/public-key.ts';
import { readKey } from '../../lib/keys/read-key.ts';
import { thumbprint } from '../../lib/keys/thumbprint.ts';
import { didOf } from '../../lib/method-id.ts';
import type { Controller, ControllerKey } from '../../model/controller.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { candidateKey } from '../keys/candidate-key.ts';
import { attempt, keysNamed, notAmongKeys, ownKeys, twinsOf, usableKey } from '../keys/key-of.ts';
import type { TokenHeader } from './judge-header.ts';

/** The keys that a token may be signed with. */
export interface TokenKeys {
  /** `candidate`: a key in the token itself, where the issuer publishes none. */
  by: 'issuer' | 'candidate';
  /** One, or all of the issuer's where the header names none. */
  keys: readonly PublicKey[];
  /** The header names it. */
  named: boolean;
  /** It lies at an address of the issuer's own origin, outside its document. */
  sameOrigin: boolean;
  /** Why a further key of the issuer's could not be read: it may be the one. */
  unread: BadgeProblem | null;
}

type Named = Pick<TokenHeader, 'kid' | 'jwk'>;

/**
 * The key of a token, among those that its issuer publishes (open-badges.md §7 "Key"; threats.md T5, T6). What the header says
 * only chooses among them.
 *
 * @returns `null`: nobody can say, since the issuer's keys could not be had, or there are none and the token carries none
 * @throws BadgeProblem proof.key-not-bound | proof.issuer-mismatch, and those of `usableKey`
 */
export async function tokenKeys(header: Named, issuer: Controller, now: number): Promise<TokenKeys | null> {
  if (issuer.state === 'unknown') return null;
  if (issuer.state === 'silent') {
    const served = issuer.keys.find(({ source }) => source === 'shared-address');
    const jwk = header.jwk ?? (served && 'jwk' in served.material ? served.material.jwk : null);
    const key = candidateKey(header.kid, jwk);
    return key && { by: 'candidate', keys: [key], named: true, sameOrigin: false, unread: null };
  }
  // An id of the issuer itself names no key of it.
  if (header.jwk === null && (header.kid === null || header.kid === issuer.id)) return anyKey(issuer, now);
  const named = await namedKeys(header, issuer);
  if (named.length === 0) throw notAmongKeys(header.kid, issuer);
  const { key, from } = usableKey(named, issuer, now);
  return { by: 'issuer', keys: [key], named: true, sameOrigin: from.source === 'address', unread: null };
}

async function namedKeys({ kid, jwk }: Named, issuer: Controller): Promise<ControllerKey[]> {
  if (kid !== null) {
    const byId = keysNamed(kid, issuer);
    if (byId.length > 0) return byId;
    const byKid = ownKeys(issuer).filter(({ material }) => 'jwk' in material && material.jwk['kid'] === kid);
    if (byKid.length > 0) return byKid;
    const called = await keysCalled(kid, issuer);
    if (called.length > 0) return called;
    const did = didOf(kid);
    if (did !== null && did !== issuer.id) return [];
  }
  // A key that came with the token, or lies where others could have put it, chooses the issuer's key that is the same.
  const shared = issuer.keys.find(({ source }) => source === 'shared-address')?.material;
  const material = jwk ? { jwk } : shared;
  return material ? twinsOf(readKey(material), issuer) : [];
}

/**
 * The issuer's keys that a name without a place means: the end of their ids (`key-1`), or their thumbprint (RFC 7638; threats.md
 * T5). An address or a DID is no such name: it says whose the key is.
 */
async function keysCalled(kid: string, issuer: Controller): Promise<ControllerKey[]> {
  if (!/^[A-Za-z0-9._-]+$/.test(kid)) return [];
  const byEnd = keysNamed(`#${kid}`, issuer);
  if (byEnd.length > 0) return byEnd;
  const called: ControllerKey[] = [];
  for (const own of ownKeys(issuer)) {
    const read = attempt(() => readKey(own.material));
    if (!(read instanceof BadgeProblem) && (await thumbprint(read.jwk)) === kid) called.push(own);
  }
  return called;
}

function anyKey(issuer: Controller, now: number): TokenKeys {
  const tried = ownKeys(issuer).map((own) => attempt(() => usableKey([own], issuer, now).key));
  const problems = tried.flatMap((one) => (one instanceof BadgeProblem ? [one] : []));
  const keys = tried.flatMap((one) => (one instanceof BadgeProblem ? [] : [one]));
  const [first] = problems;
  if (keys.length === 0) throw first ?? notAmongKeys(null, issuer);
  const unread = problems.find(({ problem }) => problem.code === 'proof.key-malformed') ?? null;
  return { by: 'issuer', keys, named: false, sameOrigin: false, unread };
}
