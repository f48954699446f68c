import type { Controller, KeyMaterial } from '../../model/controller.ts';
import type { Problem } from '../../model/problem.ts';

/** A party whose id is its key: nobody vouches for it (threats.md T2). @param names the ids by which the key goes */
export function selfMade(id: string, material: KeyMaterial, names: readonly string[]): Controller {
  const keys = names.map((name) => ({
    ...{ id: name, controller: id, material, forAssertions: true },
    ...{ revoked: null, expires: null, source: 'document' as const },
  }));
  return { ...nobody(id), state: 'self-made', keys, problems: [{ code: 'issuer.self-asserted', detail: {} }] };
}

/** A party that cannot be found: neither proven nor refuted. */
export function notResolved(id: string, ...problems: readonly Problem[]): Controller {
  return { ...nobody(id), state: 'unknown', keys: [], problems };
}

/** A party that no host can be asked about. */
export function nobody(id: string): Pick<Controller, 'id' | 'name' | 'host' | 'path' | 'platform' | 'url'> {
  return { id, name: null, host: null, path: null, platform: null, url: null };
}
