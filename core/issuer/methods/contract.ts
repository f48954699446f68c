import type { CheckResult, Findings } from '../../model/context.ts';

/** A way of finding an issuer's own document. A new one is one file and its line in `registry.ts`. */
export interface IssuerMethod {
  id: string;
  handles: (findings: Readonly<Findings>) => boolean;
  /** @throws BadgeProblem issuer.* */
  resolve: (findings: Readonly<Findings>) => CheckResult | Promise<CheckResult>;
}
