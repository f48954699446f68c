import type { CheckId, Detail, Outcome } from './check.ts';
import type { Problem } from './problem.ts';

/** What one check found out. Plain JSON. */
export interface CheckReport {
  check: CheckId;
  outcome: Outcome;
  problems: readonly Problem[];
  /** What was established, for people who want to know more: addresses, hosts, methods. */
  facts: Detail;
}
