import type { Check } from '../model/context.ts';
import { hostedProfile } from './hosted-profile.ts';

/** Resolves the issuer's own document, found from the issuer's id and never from what a badge says of itself. */
export const issuer: Check = {
  id: 'issuer',
  needs: ['parse'],
  async run(context, findings) {
    if (findings.hosted) return hostedProfile(findings.hosted);
    // Hosted badges, which are most, need none of it.
    return (await import('./signer.ts')).signer(context, findings);
  },
};
