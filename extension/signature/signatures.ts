import * as v from 'valibot';
import { VERDICTS } from '../../core/index.ts';
import type { SavedSignature } from '../../studio/contract.ts';
import { browser } from '../browser.ts';

/** Each under a key of its own: two pages that keep at the same time do not undo each other. */
const PREFIX = 'signature ';

const text = v.nullable(v.string());

/** An older version may have written it, and a disk may have spoilt it: what has another shape is as good as absent. */
const SCHEMA = v.object({
  id: v.string(),
  title: v.string(),
  badges: v.array(
    v.object({
      id: v.string(),
      pageUrl: v.string(),
      name: v.string(),
      issuer: v.string(),
      issuerName: text,
      imageUrl: text,
      language: text,
      issuedOn: text,
      expires: text,
      credentialId: text,
      checked: v.object({ verdict: v.picklist(VERDICTS), at: v.string() }),
    }),
  ),
  look: v.object({
    layout: v.picklist(['row', 'column', 'text']),
    size: v.number(),
    showName: v.boolean(),
    showIssuer: v.boolean(),
    card: v.boolean(),
  }),
  savedAt: v.string(),
});

/** Every signature that is kept, the newest first. */
export async function allSignatures(): Promise<SavedSignature[]> {
  const kept = await browser.storage.local.get(null);
  return Object.entries(kept)
    .flatMap(([key, value]) => {
      const parsed = key.startsWith(PREFIX) ? v.safeParse(SCHEMA, value) : null;
      return parsed?.success ? [parsed.output] : [];
    })
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
