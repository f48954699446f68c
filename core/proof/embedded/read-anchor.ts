import { anchoredForm } from '../../lib/canonical/anchored-form.ts';
import { isObject } from '../../lib/json.ts';
import { sameJson } from '../../lib/same-json.ts';
import type { AnchorClaim } from '../../model/anchor.ts';
import type { Context } from '../../model/context.ts';
import type { Controller } from '../../model/controller.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { listOf } from '../../parse/formats/fields.ts';
import type { AnchorSuite } from '../suites/contract.ts';
import { withMember, without } from '../suites/proof-options.ts';
import { type BoundAnchor, bindAnchor } from './bind-anchor.ts';
import type { Beside } from './bind-proof.ts';
import type { UnderstoodProof } from './read-proofs.ts';

/** What a Merkle proof comes to before anybody looks at a blockchain. */
export interface ReadAnchor {
  claim: AnchorClaim;
  /** The document as its hash covers it, in plain members. */
  signed: JsonObject;
  notes: readonly Problem[];
  /** What is wrong with it; the claim can be judged all the same. */
  problem: BadgeProblem | null;
}

/**
 * Reads one Merkle proof of a credential, hashes what it covers and finds whose it is (blockcerts.md §3.1, §4.3, §6, §9.4).
 *
 * @param document attacker-controlled; without its proofs
 * @param beside as of `bindProof`
 * @throws BadgeProblem those of the receipt and of `anchoredForm`, after which there is nothing to judge
 */
export async function readAnchor(
  { proof, suite, before }: UnderstoodProof<AnchorSuite>,
  document: JsonObject,
  issuer: Controller,
  beside: Beside,
  context: Pick<Context, 'controller'>,
): Promise<ReadAnchor> {
  const receipt = await suite.receipt(proof);
  // Every proof before this one is hashed, whether this one builds on it or not.
  const covered = before === null ? document : withMember(document, 'proof', before);
  const { hash, signed } = await anchoredForm(covered, 'credential');
  const bound = await found(() => bindAnchor(proof, issuer, beside, context));
  const { by, party, method } = bound instanceof BadgeProblem ? ({ by: 'open', party: null, method: null } as const) : bound;
  const { created } = proof;
  return {
    claim: {
      ...{ receipt, documentHash: hash, by, party, method },
      created: typeof created === 'string' ? created : null,
      statedAddress: null,
    },
    signed: without(signed, 'proof'),
    notes: notesOn({ by, party, method }),
    problem: bound instanceof BadgeProblem ? bound : await found(() => demandPrevious(proof, before ?? [])),
  };
}

/** What a proof builds on must stand before it, whole or by its id (blockcerts.md §6). @throws BadgeProblem proof.signature-invalid */
function demandPrevious(proof: JsonObject, before: readonly Json[]): null {
  const missing = listOf(proof['previousProof']).some(
    (previous) =>
      !before.some((one) => isObject(one) && (typeof previous === 'string' ? one['id'] === previous : sameJson(one, previous))),
  );
  if (missing) throw new BadgeProblem('proof.signature-invalid', { field: 'previousProof' });
  return null;
}

function notesOn({ by, party, method }: BoundAnchor): Problem[] {
  if (by === 'open' || party === null) return [];
  const isUnstated = method !== null && !method.forAssertions;
  return method === null || isUnstated ? [{ code: 'proof.key-by-address', detail: { host: party.host ?? party.id } }] : [];
}

/** What `run` gives, or what it objects to. */
async function found<Value>(run: () => Value | Promise<Value>): Promise<Value | BadgeProblem> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof BadgeProblem) return error;
    throw error;
  }
}
