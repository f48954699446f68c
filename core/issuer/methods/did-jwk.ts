import { decodeBase64url } from '../../lib/base64url.ts';
import { isObject, parseJson } from '../../lib/json.ts';
import { MAX_ID_CHARACTERS } from '../../lib/method-id.ts';
import type { Controller } from '../../model/controller.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { isForSignatures, jwkMaterial } from '../key-material.ts';
import type { IssuerMethod } from './contract.ts';
import { notResolved, selfMade } from './without-document.ts';

/** did:jwk: the id is the key, as a JWK (did:jwk §2). One with its private part, or for encryption, is no issuer. */
export const didJwk: IssuerMethod = {
  id: 'did:jwk',
  handles: (id) => id.startsWith('did:jwk:'),
  async resolve(id): Promise<Controller> {
    const jwk = jwkIn(id);
    const material = jwk && jwkMaterial(jwk);
    if (!jwk || !material || 'unreadable' in material || !isForSignatures(jwk)) {
      return notResolved(id, { code: 'issuer.did-syntax', detail: { type: 'did:jwk' } });
    }
    return selfMade(id, material, [`${id}#0`, id]);
  },
};

function jwkIn(id: string): JsonObject | null {
  const bytes = id.length > MAX_ID_CHARACTERS ? null : decodeBase64url(id.slice('did:jwk:'.length));
  if (!bytes) return null;
  try {
    const { value } = parseJson(bytes);
    return isObject(value) ? value : null;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return null;
  }
}
