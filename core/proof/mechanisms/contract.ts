import type { CheckResult, Context, Findings } from '../../model/context.ts';

/**
 * A way of securing a badge: served by its issuer's host, enveloped in a token, or with embedded proofs (VCDM 2.0 §4.12). A new
 * one is one file and its line in `registry.ts`; kinds of embedded proofs are in `proof/suites`.
 */
export interface SecuringMechanism {
  id: string;
  handles: (findings: Readonly<Findings>) => boolean;
  /** @throws BadgeProblem proof.* */
  verify: (context: Context, findings: Readonly<Findings>) => CheckResult | Promise<CheckResult>;
}
