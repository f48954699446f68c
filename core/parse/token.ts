import { decodeBase64url } from '../lib/base64url.ts';
import { isObject, parseJson, parseJsonObject } from '../lib/json.ts';
import { MAX_TOKEN_BYTES } from '../model/baked.ts';
import type { Token } from '../model/credential.ts';
import type { JsonObject } from '../model/json.ts';
import { BadgeProblem } from '../model/problem.ts';

const MAX_HEADER = 64 * 1024;

/**
 * Takes a compact JWS apart (RFC 7515 §3.1; threats.md T41): exactly three strict parts, of which the last may be empty, an
 * object as header. Five parts are an encrypted token.
 *
 * @param token attacker-controlled
 * @throws BadgeProblem parse.token-malformed; `parse.*` for a payload that is no acceptable JSON object
 */
export function readToken(token: string): Token {
  if (token.length > MAX_TOKEN_BYTES) throw new BadgeProblem('parse.token-malformed', { limit: MAX_TOKEN_BYTES });
  const parts = token.split('.');
  const [header, payload, signature] = parts.map(decodeBase64url);
  if (parts.length !== 3 || !header || !payload || !signature || header.length > MAX_HEADER) {
    throw new BadgeProblem('parse.token-malformed', { parts: parts.length });
  }
  return {
    header: readHeader(header),
    payload: payloadOf(payload),
    signingInput: new TextEncoder().encode(token.slice(0, token.lastIndexOf('.'))),
    signature,
  };
}

/** A header that is no JSON object is no header: two members of one name, or none at all. */
function readHeader(bytes: Uint8Array): JsonObject {
  try {
    const { value } = parseJson(bytes);
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
  }
  throw new BadgeProblem('parse.token-malformed', { parts: 3 });
}

/** A byte-order mark is tolerated before a document, never inside a token. */
function payloadOf(bytes: Uint8Array): JsonObject {
  const { value, notes } = parseJsonObject(bytes);
  if (notes.some(({ code }) => code === 'parse.bom')) throw new BadgeProblem('parse.syntax', { at: 0 });
  return value;
}

/**
 * The credential or presentation that a token carries (open-badges.md §7): the `vc` or `vp` claim of a data model 1.1 token,
 * else the payload itself. Whether a payload is both at once is for the proof check, which compares the claims.
 */
export function documentIn({ payload }: Pick<Token, 'payload'>): JsonObject {
  const claim = payload['vc'] ?? payload['vp'];
  if (claim === undefined || claim === null) return payload;
  if (!isObject(claim)) throw new BadgeProblem('parse.shape', { field: payload['vc'] ? 'vc' : 'vp' });
  return claim;
}

/** Whether a payload is packed in both ways at once, which no reader may resolve (threats.md T40). */
export function isPackedTwice({ payload }: Pick<Token, 'payload'>): boolean {
  const claim = isObject(payload['vc']) || isObject(payload['vp']);
  const whole = ['@context', 'credentialSubject', 'verifiableCredential'].some((member) => payload[member] !== undefined);
  return claim && whole;
}
