import type { Controller } from '../model/controller.ts';
import type { Problem } from '../model/problem.ts';
import { platformOfHost } from '../read/platforms/registry.ts';
import { askDocument } from './ask-document.ts';
import { askKeySet, type KeySet } from './key-set.ts';
import type { IssuerWorld } from './methods/contract.ts';
import type { withAddresses } from './own-addresses.ts';
import { type Own, ownWord } from './own-word.ts';

/** Where the document of a party lies. */
export interface DocumentPlace {
  /** As asked: URL or DID. */
  id: string;
  /** https. */
  url: string;
  /** Largest answer, where less is allowed than for other documents of issuers. */
  maxBytes?: number;
}

/**
 * The party that a document at a known place describes, with its keys (open-badges.md §5.1, §5.5).
 *
 * A document and a key set are two sources, and either may give no answer while the other does. Keys that one of them has are
 * the issuer's: both lie where only it can put them. But a key that is not among them may stand in the other, so that nothing
 * is held against the badge then (`unasked`). And silence is only believed of both: an outage of one is no "publishes nothing".
 */
export async function fetchController(place: DocumentPlace, world: IssuerWorld): Promise<Controller> {
  const { id, url, maxBytes } = place;
  const location = new URL(url);
  const noSet: KeySet = { keys: [], unknown: [] };
  const [answer, set] = await Promise.all([
    askDocument(world.http, url, maxBytes),
    world.keySet ? askKeySet(world.http, id, location) : noSet,
  ]);
  const word = ownWord(answer, id, location.host);
  const own = world.addresses ? await extended(word, answer, place, { http: world.http, ...world.addresses }) : word;
  const platform = platformOfHost(location.host);
  const controller = {
    ...{ id, name: own.name, host: location.host, url },
    path: id.startsWith('did:') ? null : location.pathname,
    platform: platform && { id: platform.id, name: platform.name, admits: platform.admits },
    ...certificates(own),
  };
  const keys = [...own.keys, ...set.keys];
  const notes = [...own.notes, ...(set.notes ?? []).filter((note) => !own.notes.some((known) => sameNote(known, note)))];
  const unasked = [...own.unknown, ...set.unknown];
  if (keys.length > 0 || (own.addresses ?? []).length > 0) {
    return { ...controller, state: 'published', keys, problems: notes, ...(unasked.length > 0 && { unasked }) };
  }
  if (unasked.length > 0) return { ...controller, state: 'unknown', keys, problems: [...notes, ...unasked] };
  return { ...controller, state: 'silent', keys, problems: [...notes, ...(own.silent ? [own.silent] : [])] };
}

async function extended(...about: Parameters<typeof withAddresses>): Promise<Own> {
  // Badges without an anchor, which are most, need none of it.
  return (await import('./own-addresses.ts')).withAddresses(...about);
}

function sameNote(a: Problem, b: Problem): boolean {
  return a.code === b.code && a.detail['host'] === b.detail['host'];
}

/** What is said of certificates, if anything is. */
function certificates(own: Own): Pick<Own, 'addresses' | 'revocationAddresses' | 'revocationList' | 'profile' | 'profileProof'> {
  const { addresses, revocationAddresses, revocationList, profile, profileProof } = own;
  return {
    ...(addresses && { addresses }),
    ...(revocationAddresses && { revocationAddresses }),
    ...(revocationList !== undefined && { revocationList }),
    ...(profile !== undefined && { profile }),
    ...(profileProof && { profileProof }),
  };
}
