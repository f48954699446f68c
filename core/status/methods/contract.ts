import type { CheckResult, Findings } from '../../model/context.ts';

/** A way in which an issuer says that a badge is withdrawn. A new one is one file and its line in `registry.ts`. */
export interface StatusMethod {
  /** The standard's own id, where it has one. */
  id: string;
  handles: (findings: Readonly<Findings>) => boolean;
  /** @throws BadgeProblem status.* */
  ask: (findings: Readonly<Findings>) => CheckResult | Promise<CheckResult>;
}
