import { MAX_LIST_BYTES, readTrustList, type TrustListFault } from '../../../core/index.ts';
import type { OptionsStore } from './options-store.ts';

/** Lists that may be kept: each may be as large as a file may be, and the store of the browser is bounded. */
const MOST_LISTS = 20;

/** What came of a file. Whatever the fault, nothing has changed. */
export type Imported =
  | { name: string; count: number; replaced: boolean }
  | { fault: TrustListFault | { code: 'unreadable' } | { code: 'too-many-lists' } };

/** Takes a list in, whole or not at all. One of the same name takes the place of the earlier one. */
export async function importList(file: File, store: OptionsStore): Promise<Imported> {
  if (file.size > MAX_LIST_BYTES) return { fault: { code: 'too-large' } };
  const text = await file.text().catch(() => null);
  if (text === null) return { fault: { code: 'unreadable' } };
  const read = await readTrustList(text);
  if ('fault' in read) return read;
  const { entries } = read.list;
  const name = read.list.name ?? file.name;
  const { lists } = store.settings.value;
  const replaced = lists.some((list) => list.name === name);
  if (!replaced && lists.length >= MOST_LISTS) return { fault: { code: 'too-many-lists' } };
  const list = { name, source: file.name, entries };
  const kept = await store.change((now) => ({
    lists: now.lists.some((one) => one.name === name)
      ? now.lists.map((one) => (one.name === name ? list : one))
      : [...now.lists, list],
  }));
  return kept ? { name, count: entries.length, replaced } : { fault: { code: 'unreadable' } };
}
