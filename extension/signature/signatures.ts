import type { SavedSignature } from '../../studio/contract.ts';
import { readSignature } from '../../studio/read-signature.ts';
import { browser } from '../browser.ts';

/** Each under a key of its own: two pages that keep at the same time do not undo each other. */
const PREFIX = 'signature ';

/** Every signature that is kept, the newest first. */
export async function allSignatures(): Promise<SavedSignature[]> {
  const kept = await browser.storage.local.get(null);
  return Object.entries(kept)
    .flatMap(([key, value]) => (key.startsWith(PREFIX) ? (readSignature(value) ?? []) : []))
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

/** Keeps one; the same id again replaces it. @throws where the store is full or gone */
export async function putSignature(one: SavedSignature): Promise<void> {
  await browser.storage.local.set({ [PREFIX + one.id]: one });
}

/** Takes one out. */
export async function removeSignature(id: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + id);
}
