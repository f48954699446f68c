import type { CheckId, Outcome } from './model/check.ts';
import type { CheckReport } from './model/check-report.ts';
import { problemAxes } from './model/problem.ts';
import type { Axes, Verdict } from './model/verdict.ts';

/** The verdict that five axis values lead to (threats.md §9; complete in 2,352 rows). The order of the lines is the rule. */
export function verdictOf({ integrity, issuer, recipient, freshness, network }: Axes): Verdict {
  if (integrity === 'none') return 'not-checkable';
  if (integrity === 'unknown') return 'incomplete';
  if (integrity === 'fail') return 'not-genuine';
  if (network === 'test') return 'test-badge';
  if (freshness === 'revoked') return 'revoked';
  if (freshness === 'suspended') return 'on-hold';
  if (issuer === 'conflict') return 'issuer-name-conflict';
  if (issuer === 'unknown' || freshness === 'unknown') return 'incomplete';
  if (issuer === 'self' || issuer === 'shared-host') return 'issuer-unproven';
  if (freshness === 'not-yet') return 'not-yet-valid';
  if (freshness === 'expired') return 'expired';
  if (recipient === 'differ' || recipient === 'spoof') return 'holder-differs';
  if (issuer === 'listed' && recipient === 'match-email') return 'confirmed';
  return 'genuine';
}

/** Reads the five axes off the checks (threats.md §9). A check that is not there counts as skipped. */
export function axesOf(checks: readonly CheckReport[]): Axes {
  const outcome = (id: CheckId): Outcome => checks.find((check) => check.check === id)?.outcome ?? 'skipped';
  const set = checks.flatMap((check) => check.problems.map((problem) => problemAxes(problem.code)));
  const has = <K extends keyof Axes>(axis: K, value: Axes[K]) => set.some((axes) => axes[axis] === value);
  return {
    integrity: integrity(outcome, has('integrity', 'none')),
    issuer: issuer(outcome, (value) => has('issuer', value)),
    recipient: recipient(outcome, (value) => has('recipient', value)),
    freshness: freshness(outcome, (value) => has('freshness', value)),
    network: has('network', 'test') ? 'test' : 'main',
  };
}

type OutcomeOf = (id: CheckId) => Outcome;
const UNDECIDED: readonly Outcome[] = ['unknown', 'skipped'];

function integrity(outcome: OutcomeOf, nothingToCheck: boolean): Axes['integrity'] {
  if (nothingToCheck || outcome('read') === 'fail' || outcome('parse') === 'fail') return 'none';
  if ((['issuer', 'proof', 'anchor'] as const).some((id) => outcome(id) === 'fail')) return 'fail';
  if ((['read', 'parse', 'proof', 'anchor'] as const).some((id) => UNDECIDED.includes(outcome(id)))) return 'unknown';
  return outcome('proof') === 'pass' ? 'pass' : 'unknown';
}

function issuer(outcome: OutcomeOf, has: (value: Axes['issuer']) => boolean): Axes['issuer'] {
  // A conflict is positive evidence and outweighs everything; being on a list never makes up for a self-made identity.
  for (const value of ['conflict', 'self'] as const) if (has(value)) return value;
  if (UNDECIDED.includes(outcome('issuer'))) return 'unknown';
  if (outcome('trust') === 'pass') return 'listed';
  for (const value of ['shared-host', 'platform'] as const) if (has(value)) return value;
  return outcome('issuer') === 'pass' ? 'domain' : 'unknown';
}

function recipient(outcome: OutcomeOf, has: (value: Axes['recipient']) => boolean): Axes['recipient'] {
  for (const value of ['spoof', 'differ', 'unchecked', 'similar-name', 'match-name'] as const) if (has(value)) return value;
  return outcome('recipient') === 'pass' ? 'match-email' : 'unchecked';
}

function freshness(outcome: OutcomeOf, has: (value: Axes['freshness']) => boolean): Axes['freshness'] {
  // A fail outweighs an unknown: withdrawn is withdrawn even where the dates cannot be read.
  for (const value of ['revoked', 'suspended'] as const) if (has(value)) return value;
  // What has ended may have been withdrawn too: "genuine, expired" would say that it was not (threats.md §9: status, then validity).
  if (UNDECIDED.includes(outcome('status'))) return 'unknown';
  for (const value of ['not-yet', 'expired'] as const) if (has(value)) return value;
  if (UNDECIDED.includes(outcome('validity')) || has('unknown')) return 'unknown';
  if (outcome('status') === 'fail' || outcome('validity') === 'fail') return 'unknown';
  return outcome('status') === 'pass' ? 'current' : 'no-status';
}
