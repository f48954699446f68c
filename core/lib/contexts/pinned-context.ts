import type { JsonObject } from '../../model/json.ts';

/** Contexts by address, or another address under which the same one is published. */
interface Joined {
  documents: Readonly<Record<string, JsonObject | string>>;
}

/**
 * The JSON-LD context that we have for an address, or null: contexts are never fetched (threats.md T31). `tools/join-contexts.mjs`
 * writes the files; those that fewer badges need are loaded only for these. What is returned is shared: nobody may change it.
 */
export async function pinnedContext(url: string): Promise<JsonObject | null> {
  return (await inCredentials(url)) ?? (await inSuites(url)) ?? (await inBlockcerts(url));
}

async function inCredentials(url: string): Promise<JsonObject | null> {
  return find((await import('./joined/credentials.json', { with: { type: 'json' } })).default as unknown as Joined, url);
}

async function inSuites(url: string): Promise<JsonObject | null> {
  return find((await import('./joined/suites.json', { with: { type: 'json' } })).default as unknown as Joined, url);
}

async function inBlockcerts(url: string): Promise<JsonObject | null> {
  return find((await import('./joined/blockcerts.json', { with: { type: 'json' } })).default as unknown as Joined, url);
}

/** @param url attacker-controlled: `constructor` is no address */
function find(joined: Joined, url: string): JsonObject | null {
  if (!Object.hasOwn(joined.documents, url)) return null;
  const found = joined.documents[url];
  return typeof found === 'string' ? find(joined, found) : (found ?? null);
}
