import { jwkInDid } from '../../lib/keys/jwk-in-did.ts';
import { MAX_ID_CHARACTERS } from '../../lib/method-id.ts';
import type { Controller } from '../../model/controller.ts';
import { isForSignatures, jwkMaterial } from '../key-material.ts';
import type { IssuerMethod } from './contract.ts';
import { notResolved, selfMade } from './without-document.ts';

/** did:jwk: the id is the key, as a JWK (did:jwk §2). One with its private part, or for encryption, is no issuer. */
export const didJwk: IssuerMethod = {
  id: 'did:jwk',
  handles: (id) => id.startsWith('did:jwk:'),
  async resolve(id): Promise<Controller> {
    const jwk = id.length > MAX_ID_CHARACTERS ? null : jwkInDid(id.slice('did:jwk:'.length));
    const material = jwk && jwkMaterial(jwk);
    if (!jwk || !material || 'unreadable' in material || !isForSignatures(jwk)) {
      return notResolved(id, { code: 'issuer.did-syntax', detail: { type: 'did:jwk' } });
    }
    return selfMade(id, material, [`${id}#0`, id]);
  },
};
