import type { AnchorClaim, Receipt } from '../model/anchor.ts';
import type { Outcome } from '../model/check.ts';
import { BadgeProblem, type Problem } from '../model/problem.ts';
import { type Judged, judgePlace, type World } from './judge-place.ts';
import { judgedOutcome } from './judged-outcome.ts';
import { rootOfPath } from './merkle-path.ts';

/** What came of one claim. */
export interface JudgedClaim {
  outcome: Outcome;
  problems: readonly Problem[];
  records: readonly Judged[];
}

/**
 * Judges one proof that names blockchains (blockcerts.md §1, steps 3, 4, 7 and 8): the document's hash, the path from it to the root, and
 * each record of that root. Hash and path come before any network: what was altered is altered on a test chain too.
 */
export async function judgeClaim(claim: AnchorClaim, world: World): Promise<JudgedClaim> {
  const { receipt, documentHash } = claim;
  const own = [...judgeTarget(receipt, documentHash), ...judgePath(receipt)];
  const records = await Promise.all(receipt.places.map((place) => judgeOrReport(() => judgePlace(place, claim, world))));
  // A root that stands nowhere is no record.
  if (records.length === 0) records.push({ outcome: 'unknown', problems: [problem('anchor.unknown-chain')], facts: {} });
  const outcomes = records.map(({ outcome }) => outcome);
  return { outcome: worst([judgedOutcome(own, 'not-applicable'), ...outcomes]), problems: own, records };
}

/** The outcome of several that must all hold; what there is nothing to ask about stands in nobody's way. */
export function worst(outcomes: readonly Outcome[]): Outcome {
  return (['fail', 'unknown', 'skipped', 'pass'] as const).find((one) => outcomes.includes(one)) ?? 'not-applicable';
}

/** Both hashes are told: whoever made the certificate looks for what they differ by (blockcerts.md §15, R5). */
function judgeTarget({ targetHash }: Receipt, documentHash: string): Problem[] {
  if (targetHash.toLowerCase() === documentHash.toLowerCase()) return [];
  return [{ code: 'anchor.target-mismatch', detail: { documentHash, targetHash } }];
}

function judgePath({ targetHash, merkleRoot, path }: Receipt): Problem[] {
  try {
    return rootOfPath(targetHash, path) === merkleRoot.toLowerCase() ? [] : [problem('anchor.path-invalid')];
  } catch (error) {
    if (error instanceof BadgeProblem) return [...error.all];
    throw error;
  }
}

async function judgeOrReport(judge: () => Promise<Judged>): Promise<Judged> {
  try {
    return await judge();
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return { outcome: judgedOutcome(error.all, 'unknown'), problems: error.all, facts: {} };
  }
}

function problem(code: 'anchor.path-invalid' | 'anchor.unknown-chain'): Problem {
  return { code, detail: {} };
}
