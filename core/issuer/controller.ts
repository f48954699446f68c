import type { Controller } from '../model/controller.ts';
import type { Ports } from '../ports.ts';
import type { IssuerWorld } from './methods/contract.ts';
import { ISSUER_METHODS } from './methods/registry.ts';
import { nobody, notResolved } from './methods/without-document.ts';

/** Characters of an id that are repeated in a report: it is the badge's text. */
const SHOWN = 40;

/**
 * The document of the party that `id` names, by the first method that knows such ids. Whoever uses an id that no method knows is
 * neither proven nor refuted (threats.md T46).
 *
 * @param id attacker-controlled
 * @param addresses also read blockchain addresses; says how the proof of a profile is judged
 */
export async function resolveController(
  id: string,
  http: Ports['http'],
  keySet: boolean,
  addresses?: IssuerWorld['addresses'],
): Promise<Controller> {
  const method = ISSUER_METHODS.find((each) => each.handles(id));
  if (method) return method.resolve(id, { http, keySet, ...(addresses && { addresses }) });
  const type = id.split(':', 2).join(':').slice(0, SHOWN);
  // DID Core §3.1: in small letters. `DID:WEB:…` is no DID, and no other id either.
  if (/^did:/i.test(id)) {
    const code = /^did:[a-z0-9]+:./.test(id) ? 'issuer.method-unsupported' : 'issuer.did-syntax';
    return notResolved(id, { code, detail: { type } });
  }
  // A urn, a name, nothing: nobody can be asked.
  const detail = { host: id.slice(0, SHOWN) };
  return { ...nobody(id), state: 'silent', keys: [], problems: [{ code: 'issuer.no-document', detail }] };
}
