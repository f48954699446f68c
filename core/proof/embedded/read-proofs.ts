import { isObject } from '../../lib/json.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { listOf } from '../../parse/formats/fields.ts';
import type { ProofSuite } from '../suites/contract.ts';
import { withMember } from '../suites/proof-options.ts';
import { PROOF_SUITES } from '../suites/registry.ts';

/** Proofs of one credential (threats.md §8). */
const MAX_PROOFS = 10;

/** A proof of a kind that is understood. */
export interface UnderstoodProof {
  proof: JsonObject;
  suite: ProofSuite;
}

/** The proofs of a credential, and those among them that can be verified. */
export interface Proofs {
  all: readonly JsonObject[];
  understood: readonly UnderstoodProof[];
}

/**
 * The proofs that a credential carries (VC Data Integrity 1.0 §2.1). Those of an unknown kind say nothing; at least one must be
 * understood.
 *
 * @throws BadgeProblem proof.missing | proof.too-many | proof.unsupported
 */
export function readProofs(document: JsonObject): Proofs {
  const entries = listOf(document['proof']);
  if (entries.length === 0) throw new BadgeProblem('proof.missing');
  if (entries.length > MAX_PROOFS) throw new BadgeProblem('proof.too-many', { limit: MAX_PROOFS });
  const all = entries.filter(isObject);
  const anchored = all.find((proof) => /^merkle-?proof/i.test(kindOf(proof)));
  // What anchors a hash on a blockchain is verified with the chain or not at all.
  if (anchored) throw new BadgeProblem('proof.unsupported', { suite: kindOf(anchored) });
  const understood = all.flatMap((proof) => {
    const suite = PROOF_SUITES.find((each) => each.recognises(proof));
    return suite ? [{ proof, suite }] : [];
  });
  if (understood.length === 0) throw new BadgeProblem('proof.unsupported', { suite: kindOf(all[0] ?? {}) });
  return { all, understood };
}

/**
 * What one proof signs: the document without proofs; in a chain, with exactly those that it builds on, complete with their values
 * (VC Data Integrity 1.0 §4.6).
 *
 * @param bare the document without proofs; the same object for all proofs of a set, so that it is canonicalised once
 * @throws BadgeProblem proof.signature-invalid: it builds on a proof that is not there; proof.unsupported: on one that cannot be
 *   verified
 */
export function unsecuredFor(proof: JsonObject, bare: JsonObject, { all, understood }: Proofs): JsonObject {
  const previous = listOf(proof['previousProof']);
  if (previous.length === 0) return bare;
  const referenced = all.filter(({ id }) => typeof id === 'string' && previous.includes(id));
  const missing = previous.some((wanted) => !referenced.some(({ id }) => id === wanted));
  if (missing) throw new BadgeProblem('proof.signature-invalid');
  const unknown = referenced.find((each) => !understood.some((known) => known.proof === each));
  if (unknown) throw new BadgeProblem('proof.unsupported', { suite: kindOf(unknown) });
  return withMember(bare, 'proof', referenced);
}

/** What the first proof that is not understood calls its kind; `null`: all are. */
export function unknownKind({ all, understood }: Proofs): string | null {
  const unknown = all.find((proof) => !understood.some((known) => known.proof === proof));
  return unknown ? kindOf(unknown) : null;
}

/** What a proof calls its kind: the badge's own text. */
function kindOf({ type, cryptosuite }: JsonObject): string {
  const [kind] = [cryptosuite, ...listOf(type)].filter((name) => typeof name === 'string');
  return typeof kind === 'string' ? kind : '';
}
