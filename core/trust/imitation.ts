import type { Entry } from './entries.ts';
import { siteOf } from './registrable-domain.ts';
import { type Look, lookOfHost, lookOfName, looksLike } from './skeleton.ts';

interface EntryLook {
  entry: Entry;
  name: Look | null;
  registrable: string | null;
  host: Look | null;
}

const looks = new WeakMap<readonly Entry[], readonly EntryLook[]>();

/**
 * The entry that a name or a host imitates with characters that look alike (threats.md T3), by Unicode TR 39 skeletons. Hosts
 * are compared by the part that was registered: what stands below it is its owner's to choose.
 *
 * Loaded late, and only where there is a list to compare with: it brings the table of look-alikes along.
 *
 * @param name attacker-controlled
 * @param host ASCII; `null` where a host imitates nobody: on platforms and for self-made identities
 */
export function findImitated(entries: readonly Entry[], name: string | null, host: string | null): Entry | null {
  const known = looks.get(entries) ?? entries.map(lookOfEntry);
  looks.set(entries, known);
  const nameLook = name === null ? null : lookOfName(name);
  const byName = nameLook && known.find((each) => each.name && looksLike(nameLook, each.name));
  if (byName) return byName.entry;
  const registrable = host === null ? null : siteOf(host).registrable;
  if (registrable === null) return null;
  const hostLook = lookOfHost(registrable);
  const byHost = known.find((each) => each.host && each.registrable !== registrable && looksLike(hostLook, each.host));
  return byHost?.entry ?? null;
}

function lookOfEntry(entry: Entry): EntryLook {
  const registrable = entry.host === null ? null : siteOf(entry.host).registrable;
  return {
    entry,
    name: entry.name === null || entry.nameKey === '' ? null : lookOfName(entry.name),
    registrable,
    host: registrable === null ? null : lookOfHost(registrable),
  };
}
