import type { TrustEntry } from '../core/index.ts';
import { browser } from './browser.ts';

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

/** What the viewer chose. Kept in `storage.local`. */
export interface Settings {
  /** `auto`: the browser's. */
  lang: string;
  /** By the id of the site; a site without an entry has the default. */
  sites: Readonly<Record<string, SiteSetting>>;
  /** The viewer's own list. */
  trust: readonly TrustEntry[];
  lists: readonly TrustList[];
  /** The first page was seen to its end. */
  welcomed: boolean;
}

/** What an organisation's policy says (`storage.managed`); its parts go before the viewer's own. */
export interface Managed {
  trust: readonly TrustEntry[];
  /** The name of the organisation, to be said beside what it decided. */
  organisation: string | null;
  lang: string | null;
  sites: Readonly<Record<string, Partial<SiteSetting>>>;
}

/** What holds for a site about which nothing was said. */
export const DEFAULT_SITE: SiteSetting = { show: 'marks', check: 'auto' };
/** What holds for everybody who chose nothing. */
export const DEFAULTS: Settings = { lang: 'auto', sites: {}, trust: [], lists: [], welcomed: false };

const KEY = 'settings';

/** What the viewer chose, with the defaults for the rest. Never rejects: a store that cannot be read gives the defaults. */
export async function loadSettings(): Promise<Settings> {
  const kept = await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>);
  const value = kept[KEY];
  return typeof value === 'object' && value !== null ? { ...DEFAULTS, ...(value as Partial<Settings>) } : DEFAULTS;
}

/** Changes some of the settings; the others stay. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await loadSettings()), ...change } });
}

/** Calls back at every change of settings or policy. @returns how to stop */
export function onSettings(use: () => void): () => void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area === 'managed' || (area === 'local' && KEY in changes)) use();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
