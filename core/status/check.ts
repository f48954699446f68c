import type { Check } from '../model/context.ts';
import { hostedStatus } from './hosted.ts';

/** Whether the issuer withdrew the badge or put it on hold. */
export const status: Check = {
  id: 'status',
  needs: ['proof'],
  async run(context, findings) {
    if (findings.hosted) return hostedStatus(findings);
    // With its methods: hosted badges, which are most, need none of them.
    return (await import('./signed-status.ts')).signedStatus(context, findings);
  },
};
