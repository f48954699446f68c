import type { Credential } from '../../model/credential.ts';
import type { JsonObject } from '../../model/json.ts';
import { stringsOf } from '../formats/fields.ts';
import { objectsOf } from './objects-of.ts';

/**
 * Whether a credential says that its hash stands on a blockchain: a certificate of the time before Verifiable Credentials, or one
 * with a Merkle proof in any of its spellings (blockcerts.md §2, §4.3).
 */
export function isAnchored({ model, document }: Pick<Credential, 'model' | 'document'>): boolean {
  return model.startsWith('blockcerts') || objectsOf(document['proof']).some(isMerkleProof);
}

/** Whether a proof leads from a document to a transaction, whatever it calls itself. @param proof attacker-controlled */
export function isMerkleProof({ type, cryptosuite, chainedProofType }: JsonObject): boolean {
  return [type, cryptosuite, chainedProofType].some((kind) => stringsOf(kind).some((name) => /^merkle-?proof/i.test(name)));
}
