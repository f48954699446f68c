import type { Check } from '../model/context.ts';
import { BadgeProblem } from '../model/problem.ts';
import { MECHANISMS } from './mechanisms/registry.ts';

/** Whether the badge is secured by a key that its issuer publishes, or served by the issuer's own host, unchanged. */
export const proof: Check = {
  id: 'proof',
  needs: ['parse'],
  async run(context, findings) {
    const mechanism = MECHANISMS.find((each) => each.handles(findings));
    if (!mechanism) throw new BadgeProblem('proof.missing');
    return mechanism.verify(context, findings);
  },
};
