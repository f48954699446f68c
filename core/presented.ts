import type { CheckReport } from './model/check-report.ts';
import type { Check, Context, Findings } from './model/context.ts';
import type { Report } from './model/report.ts';
import type { Verdict } from './model/verdict.ts';
import { isMerkleProof } from './parse/vc/is-anchored.ts';
import { objectsOf } from './parse/vc/objects-of.ts';
import { verifyMembers } from './proof/verify-members.ts';
import { runChecks } from './run-checks.ts';

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
  const headed = { ...report, verdict: worst.verdict, badge: worst.badge, checks, members: [...members] };
  return members.length > 1 ? { ...headed, several: true } : headed;
}

/** What a presentation or a list holds, each verified as a badge of its own, and the answer about them all. */
export async function presentedIn(
  report: Report,
  findings: Readonly<Findings>,
  context: Context,
  onCheck?: (check: CheckReport) => void,
): Promise<Report> {
  const { presented = [], payload } = findings;
  const members = await verifyMembers(context, presented, payload?.foreign);
  const headed = headedByWorst(report, members);
  const own = await ownAnswer(report, findings, context);
  const isWorse = own !== null && WORST_FIRST.indexOf(own.verdict) < WORST_FIRST.indexOf(headed.verdict);
  const answer = isWorse ? { ...own, members } : headed;
  // Those of the presentation itself were told as they ended.
  const told = report.checks.filter(({ outcome }) => outcome !== 'skipped').map(({ check }) => check);
  for (const check of answer.checks) if (!told.includes(check.check)) onCheck?.(check);
  return answer;
}

type Ground = (own: readonly CheckReport[]) => boolean;

/** What its own proof can make of a presentation, as the same outcomes of a badge do (threats.md §9): it never makes it better. */
const GROUNDS: Partial<Record<Verdict, Ground>> = {
  'not-genuine': (own) => own.some(({ outcome }) => outcome === 'fail'),
  incomplete: (own) => own.some(({ outcome }) => outcome === 'unknown'),
  'test-badge': (own) => own.some(({ problems }) => problems.some(({ code }) => code === 'anchor.test-network')),
};

/**
 * What is to be said of a presentation that was anchored itself (blockcerts.md §2): whoever changed it, took a credential out of it or put
 * one in has not changed any of the credentials.
 *
 * @returns `null`: nothing, since it was not anchored, or nothing is wrong with that
 */
async function ownAnswer(
  report: Report,
  { presentation, payload }: Readonly<Findings>,
  context: Context,
): Promise<Report | null> {
  if (!presentation || !objectsOf(presentation['proof']).some(isMerkleProof)) return null;
  const { verifyPresentation } = await import('./proof/embedded/verify-presentation.ts');
  const { judgeAnchors } = await import('./anchor/judge-anchors.ts');
  const proof: Check = { id: 'proof', needs: [], run: () => verifyPresentation(presentation, context) };
  // A proof that does not hold may still name a record that refutes it.
  const anchor: Check = { id: 'anchor', needs: [], run: (_, { anchors = [] }) => judgeAnchors(anchors, context, undefined) };
  const { reports } = await runChecks([proof, anchor], context, undefined, payload);
  const checks = report.checks.map((check) => reports.find((own) => own.check === check.check) ?? check);
  const verdict = WORST_FIRST.find((each) => GROUNDS[each]?.(reports));
  return verdict === undefined ? null : { ...report, verdict, badge: null, checks };
}
