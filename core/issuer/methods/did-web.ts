import type { Controller } from '../../model/controller.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { didWebUrl } from '../did-web-url.ts';
import { fetchController } from '../fetch-controller.ts';
import type { IssuerMethod } from './contract.ts';
import { notResolved } from './without-document.ts';

/** Bytes of a DID document (threats.md §8). */
const MAX_BYTES = 262_144;

/** did:web: the document lies on the host that the id names (did:web §3.2). */
export const didWeb: IssuerMethod = {
  id: 'did:web',
  handles: (id) => id.startsWith('did:web:'),
  async resolve(id, world): Promise<Controller> {
    let url: string;
    try {
      url = didWebUrl(id);
    } catch (error) {
      if (!(error instanceof BadgeProblem)) throw error;
      const { code, detail } = error.problem;
      if (code === 'issuer.did-syntax') return notResolved(id, error.problem);
      return notResolved(id, { code: 'issuer.unreachable', detail }, error.problem);
    }
    return fetchController({ id, url, maxBytes: MAX_BYTES }, world);
  },
};
