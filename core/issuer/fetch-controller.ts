import { sameAddress } from '../lib/https-form.ts';
import type { Controller, ControllerKey } from '../model/controller.ts';
import type { Problem } from '../model/problem.ts';
import { textOf } from '../parse/formats/fields.ts';
import type { Ports } from '../ports.ts';
import { platformOfHost } from '../read/platforms/registry.ts';
import { type Asked, askDocument } from './ask-document.ts';
import { documentKeys } from './document-keys.ts';
import { askKeySet, type KeySet } from './key-set.ts';

/** Where the document of a party lies. */
export interface DocumentPlace {
  /** As asked: URL or DID. */
  id: string;
  /** https. */
  url: string;
  /** Largest answer, where less is allowed than for other documents of issuers. */
  maxBytes?: number;
}

/** What a party's own document says. */
interface Own {
  keys: readonly ControllerKey[];
  name: string | null;
  notes: readonly Problem[];
  /** Why it publishes no key, for good. */
  silent: Problem | null;
  /** Why nobody can say. */
  unknown: readonly Problem[];
}

/**
 * The party that a document at a known place describes, with its keys (open-badges.md §5.1, §5.5).
 *
 * A document and a key set are two sources, and either may give no answer while the other does. Keys that one of them has are
 * the issuer's: both lie where only it can put them. But a key that is not among them may stand in the other, so that nothing
 * is held against the badge then (`unasked`). And silence is only believed of both: an outage of one is no "publishes nothing".
 */
export async function fetchController(
  place: DocumentPlace,
  world: { http: Ports['http']; keySet: boolean },
): Promise<Controller> {
  const { id, url, maxBytes } = place;
  const location = new URL(url);
  const noSet: KeySet = { keys: [], unknown: [] };
  const [answer, set] = await Promise.all([
    askDocument(world.http, url, maxBytes),
    world.keySet ? askKeySet(world.http, id, location) : noSet,
  ]);
  const own = ownWord(answer, id, location.host);
  const platform = platformOfHost(location.host);
  const controller = {
    ...{ id, name: own.name, host: location.host, url },
    path: id.startsWith('did:') ? null : location.pathname,
    platform: platform && { id: platform.id, name: platform.name, admits: platform.admits },
  };
  const keys = [...own.keys, ...set.keys];
  const unasked = [...own.unknown, ...set.unknown];
  if (keys.length > 0) {
    return { ...controller, state: 'published', keys, problems: own.notes, ...(unasked.length > 0 && { unasked }) };
  }
  if (unasked.length > 0) return { ...controller, state: 'unknown', keys, problems: [...own.notes, ...unasked] };
  return { ...controller, state: 'silent', keys, problems: [...own.notes, ...(own.silent ? [own.silent] : [])] };
}

function ownWord(answer: Asked, id: string, host: string): Own {
  const nothing = { keys: [], name: null, notes: [], silent: null, unknown: [] };
  if (answer.kind === 'unknown') return { ...nothing, unknown: answer.problems };
  if (answer.kind === 'silent') return { ...nothing, silent: answer.problem };
  const { document, notes } = answer;
  const said = document['id'] ?? document['@id'];
  // JSON that does not say whose it is describes nobody.
  if (typeof said !== 'string') return { ...nothing, notes, silent: { code: 'issuer.no-document', detail: { host } } };
  // DIDs are compared as they stand (DID Core §3.1), addresses as they are asked.
  if (said !== id && !sameAddress(said, id)) {
    return { ...nothing, notes, silent: { code: 'issuer.id-mismatch', detail: { host, id: said } } };
  }
  const keys = documentKeys(document, said);
  if (keys === null) return { ...nothing, notes, unknown: [{ code: 'issuer.malformed', detail: { host } }] };
  const silent: Problem | null = keys.length > 0 ? null : { code: 'issuer.no-keys', detail: { host } };
  return { ...nothing, keys, name: textOf(document['name']), notes, silent };
}
