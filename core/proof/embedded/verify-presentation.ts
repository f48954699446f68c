import { effortOf, MAX_EFFORT } from '../../lib/canonical/bearable.ts';
import { isObject } from '../../lib/json.ts';
import type { AnchorClaim } from '../../model/anchor.ts';
import type { CheckResult, Context } from '../../model/context.ts';
import type { Controller } from '../../model/controller.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { isMerkleProof } from '../../parse/vc/is-anchored.ts';
import { methodNamed } from '../keys/key-of.ts';
import type { AnchorSuite } from '../suites/contract.ts';
import { without } from '../suites/proof-options.ts';
import { partyOf } from './bind-proof.ts';
import { type ReadAnchor, readAnchor } from './read-anchor.ts';
import { isAnchorProof, readProofs, type UnderstoodProof } from './read-proofs.ts';

/** What a presentation may be shown for. */
const PURPOSES: readonly unknown[] = ['assertionMethod', 'authentication'];

/**
 * Verifies the Merkle proofs of a presentation before anybody looks at a blockchain (blockcerts.md §2): what was anchored is the
 * presentation whole, with the credentials in it. It names no issuer: each proof is held against the party of its own method. Signatures
 * beside them speak of the holder at that moment, and not of the credentials (open-badges.md §8).
 *
 * @param document attacker-controlled, with a Merkle proof
 * @throws BadgeProblem proof.too-many | proof.unsupported | proof.graph-too-complex
 */
export async function verifyPresentation(document: JsonObject, context: Context): Promise<CheckResult> {
  const understood = readProofs(document).understood.filter(isAnchorProof);
  const bare = without(document, 'proof');
  context.effort.spent += understood.length * effortOf(bare);
  if (context.effort.spent > MAX_EFFORT) throw new BadgeProblem('proof.graph-too-complex', { limit: MAX_EFFORT });
  const anchors: AnchorClaim[] = [];
  const problems: Problem[] = [];
  for (const one of understood) {
    try {
      const party = await partyIn(one.proof, context);
      const { claim, notes, problem } = await readInPlace(one, bare, party, context);
      anchors.push(claim);
      if (!PURPOSES.includes(one.proof['proofPurpose'])) throw new BadgeProblem('proof.purpose');
      if (problem && !isForAnother(one.proof, problem)) throw problem;
      problems.push(...notes);
    } catch (error) {
      if (!(error instanceof BadgeProblem)) throw error;
      problems.push(...error.all);
    }
  }
  const isOpen = anchors.length === 0 || anchors.some(({ by }) => by === 'open');
  return { ...(isOpen && { outcome: 'unknown' }), problems, found: { anchors } };
}

/**
 * Reads a Merkle proof. Its holder may have signed the presentation since, and nobody orders a set of proofs (VC Data Integrity 1.0
 * §2.1.1): signatures that stand before it are hashed with it where that is what was anchored, and else left out.
 */
async function readInPlace(
  one: UnderstoodProof<AnchorSuite>,
  bare: JsonObject,
  party: Controller,
  context: Context,
): Promise<ReadAnchor> {
  const read = await readAnchor(one, bare, party, 'none', context);
  const before = (one.before ?? []).filter((each) => isObject(each) && isMerkleProof(each));
  const isOf = ({ claim }: ReadAnchor) => claim.receipt.targetHash.toLowerCase() === claim.documentHash.toLowerCase();
  if (isOf(read) || before.length === (one.before ?? []).length) return read;
  context.effort.spent += effortOf(bare);
  if (context.effort.spent > MAX_EFFORT) throw new BadgeProblem('proof.graph-too-complex', { limit: MAX_EFFORT });
  const alone = await readAnchor({ ...one, before }, bare, party, 'none', context);
  return isOf(alone) ? alone : read;
}

/** A key that is listed for showing who somebody is may be used for just that: whether it was is not known here. */
function isForAnother({ proofPurpose }: JsonObject, { problem }: BadgeProblem): boolean {
  return proofPurpose === 'authentication' && problem.code === 'proof.key-relationship';
}

async function partyIn(proof: JsonObject, context: Context): Promise<Controller> {
  const named = methodNamed(proof['verificationMethod']);
  const party = named === null ? null : partyOf(named);
  return party === null ? NOBODY : context.controller(party, { addresses: true });
}

const NOBODY: Controller = {
  ...{ id: '', state: 'unknown', keys: [], name: null, host: null, path: null, platform: null, problems: [], url: null },
};
