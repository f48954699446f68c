import type { Check } from '../model/context.ts';
import { ISSUER_METHODS } from './methods/registry.ts';

/** Resolves the issuer's own document, found from the issuer's id and never from what a badge says of itself. */
export const issuer: Check = {
  id: 'issuer',
  needs: ['parse'],
  async run(_context, findings) {
    const method = ISSUER_METHODS.find((each) => each.handles(findings));
    // Nothing leads to an issuer: the proof check says that there is nothing to ask.
    return method ? method.resolve(findings) : { outcome: 'skipped' };
  },
};
