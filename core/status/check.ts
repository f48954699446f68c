import type { Check } from '../model/context.ts';
import { hostedStatus } from './hosted.ts';

/** Whether the issuer withdrew the badge or put it on hold. */
export const status: Check = {
  id: 'status',
  needs: ['proof'],
  async run(_context, findings) {
    if (findings.hosted) return hostedStatus(findings);
    return { outcome: 'not-applicable', problems: [{ code: 'status.none', detail: {} }] };
  },
};
