import { CHECKS, type CheckId } from '../model/check.ts';
import type { CheckReport } from '../model/check-report.ts';
import { type Problem, type ProblemCode, problemAxes, problemClass } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Axes, Verdict } from '../model/verdict.ts';

/** Checks whose failure means that the badge is not what it says (threats.md §9, integrity). */
const INTEGRITY: readonly CheckId[] = ['issuer', 'proof', 'anchor'];
/** Checks that a verdict cannot do without. A holder who is not known leaves nothing unfinished. */
const NEEDED: readonly CheckId[] = ['read', 'parse', 'issuer', 'proof', 'anchor', 'validity', 'status'];

/** Remarks that the viewer should know beside any verdict about a badge that is shown. */
const ALWAYS_SAID: readonly ProblemCode[] = [
  'read.from-code',
  'proof.hosted-differs',
  'read.picture-differs',
  'read.page-differs',
  'anchor.young',
  'net.via-relay',
];

type Picks = (checks: readonly CheckReport[]) => Problem[];

const failed =
  (...ids: CheckId[]): Picks =>
  (checks) =>
    ofChecks(checks, ids).filter(({ code }) => problemClass(code) === 'fail');

const onAxis =
  <K extends keyof Axes>(axis: K, ...values: Axes[K][]): Picks =>
  (checks) =>
    ofChecks(checks, CHECKS).filter(({ code }) => values.some((value) => problemAxes(code)[axis] === value));

const saying =
  (...codes: ProblemCode[]): Picks =>
  (checks) =>
    ofChecks(checks, CHECKS).filter(({ code }) => codes.includes(code));

/** What each verdict was read off, most telling first (core/verdict.ts is the rule). */
const PICKS: Readonly<Record<Verdict, readonly Picks[]>> = {
  confirmed: [saying('status.none')],
  genuine: [
    onAxis('recipient', 'match-name', 'similar-name', 'unchecked'),
    saying('trust.not-listed', 'trust.platform', 'trust.similar-name', 'trust.mixed-script', 'trust.list-unavailable'),
    saying('trust.first-seen', 'status.none'),
  ],
  'holder-differs': [onAxis('recipient', 'differ', 'spoof')],
  'issuer-unproven': [onAxis('issuer', 'self', 'shared-host')],
  'issuer-name-conflict': [onAxis('issuer', 'conflict')],
  expired: [onAxis('freshness', 'expired')],
  'not-yet-valid': [onAxis('freshness', 'not-yet')],
  revoked: [onAxis('freshness', 'revoked')],
  'on-hold': [onAxis('freshness', 'suspended')],
  'not-genuine': [failed(...INTEGRITY)],
  incomplete: [(checks) => unfinished(checks).flatMap(({ problems }) => problems.filter(leavesOpen))],
  'test-badge': [onAxis('network', 'test')],
  'not-checkable': [failed('read', 'parse'), onAxis('integrity', 'none'), saying('read.stripped-host')],
};

/** The problems that decided a verdict, most telling first, then what should be known beside it. */
export function decisiveProblems({ checks }: Pick<Report, 'checks'>, verdict: Verdict): Problem[] {
  const decisive = PICKS[verdict].flatMap((pick) => pick(checks));
  return verdict === 'not-checkable' ? decisive : [...decisive, ...saying(...ALWAYS_SAID)(checks)];
}

/** The checks that a verdict is waiting for, the first to be without an answer first. Those skipped only wait for them. */
export function unfinished(checks: readonly CheckReport[]): CheckReport[] {
  const open = NEEDED.flatMap((id) => checks.filter(({ check, outcome }) => check === id && outcome === 'unknown'));
  return open.length > 0
    ? open
    : NEEDED.flatMap((id) => checks.filter(({ check, outcome }) => check === id && outcome === 'skipped'));
}

/** Codes of the check itself come before those of the network: what was not found out before why. */
function ofChecks(checks: readonly CheckReport[], ids: readonly CheckId[]): Problem[] {
  return ids.flatMap((id) => checks.filter(({ check }) => check === id)).flatMap(({ problems }) => problems);
}

function leavesOpen({ code }: Problem): boolean {
  return problemClass(code) === 'unknown';
}
