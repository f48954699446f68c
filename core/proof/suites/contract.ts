import type { CheckResult, Findings } from '../../model/context.ts';

/** A way of securing a credential. A new one is one file and its line in `registry.ts`. */
export interface ProofSuite {
  /** The standard's own id, where it has one. */
  id: string;
  handles: (findings: Readonly<Findings>) => boolean;
  /** @throws BadgeProblem proof.* */
  verify: (findings: Readonly<Findings>) => CheckResult | Promise<CheckResult>;
}
