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

/** Puts the scanner into pages that were open before this version was here. An older one there hands over to it. */
export async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? false : inject(id, '/scanner.js'))));
}
