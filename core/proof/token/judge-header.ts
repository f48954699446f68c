import { isObject } from '../../lib/json.ts';
import { SECRET } from '../../lib/keys/read-jwk.ts';
import type { SignatureAlgorithm } from '../../lib/keys/verify-signature.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';

/** What a token's header says that counts. All of it is attacker-controlled: the key comes from the issuer. */
export interface TokenHeader {
  algorithm: SignatureAlgorithm;
  kid: string | null;
  /** Only ever a candidate (threats.md T5). */
  jwk: JsonObject | null;
  notes: readonly Problem[];
}

const ALGORITHMS: readonly string[] = ['EdDSA', 'ES256', 'ES384', 'RS256', 'PS256'] satisfies SignatureAlgorithm[];
/** Names of types that mean a credential (VC-JOSE-COSE §6.1 and its earlier editions), also with `application/` before them. */
const TYPES = /^(?:application\/)?(?:jwt|vc\+jwt|vc\+ld\+jwt|vc\+ld\+json\+jwt|vc-ld\+jwt)$/i;
const READ: readonly string[] = ['alg', 'kid', 'jwk', 'typ', 'cty'];
/** Longest `kid`, in characters (threats.md T41). */
const MAX_KID = 2_048;
/** Names of members without meaning that are told. */
const TOLD = 5;

/**
 * Holds a token's header to the small set of what is read (threats.md T36, T37): nothing in it leads anywhere, and an algorithm
 * that proves nothing is refused before any key is looked for.
 *
 * @throws BadgeProblem proof.crit-unsupported | proof.header-not-allowed | proof.alg-not-allowed | proof.unsupported |
 *   parse.token-malformed
 */
export function judgeHeader(header: JsonObject): TokenHeader {
  const names = Object.keys(header);
  if (names.includes('crit') || names.includes('b64')) throw new BadgeProblem('proof.crit-unsupported');
  // Whoever wrote the token wrote where these lead: they are never asked.
  const pointer = names.find((name) => name === 'jku' || /^x5/i.test(name));
  if (pointer !== undefined) throw new BadgeProblem('proof.header-not-allowed', { field: pointer });
  const jwk = jwkIn(header['jwk']);
  const algorithm = algorithmOf(header['alg']);
  const { typ } = header;
  const ignored = names.filter((name) => !READ.includes(name)).slice(0, TOLD);
  if (typ !== undefined && !(typeof typ === 'string' && TYPES.test(typ))) ignored.push('typ');
  const notes = ignored.map((field): Problem => ({ code: 'proof.header-ignored', detail: { field } }));
  return { algorithm, kid: kidIn(header['kid']), jwk, notes };
}

/**
 * An algorithm is refused where it proves nothing: none at all, or a code that everybody who can check it can also make. One that
 * this release does not know says nothing against the badge (threats.md T46).
 */
function algorithmOf(alg: JsonObject[string]): SignatureAlgorithm {
  const name = typeof alg === 'string' ? alg : '';
  if (ALGORITHMS.includes(name)) return name as SignatureAlgorithm;
  if (/^\s*(?:none)?\s*$|^HS/i.test(name)) throw new BadgeProblem('proof.alg-not-allowed', { alg: name });
  throw new BadgeProblem('proof.unsupported', { suite: name });
}

function jwkIn(jwk: JsonObject[string]): JsonObject | null {
  if (jwk === undefined || jwk === null) return null;
  if (!isObject(jwk) || SECRET.some((member) => jwk[member] !== undefined)) {
    throw new BadgeProblem('proof.header-not-allowed', { field: 'jwk' });
  }
  if (jwk['kty'] === 'oct') throw new BadgeProblem('proof.alg-not-allowed', { alg: 'oct' });
  return jwk;
}

function kidIn(kid: JsonObject[string]): string | null {
  if (kid === undefined || kid === null || kid === '') return null;
  if (typeof kid !== 'string' || kid.length > MAX_KID) throw new BadgeProblem('parse.token-malformed', { field: 'kid' });
  return kid;
}
