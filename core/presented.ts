import type { CheckReport } from './model/check-report.ts';
import type { Context, Findings } from './model/context.ts';
import type { Report } from './model/report.ts';
import type { Verdict } from './model/verdict.ts';
import { verifyMembers } from './proof/verify-members.ts';

/**
 * Verdicts, the one that a viewer must not overlook first. Evidence against a badge outweighs everything (it is false, or was
 * withdrawn, or pretends to be another's), then what nobody could find out, then what holds with a reservation (made for tests, by
 * nobody known, out of its time, another person's), then what holds. A good badge never covers a bad one beside it.
 */
export const WORST_FIRST: readonly Verdict[] = [
  'not-genuine',
  'issuer-name-conflict',
  'revoked',
  'on-hold',
  'not-checkable',
  'incomplete',
  'test-badge',
  'issuer-unproven',
  'expired',
  'not-yet-valid',
  'holder-differs',
  'genuine',
  'confirmed',
];

/**
 * The answer about a presentation (VCDM 2.0 §4.13): a report for each credential in it, and above them what is to be said of the
 * worst. With one credential that is its own answer.
 *
 * @param report of the presentation, which proves nothing of its credentials
 * @param members at least one
 */
export function headedByWorst(report: Report, members: readonly Report[]): Report {
  const [worst] = [...members].sort((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
  if (!worst) return report;
  const read = report.checks.filter(({ check }) => check === 'read');
  const checks = [...read, ...worst.checks.filter(({ check }) => check !== 'read')];
  return { ...report, verdict: worst.verdict, badge: worst.badge, checks, members: [...members] };
}

/** What a presentation or a list holds, each verified as a badge of its own, and the answer about them all. */
export async function presentedIn(
  report: Report,
  { presented = [], payload }: Readonly<Findings>,
  context: Context,
  onCheck?: (check: CheckReport) => void,
): Promise<Report> {
  const headed = headedByWorst(report, await verifyMembers(context, presented, payload?.foreign));
  // Those of the presentation itself were told as they ended.
  const told = report.checks.filter(({ outcome }) => outcome !== 'skipped').map(({ check }) => check);
  for (const check of headed.checks) if (!told.includes(check.check)) onCheck?.(check);
  return headed;
}
