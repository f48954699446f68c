import type { Check } from '../model/context.ts';
import { BadgeProblem } from '../model/problem.ts';
import { ob2Hosted } from './mechanisms/ob2-hosted.ts';

/** Whether the badge is secured by a key that its issuer publishes, or served by the issuer's own host, unchanged. */
export const proof: Check = {
  id: 'proof',
  needs: ['parse'],
  async run(context, findings) {
    // Hosted badges, which are most, need none of the others.
    if (findings.hosted) return ob2Hosted.verify(context, findings);
    const { MECHANISMS } = await import('./mechanisms/registry.ts');
    const mechanism = MECHANISMS.find((each) => each.handles(findings));
    if (!mechanism) throw new BadgeProblem('proof.missing');
    return mechanism.verify(context, findings);
  },
};
