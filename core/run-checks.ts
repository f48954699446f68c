import { tidyDetail } from './lib/tidy-detail.ts';
import { CHECKS, type CheckId, type Outcome } from './model/check.ts';
import type { CheckReport } from './model/check-report.ts';
import type { Check, CheckResult, Context, Findings } from './model/context.ts';
import { BadgeProblem, internalError, type Problem, problemAxes, problemClass } from './model/problem.ts';

/** A check that was skipped or has nothing to say does not stand in the way of those that only need to know. */
const ALLOWS_NEXT: readonly Outcome[] = ['pass', 'not-applicable'];

/**
 * Runs `checks` in order and reports every one of them: the first failure never hides the rest.
 *
 * A bad badge is a result; whatever else is thrown is a fault of this program and becomes `<check>.internal-error`, unknown,
 * never a pass and never a fail of the badge (threats.md §10).
 */
export async function runChecks(
  checks: readonly Check[],
  context: Context,
  onCheck?: (report: CheckReport) => void,
  payload?: Findings['payload'],
): Promise<{ reports: CheckReport[]; findings: Findings }> {
  const findings: Findings = payload ? { payload } : {};
  const outcomes = new Map<CheckId, Outcome>();
  // Whoever hands over what would be read has read it.
  if (payload) outcomes.set('read', 'pass');
  const reports: CheckReport[] = [];
  for (const check of checks) {
    // Of several badges in one presentation nothing can be said in one answer: each has its own.
    const isReady = check.needs.every((id) => ALLOWS_NEXT.includes(outcomes.get(id) ?? 'skipped'));
    const ready = !findings.presented && (isReady || check.regardless?.(findings) === true);
    const result = ready ? await runOne(check, context, findings) : ({ outcome: 'skipped' } satisfies CheckResult);
    Object.assign(findings, result.found);
    const problems = believed(check, result.problems ?? [], findings).map(({ code, detail }) => ({
      code,
      detail: tidyDetail(detail),
    }));
    const report: CheckReport = {
      check: check.id,
      outcome: outcomeOf(problems, result.outcome),
      problems,
      facts: tidyDetail(result.facts ?? {}),
    };
    outcomes.set(check.id, report.outcome);
    reports.push(report);
    if (ready || !findings.presented) onCheck?.(report);
  }
  reports.sort((a, b) => CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check));
  return { reports, findings };
}

async function runOne(check: Check, context: Context, findings: Findings): Promise<CheckResult> {
  try {
    return await check.run(context, findings);
  } catch (error) {
    if (error instanceof BadgeProblem) return { problems: error.all };
    // The message may hold an attacker's text or a person's address: only the kind of error is kept.
    const kind = error instanceof Error ? error.name : typeof error;
    return { problems: [{ code: internalError(check.id), detail: { kind } }] };
  }
}

/** The checks that judge what came in: whether it is as its issuer made it, and whether that issuer withdrew it. */
const JUDGES_INPUT: readonly CheckId[] = ['read', 'parse', 'issuer', 'proof', 'anchor', 'status'];

/**
 * A fault of something that came through somebody's relay may be that relay's doing, which may as well have brought another badge, one
 * that was withdrawn: it condemns nobody (threats.md T67).
 */
function believed({ id }: Check, problems: readonly Problem[], { payload }: Findings): readonly Problem[] {
  const host = payload?.foreign;
  if (host === undefined || !JUDGES_INPUT.includes(id)) return problems;
  const isProofless = problems.some(({ code }) => problemAxes(code).integrity === 'none');
  return isProofless || outcomeOf(problems) === 'fail' ? [{ code: 'net.foreign-relay', detail: { host } }] : problems;
}

/** A fail outweighs an unknown; remarks decide nothing. */
function outcomeOf(problems: readonly Problem[], stated: Outcome = 'pass'): Outcome {
  const classes = problems.map((problem) => problemClass(problem.code));
  if (classes.includes('fail')) return 'fail';
  if (classes.includes('unknown')) return 'unknown';
  return stated;
}
