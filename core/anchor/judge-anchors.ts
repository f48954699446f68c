import { readInstant } from '../lib/dates.ts';
import type { AnchorClaim } from '../model/anchor.ts';
import type { Badge } from '../model/badge.ts';
import type { CheckResult, Context } from '../model/context.ts';
import { BadgeProblem, type Problem } from '../model/problem.ts';
import type { ChainAnswer } from '../ports.ts';
import { CHAINS } from './chains/registry.ts';
import { familyOf } from './families/registry.ts';
import { type JudgedClaim, judgeClaim, worst } from './judge-claim.ts';
import type { World } from './judge-place.ts';

/** Records that are asked about for one badge: no more than it may have proofs (threats.md §8). */
const MAX_RECORDS = 10;

/** What may be put in the place of the registers. */
export type Registers = Pick<World, 'chains' | 'familyOf'>;

/**
 * Judges all that the proofs of a badge claim of blockchains: every claim must hold. What the issuer's own claim found is told first.
 * `isIssuers`: one that is the issuer's was looked up and holds; on a mock chain anybody may name any issuer.
 *
 * @param claims attacker-controlled in whatever was not computed by us
 */
export async function judgeAnchors(
  claims: readonly AnchorClaim[],
  { chain, http, now }: Pick<Context, 'chain' | 'http' | 'now'>,
  badge: Badge | undefined,
  registers: Registers = { chains: CHAINS, familyOf },
): Promise<CheckResult & { isIssuers: boolean }> {
  const records = claims.reduce((sum, { receipt }) => sum + receipt.places.length, 0);
  if (records > MAX_RECORDS) throw new BadgeProblem('proof.too-many', { limit: MAX_RECORDS });
  const asked = new Map<string, Promise<ChainAnswer[]>>();
  const ask = (network: string, txid: string) => {
    const question = `${network} ${txid}`;
    const answers = asked.get(question) ?? chain(network, txid, { http });
    asked.set(question, answers);
    return answers;
  };
  const world: World = { ...registers, ask, now, badgeDate: dateOf(badge) };
  const ordered = issuersFirst(claims);
  const judged = await Promise.all(ordered.map((claim) => judgeClaim(claim, world)));
  const all = judged.flatMap((one) => one.records);
  const [first] = all;
  return {
    isIssuers: judged.some(({ outcome }, at) => outcome === 'pass' && ordered[at]?.by === 'issuer'),
    outcome: worst(judged.map(({ outcome }) => outcome)),
    problems: once(judged.flatMap((one) => [...one.problems, ...one.records.flatMap(({ problems }) => problems)])),
    facts: { ...first?.facts, ...(all.length > 1 && { records: all.length }) },
    found: { anchored: judged.flatMap((one) => (one.outcome === 'pass' ? placesOf(one) : [])) },
  };
}

function placesOf({ records }: JudgedClaim): { network: string; txid: string }[] {
  return records.flatMap(({ anchored }) => anchored ?? []);
}

/** An anchoring service adds a time, never an issuer (blockcerts.md §6): it is heard last. */
function issuersFirst(claims: readonly AnchorClaim[]): AnchorClaim[] {
  return [...claims.filter(({ by }) => by !== 'witness'), ...claims.filter(({ by }) => by === 'witness')];
}

/** The earlier of the dates that the badge gives itself, milliseconds since the epoch: a start may lie in the future. */
function dateOf(badge: Badge | undefined): number | null {
  const written = [badge?.issuedOn, badge?.awardedOn];
  const moments = written.flatMap((date) => (date === null || date === undefined ? [] : (readInstant(date)?.start ?? [])));
  return moments.length > 0 ? Math.min(...moments) : null;
}

/** Several records may have one and the same fault. */
function once(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
