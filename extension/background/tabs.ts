import type { Report } from '../../core/index.ts';
import { browser } from '../browser.ts';
import type { Focus, PageItem } from '../messages.ts';

/** What was answered about one item, and by whose lists. */
export interface Answered {
  report: Report;
  /** Badge and holder that were asked about: under a key of the page alone, one answer could pass for another. */
  about: string;
  /** Of the policy that it was judged by: another one judges again. */
  policy: string;
}

/** What is known of one tab. It lives in memory that outlives the worker and dies with the browser: it holds holders' addresses. */
export interface TabRecord {
  items: PageItem[];
  answers: Record<string, Answered>;
  /** Items that the viewer had checked by a click. */
  released: string[];
  focus: Focus | null;
  job: string | null;
  /** The host of a page that the viewer had scanned, which is on no register. */
  scanned: string | null;
}

const EMPTY: TabRecord = { items: [], answers: {}, released: [], focus: null, job: null, scanned: null };
const PREFIX = 'tab ';
const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

/** Changes of one tab follow each other: each reads what the one before has written. */
const queues = new Map<number, Promise<unknown>>();

/** What is known of a tab. */
export async function readTab(tabId: number): Promise<TabRecord> {
  const kept = await browser.storage.session.get(keyOf(tabId));
  return { ...EMPTY, ...(kept[keyOf(tabId)] as Partial<TabRecord> | undefined) };
}

/** Changes what is known of a tab. @returns what it is now */
export function updateTab(tabId: number, change: (known: TabRecord) => Partial<TabRecord>): Promise<TabRecord> {
  const turn = (queues.get(tabId) ?? Promise.resolve()).then(async () => {
    const known = await readTab(tabId);
    const next = { ...known, ...change(known) };
    await browser.storage.session.set({ [keyOf(tabId)]: next });
    return next;
  });
  const quiet = turn.catch(() => {});
  queues.set(tabId, quiet);
  void quiet.then(() => {
    if (queues.get(tabId) === quiet) queues.delete(tabId);
  });
  return turn;
}

/** A new page has come: nothing of the old one holds, but what the viewer asked for by hand. */
export function newPage(tabId: number): Promise<TabRecord> {
  return updateTab(tabId, ({ job, scanned }) => ({ ...EMPTY, job, scanned }));
}

/** Forgets a tab that was closed. */
export async function dropTab(tabId: number): Promise<void> {
  await updateTab(tabId, () => EMPTY);
  await browser.storage.session.remove(keyOf(tabId));
}

/** Forgets what a tab shows, and what the viewer asked for there. */
export function clearTab(tabId: number): Promise<TabRecord> {
  return updateTab(tabId, ({ scanned }) => ({ ...EMPTY, scanned }));
}

/** Every tab about which something is known. */
export async function knownTabs(): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.keys(all).flatMap((key) => (key.startsWith(PREFIX) ? Number(key.slice(PREFIX.length)) : []));
}
