import { browser } from '../browser.ts';
import { siteOrigins } from '../settings/origins.ts';
import { SITES } from '../sites/registry.ts';

/** The patterns of the pages that are looked at by themselves. */
export const PAGES = SITES.flatMap(siteOrigins);

type Script = '/scanner.js' | '/overlay.js' | '/scan-any.js';

/** Puts one of our scripts into the top frame of a tab. @returns whether that could be done */
export async function inject(tabId: number, script: Script): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [script] });
    return true;
  } catch {
    // A page of the browser itself, a closed tab, or one for which there is no permission.
    return false;
  }
}

/** In memory that dies with the browser, and with the extension when it is updated or switched off. */
const MET = 'met';

/** The pages that are open now have a scanner, or get one from the manifest. */
export async function noteOpenTabs(): Promise<void> {
  await browser.storage.session.set({ [MET]: true });
}

/** Puts the scanner into pages that were open before this version was here. An older one there hands over to it. */
export async function injectIntoOpenTabs(pages = PAGES): Promise<void> {
  await noteOpenTabs();
  if (pages.length === 0) return;
  const tabs = await browser.tabs.query({ url: pages });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? false : inject(id, '/scanner.js'))));
}

/** The same, where nobody has done it: no event tells that the extension was switched on again. */
export async function meetOpenTabs(): Promise<void> {
  const { [MET]: met } = await browser.storage.session.get(MET);
  if (!met) await injectIntoOpenTabs();
}
