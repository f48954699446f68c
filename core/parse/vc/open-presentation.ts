import { isObject } from '../../lib/json.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Carried } from '../../model/payload.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { isToken } from '../../read/is-token.ts';
import { listOf } from '../formats/fields.ts';

/** Credentials of one presentation that are verified. */
const MAX_PRESENTED = 100;

/**
 * The credentials of a presentation (VCDM 2.0 §4.13): objects, envelopes or tokens.
 *
 * @param document attacker-controlled
 * @throws BadgeProblem parse.shape where it holds none, or something else; parse.too-complex where it holds too many
 */
export function openPresentation(document: JsonObject): Carried[] {
  const entries = listOf(document['verifiableCredential']);
  if (entries.length === 0) throw new BadgeProblem('parse.shape', { field: 'verifiableCredential' });
  if (entries.length > MAX_PRESENTED) throw new BadgeProblem('parse.too-complex', { limit: MAX_PRESENTED });
  return entries.map((entry) => {
    const carried = carriedIn(entry);
    if (carried === null) throw new BadgeProblem('parse.shape', { field: 'verifiableCredential' });
    return carried;
  });
}

/** A credential that stands inside another document: an object, or a token as a string. `null`: neither. */
export function carriedIn(entry: Json): Carried | null {
  if (isObject(entry)) return { kind: 'document', document: entry };
  return typeof entry === 'string' && isToken(entry.trim()) ? { kind: 'jws', token: entry.trim() } : null;
}
