import * as v from 'valibot';
import type { TrustEntry } from '../core/index.ts';
import { browser } from './browser.ts';
import { chainsSchema, entrySchema, good, langSchema, listSchema, sitesSchema } from './settings/schema.ts';

/** What is done on one site. */
export interface SiteSetting {
  /** `marks`: beside the links and in the panel; `panel`: nothing is drawn into the page; `off`: it is not looked at. */
  show: 'marks' | 'panel' | 'off';
  /** Whether badge platforms are asked as soon as a badge is seen, or on a click. */
  check: 'auto' | 'click';
}

/** A list of issuers that an organisation published. */
export interface TrustList {
  name: string;
  /** Where it came from: an address or a file name, in the viewer's words. */
  source: string;
  entries: readonly TrustEntry[];
}

/** What was chosen for some sites, by their ids; of what nobody chose, the default holds. */
export type SiteChoices = Readonly<Record<string, Partial<SiteSetting>>>;

/** What the viewer chose. Kept in `storage.local`. */
export interface Settings {
  /** `auto`: the organisation's, or the browser's. */
  lang: string;
  sites: SiteChoices;
  /** The viewer's own list. */
  trust: readonly TrustEntry[];
  lists: readonly TrustList[];
  /** Addresses of the viewer's own sources of blockchains, by network (CAIP-2). */
  chains: Readonly<Record<string, readonly string[]>>;
  /** The first page was seen to its end. */
  welcomed: boolean;
}

/** What holds for everybody who chose nothing. */
export const DEFAULTS: Settings = { lang: 'auto', sites: {}, trust: [], lists: [], chains: {}, welcomed: false };

const KEY = 'settings';

const schema = v.object({
  lang: v.fallback(langSchema, DEFAULTS.lang),
  sites: v.fallback(sitesSchema, {}),
  trust: v.fallback(good(entrySchema), []),
  lists: v.fallback(good(listSchema), []),
  chains: v.fallback(chainsSchema, {}),
  welcomed: v.fallback(v.boolean(), DEFAULTS.welcomed),
});

/** What the viewer chose, with the defaults for the rest. Never rejects: a store that cannot be read gives the defaults. */
export async function loadSettings(): Promise<Settings> {
  const kept = await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>);
  const result = v.safeParse(schema, kept[KEY]);
  return result.success ? result.output : DEFAULTS;
}

/**
 * Changes some of the settings; the others stay. Two pages that change them at the same time wait for each other.
 *
 * @param change a function is given what is kept when its turn has come
 * @throws where the store is full or gone: then nothing has changed
 */
export async function saveSettings(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<void> {
  await alone(async () => {
    const now = await loadSettings();
    await browser.storage.local.set({ [KEY]: { ...now, ...(typeof change === 'function' ? change(now) : change) } });
  });
}

let last: Promise<unknown> = Promise.resolve();

/** One change after another: in this program by a queue, among the pages and the background by the browser's lock. */
function alone(work: () => Promise<void>): Promise<void> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  const turn = last.then(() => (locks ? locks.request('tashika-settings', work) : work()));
  last = turn.catch(() => undefined);
  return turn;
}

/** Calls back at every change of settings or policy. @returns how to stop */
export function onSettings(use: () => void): () => void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area === 'managed' || (area === 'local' && KEY in changes)) use();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
