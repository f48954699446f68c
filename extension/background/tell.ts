import { browser } from '../browser.ts';
import type { PageState, ToOurs, ToPage } from '../messages.ts';
import { choices } from './choices.ts';
import { PAGES } from './inject.ts';
import { knownTabs } from './tabs.ts';

/** Tells the open pages of ours that what they show has changed. @param tabId `null`: lists or settings have */
export function tellPanels(tabId: number | null): void {
  const message: ToOurs = { t: 'changed', tabId };
  // None is open, mostly.
  browser.runtime.sendMessage(message).catch(() => {});
}

/** Asks the content script of a tab; `null`: there is none. */
export async function askPage(tabId: number, message: Extract<ToPage, { t: 'describe' }>): Promise<PageState | null>;
export async function askPage(tabId: number, message: Extract<ToPage, { t: 'original' }>): Promise<string | null>;
export async function askPage(tabId: number, message: ToPage): Promise<unknown>;
export async function askPage(tabId: number, message: ToPage): Promise<unknown> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) ?? null;
  } catch {
    return null;
  }
}

/** Tells the pages of our sites what may be drawn now, and has every page that shows badges ask for its verdicts again. */
export async function refreshPages(): Promise<void> {
  const { onHost } = await choices();
  const open = await browser.tabs.query({ url: PAGES });
  await Promise.all(
    open.map(({ id, url }) =>
      id === undefined || !url ? null : askPage(id, { t: 'show', show: onHost(new URL(url).host).show }),
    ),
  );
  await Promise.all((await knownTabs()).map((tabId) => askPage(tabId, { t: 'stale' })));
}
