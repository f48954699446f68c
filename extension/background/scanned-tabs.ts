import { siteOfHost } from '../sites/registry.ts';
import { knownTabs, readTab, updateTab } from './tabs.ts';

/** The hosts of pages that the viewer had scanned, by tab. Memory for the gate, which may not wait; the record is with the tab. */
const scanned = new Map<number, string>();
let read: Promise<void> | undefined;

/** Reads them back after the worker was stopped; once. */
export function readScanned(): Promise<void> {
  read ??= (async () => {
    for (const tabId of await knownTabs()) {
      const { scanned: host } = await readTab(tabId);
      if (host !== null && !scanned.has(tabId)) scanned.set(tabId, host);
    }
  })();
  return read;
}

/** The viewer had this page scanned. */
export async function allowScanned(tabId: number, host: string): Promise<void> {
  scanned.set(tabId, host);
  await updateTab(tabId, () => ({ scanned: host }));
}

/** Whether content scripts on this host may ask in this tab. */
export function allows(host: string, tabId: number): boolean {
  return siteOfHost(host) !== null || scanned.get(tabId) === host;
}

/** A tab was closed. */
export function forgetScanned(tabId: number): void {
  scanned.delete(tabId);
}
