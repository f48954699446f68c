import type { Check } from '../model/context.ts';
import { BadgeProblem } from '../model/problem.ts';
import { PROOF_SUITES } from './suites/registry.ts';

/** Whether the badge is secured by a key that its issuer publishes, or served by the issuer's own host, unchanged. */
export const proof: Check = {
  id: 'proof',
  needs: ['parse'],
  async run(_context, findings) {
    const suite = PROOF_SUITES.find((each) => each.handles(findings));
    if (!suite) throw new BadgeProblem('proof.missing');
    return suite.verify(findings);
  },
};
