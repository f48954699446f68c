import type { Check } from '../model/context.ts';
import { STATUS_METHODS } from './methods/registry.ts';

/** Whether the issuer withdrew the badge or put it on hold. */
export const status: Check = {
  id: 'status',
  needs: ['proof'],
  async run(_context, findings) {
    const method = STATUS_METHODS.find((each) => each.handles(findings));
    if (!method) return { outcome: 'not-applicable', problems: [{ code: 'status.none', detail: {} }] };
    return method.ask(findings);
  },
};
