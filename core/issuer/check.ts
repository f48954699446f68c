import type { Check } from '../model/context.ts';
import { hostedProfile } from './hosted-profile.ts';

/** Resolves the issuer's own document, found from the issuer's id and never from what a badge says of itself. */
export const issuer: Check = {
  id: 'issuer',
  needs: ['parse'],
  async run(_context, { hosted }) {
    if (hosted) return hostedProfile(hosted);
    // Nothing leads to an issuer: the proof check says that there is nothing to ask.
    return { outcome: 'skipped' };
  },
};
