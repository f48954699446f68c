import { isObject } from '../../lib/json.ts';
import { flagOf } from '../../lib/json-flag.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';

/** Members of what is no list: another document, or an error in disguise. */
const NO_UID =
  /^(?:@.*|\$.*|context|id|type|name|url|err(?:or.*)?|exception|fault.*|message|msg|reason|details?|description|status.*|code|success|ok|title|timestamp|path|issuer|data|result)$/i;

/**
 * The entries of a list of withdrawn badges: one or many under `revokedAssertions` (Open Badges 2.0 §RevocationList), or a map from local
 * ids to reasons (Open Badges 1.x). Any other document is no list, whatever it calls itself: from its silence nothing follows. An entry
 * that says of itself that it is not withdrawn is none.
 *
 * @param document attacker-controlled
 * @throws BadgeProblem status.list-type
 */
export function revokedEntries(document: JsonObject, host: string): { entries: readonly Json[]; isMap: boolean } {
  const listed = document['revokedAssertions'];
  const entries = Array.isArray(listed) ? listed : isObject(listed) || typeof listed === 'string' ? [listed] : null;
  if (entries) {
    const isWithdrawn = (entry: Json) => !isObject(entry) || entry['revoked'] === undefined || flagOf(entry['revoked']) !== false;
    return { entries: entries.filter(isWithdrawn), isMap: false };
  }
  const reasons = Object.entries(document);
  const isMap = listed === undefined && reasons.every(([uid, reason]) => !NO_UID.test(uid) && isReason(reason));
  if (!isMap) throw new BadgeProblem('status.list-type', { host });
  return {
    entries: reasons.flatMap(([uid, reason]) => (reason === false ? [] : [{ uid, revocationReason: reason ?? null }])),
    isMap,
  };
}

/** What an entry goes by: itself, its `id`, the `uid` of the time before there were ids, or both. `null` for one without. */
export function idsOf(entry: Json): (string | null)[] {
  const { id, '@id': also, uid } = isObject(entry) ? entry : { id: entry };
  // Local ids were numbers at times.
  const ids = [id, also, typeof uid === 'number' ? String(uid) : uid].filter((name) => typeof name === 'string');
  return ids.length > 0 ? ids : [null];
}

function isReason(value: Json | undefined): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}
