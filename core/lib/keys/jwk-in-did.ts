import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { decodeBase64url } from '../base64url.ts';
import { isObject, parseJson } from '../json.ts';

/**
 * The JWK that a did:jwk is (did:jwk §2): base64url of its JSON; `null`: none.
 *
 * @param encoded what stands behind `did:jwk:`; attacker-controlled, its length bounded by whoever asks
 */
export function jwkInDid(encoded: string): JsonObject | null {
  const bytes = decodeBase64url(encoded);
  if (!bytes) return null;
  try {
    const { value } = parseJson(bytes);
    return isObject(value) ? value : null;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return null;
  }
}
