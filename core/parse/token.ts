import { decodeBase64url } from '../lib/base64url.ts';
import { parseJson, parseJsonObject } from '../lib/json.ts';
import { MAX_TOKEN_BYTES } from '../model/baked.ts';
import type { JsonObject } from '../model/json.ts';
import { BadgeProblem } from '../model/problem.ts';
import { detect } from '../read/detect.ts';
import { objectOf } from './formats/fields.ts';

const MAX_HEADER = 64 * 1024;

/** The two readable parts of a token, both attacker-controlled: nothing in them is proven. */
export interface Token {
  header: JsonObject;
  payload: JsonObject;
}

/**
 * Takes a compact JWS apart (RFC 7515 §3.1; threats.md T41).
 *
 * @throws BadgeProblem parse.token-malformed; `parse.*` for a payload that is no acceptable JSON object
 */
export function readToken(token: string): Token {
  const parts = token.split('.');
  const [header, payload, signature] = parts.map(decodeBase64url);
  if (parts.length !== 3 || token.length > MAX_TOKEN_BYTES || !header || !payload || !signature || header.length > MAX_HEADER) {
    throw new BadgeProblem('parse.token-malformed', { parts: parts.length });
  }
  let head: JsonObject | null = null;
  try {
    head = objectOf(parseJson(header).value);
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
  }
  if (!head) throw new BadgeProblem('parse.token-malformed', { parts: 3 });
  return { header: head, payload: parseJsonObject(payload).value };
}

/** What a token's payload is, for naming a family that cannot be verified yet. `null`: no badge. */
export function familyOf({ payload }: Token): string | null {
  const inner = objectOf(payload['vc']) ?? payload;
  const detected = detect(inner);
  if (detected.kind === 'later') return `${detected.name} (JWT)`;
  return detected.kind === 'assertion' ? 'Open Badges 2.0 (JWS)' : null;
}
