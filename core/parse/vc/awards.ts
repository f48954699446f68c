import { sameJson } from '../../lib/same-json.ts';
import type { JsonObject } from '../../model/json.ts';
import { objectsOf } from './objects-of.ts';

/** Awards in one credential that are told apart: more than any has, few enough to compare. */
const MAX_AWARDS = 20;

/**
 * What a credential awards, wherever it stands: the objects at the end of `path`, each different one once.
 *
 * @param path names of members; none: the credential itself
 */
export function awardsOf(document: JsonObject, path: readonly string[]): JsonObject[] {
  const found = path.reduce<JsonObject[]>(
    (objects, member) => objects.flatMap((object) => objectsOf(object[member])),
    [document],
  );
  const awards: JsonObject[] = [];
  for (const award of found.slice(0, MAX_AWARDS)) {
    if (!awards.some((known) => sameJson(known, award))) awards.push(award);
  }
  return awards;
}
