import { isObject } from '../../lib/json.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { listOf } from '../../parse/formats/fields.ts';
import { isMerkleProof } from '../../parse/vc/is-anchored.ts';
import type { AnchorSuite, ProofSuite } from '../suites/contract.ts';
import { withMember } from '../suites/proof-options.ts';
import { PROOF_SUITES } from '../suites/registry.ts';

/** Proofs of one credential (threats.md §8). */
const MAX_PROOFS = 10;
/** Those of kinds that stand among the proofs of a credential. */
const SUITES = PROOF_SUITES.filter((suite) => suite.form !== 'anchor' || suite.of === 'credential');

/** A proof of a kind that is understood. */
export interface UnderstoodProof<Suite = ProofSuite> {
  proof: JsonObject;
  suite: Suite;
  /** What stands before it among the proofs; `null`: it stands alone, in no list. */
  before: readonly Json[] | null;
}

/** The proofs of a credential, and those among them that can be verified. */
export interface Proofs {
  all: readonly JsonObject[];
  understood: readonly UnderstoodProof[];
}

/** Whether a proof leads to a blockchain. */
export function isAnchorProof(understood: UnderstoodProof): understood is UnderstoodProof<AnchorSuite> {
  return understood.suite.form === 'anchor';
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
  const isList = Array.isArray(document['proof']);
  const understood = entries.flatMap((proof, index): UnderstoodProof[] => {
    const suite = isObject(proof) ? SUITES.find((each) => each.recognises(proof)) : undefined;
    return suite && isObject(proof) ? [{ proof, suite, before: isList ? entries.slice(0, index) : null }] : [];
  });
  const anchored = all.find((proof) => isMerkleProof(proof) && !understood.some((known) => known.proof === proof));
  // What anchors a hash on a blockchain is verified with the chain or not at all.
  if (anchored) throw new BadgeProblem('proof.unsupported', { suite: kindOf(anchored) });
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
