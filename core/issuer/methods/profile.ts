import { httpsForm } from '../../lib/https-form.ts';
import type { Controller } from '../../model/controller.ts';
import { fetchController } from '../fetch-controller.ts';
import type { IssuerMethod } from './contract.ts';
import { notResolved } from './without-document.ts';

/**
 * A web address: it serves a controlled identifier document, or a profile of Open Badges with the same members (Controlled
 * Identifiers 1.0 §2; OB 3.0 §B.1 Profile). An id of the `http:` time is asked over https at the same place.
 */
export const profile: IssuerMethod = {
  id: 'profile',
  handles: (id) => /^https?:/i.test(id),
  async resolve(id, world): Promise<Controller> {
    const url = httpsForm(id);
    if (url === null) return notResolved(id, { code: 'issuer.malformed', detail: { host: '' } });
    return fetchController({ id, url }, world);
  },
};
