import type { Controller } from '../model/controller.ts';
import type { Ports } from '../ports.ts';
import { ISSUER_METHODS } from './methods/registry.ts';

/** Characters of a method's name that are repeated in a report: it is the badge's text. */
const SHOWN = 40;

/**
 * The document of the party that `id` names, by the first method that knows such ids. Whoever uses an id that no method knows is
 * neither proven nor refuted (threats.md T46).
 *
 * @param id attacker-controlled
 */
export async function resolveController(id: string, http: Ports['http'], keySet: boolean): Promise<Controller> {
  const method = ISSUER_METHODS.find((each) => each.handles(id));
  if (method) return method.resolve(id, { http, keySet });
  const nobody = { id, keys: [], name: null, host: null, path: null, platform: null, url: null };
  const [scheme, did] = id.split(':', 2);
  if (scheme === 'did') {
    const detail = { method: (did ?? '').slice(0, SHOWN) };
    return { ...nobody, state: 'unknown', problems: [{ code: 'issuer.method-unsupported', detail }] };
  }
  // A urn, a name, nothing: nobody can be asked.
  return { ...nobody, state: 'silent', problems: [{ code: 'issuer.no-document', detail: { host: id } }] };
}
