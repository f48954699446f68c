import type { Controller } from '../../model/controller.ts';
import type { IssuerMethod } from './contract.ts';
import { notResolved, selfMade } from './without-document.ts';

/** Base58btc of a Multikey; RSA keys of 4,096 bits are the longest that occur. */
const DID = /^did:key:(z[1-9A-HJ-NP-Za-km-z]{40,1500})$/;

/**
 * did:key: the id is the key (did:key §3). Whoever made the badge made the id, so that a signature shows no more than that
 * nothing was changed since. The key goes by the id itself, or by the id with itself after the `#`; by nothing else.
 */
export const didKey: IssuerMethod = {
  id: 'did:key',
  handles: (id) => id.startsWith('did:key:'),
  async resolve(id): Promise<Controller> {
    const multibase = DID.exec(id)?.[1];
    if (multibase === undefined) return notResolved(id, { code: 'issuer.did-syntax', detail: { type: 'did:key' } });
    return selfMade(id, { multibase }, [`${id}#${multibase}`, id]);
  },
};
