import { browser } from '../../browser.ts';

/** The window of this page, learnt before the click: within a click there is no time to ask. */
export async function ownWindow(): Promise<number | undefined> {
  return (await browser.windows.getCurrent().catch(() => undefined))?.id;
}

/** Opens the panel. To be called in the click itself; a browser without panels does nothing. */
export async function openPanel(windowId: number | undefined): Promise<void> {
  if (browser.sidebarAction) return browser.sidebarAction.open();
  if (windowId !== undefined) await browser.sidePanel?.open({ windowId });
}
