import { browser } from '../browser.ts';

/** Tells which tab of this window is the active one, now and after every change. Needs no permission: nothing but its number is read. */
export async function watchTab(use: (tabId: number | null) => void): Promise<void> {
  const active = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab;
  };
  const first = await active();
  use(first?.id ?? null);
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (first === undefined || windowId === first.windowId) use(tabId);
  });
}
