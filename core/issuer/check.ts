import type { Check } from '../model/context.ts';
import { hostedProfile } from './hosted-profile.ts';

/** Resolves the issuer's own document, found from the issuer's id and never from what a badge says of itself. */
export const issuer: Check = {
  id: 'issuer',
  needs: ['parse'],
  async run(context, { hosted, signed, credential, badge }) {
    if (hosted) return hostedProfile(hosted);
    if (credential) {
      // Hosted badges, which are most, need none of it.
      const { credentialIssuer } = await import('./credential-issuer.ts');
      return credentialIssuer(context, credential, badge);
    }
    if (signed) return (await import('./signed-issuer.ts')).signedIssuer(context, signed);
    // Nothing leads to an issuer: the proof check says that there is nothing to ask.
    return { outcome: 'skipped' };
  },
};
