import { sameAddress } from '../lib/https-form.ts';
import { isObject } from '../lib/json.ts';
import type { ControllerKey } from '../model/controller.ts';
import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { listOf } from '../parse/formats/fields.ts';
import type { Ports } from '../ports.ts';
import { askDocument } from './ask-document.ts';
import { MAX_KEYS } from './document-keys.ts';
import { endOf, isForSignatures, jwkMaterial } from './key-material.ts';
import { isSharedOrigin } from './shared-origin.ts';

/** What came of a key set: its keys; none, for good; or no usable answer. */
export interface KeySet {
  keys: readonly ControllerKey[];
  unknown: readonly Problem[];
  /** What is to be said of the way of the answer. */
  notes?: readonly Problem[];
}

/**
 * The key set of an issuer's host (RFC 8615; open-badges.md §7): for tokens. On a host of many a key speaks for the issuer only
 * where it, or its set, names it; everywhere, one that names somebody else is somebody else's (threats.md T5).
 *
 * @param place where the issuer's own document lies
 */
export async function askKeySet(http: Ports['http'], id: string, place: URL): Promise<KeySet> {
  const answer = await askDocument(http, `${place.origin}/.well-known/jwks.json`);
  if (answer.kind === 'silent') return { keys: [], unknown: [] };
  if (answer.kind === 'unknown') return { keys: [], unknown: answer.problems };
  const jwks = jwksIn(answer.document);
  if (jwks === null) return { keys: [], unknown: [{ code: 'issuer.malformed', detail: { host: place.host } }] };
  const shared = isSharedOrigin(place);
  const own = jwks.filter((jwk) => {
    const iss = jwk['iss'] ?? answer.document['iss'] ?? null;
    return iss === null ? !shared : typeof iss === 'string' && (iss === id || sameAddress(iss, id));
  });
  return { keys: own.map((jwk) => keyOfJwk(jwk, 'key-set')), unknown: [], notes: answer.notes };
}

/** The keys of a JWK Set, unread (RFC 7517 §5); `null`: more than anybody needs. */
export function jwksIn({ keys }: JsonObject): JsonObject[] | null {
  const entries = listOf(keys).filter(isObject);
  return entries.length > MAX_KEYS ? null : entries;
}

/** One JWK that an issuer serves outside its document. */
export function keyOfJwk(jwk: JsonObject, source: ControllerKey['source']): ControllerKey {
  const { kid, exp } = jwk as { kid?: JsonObject[string]; exp?: JsonObject[string] };
  return {
    id: typeof kid === 'string' && kid !== '' ? kid : null,
    controller: null,
    forAssertions: isForSignatures(jwk),
    revoked: endOf(jwk['revoked']),
    expires: typeof exp === 'number' && Math.abs(exp) < 8e12 ? new Date(exp * 1000).toISOString() : endOf(exp ?? jwk['expires']),
    material: jwkMaterial(jwk),
    source,
  };
}
