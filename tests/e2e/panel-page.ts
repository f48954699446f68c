// One panel in Chromium, for one test.
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { axeFaults } from '../support/axe-faults.ts';
import type { Viewer } from '../support/browsers.ts';
import { keepPicture } from '../support/shots.ts';
import { type Tab, withTab } from '../support/tabs.ts';
import { type Call, createBackground, type Scene, TAB } from './panel-background.ts';
import { type PanelWindow, playChrome } from './panel-chrome.ts';

/** A panel under test. */
export interface OpenPanel {
  page: Page;
  background: ReturnType<typeof createBackground>;
  /** Saves a picture of all of it, where somebody wants to look at it. */
  shoot: (name: string) => Promise<void>;
}

export type PanelViewer = Viewer & { popup?: boolean };

/** Opens the panel on a scene, and sees to it that the page itself had no error and asked nobody. */
export async function onPanel(
  address: string,
  scene: Scene,
  viewer: PanelViewer,
  use: (panel: OpenPanel) => Promise<void>,
): Promise<void> {
  const { popup = false, ...rest } = viewer;
  const dressed: Viewer = { reducedMotion: 'reduce', viewport: { width: 360, height: 800 }, ...rest };
  await withTab(dressed, (tab) => openPanel(tab, `${address}${popup ? 'popup' : 'sidepanel'}/index.html`, scene, use));
}

/** The same in a tab that is open already. @param address of the page */
export async function openPanel(
  { page, undo }: Pick<Tab, 'page' | 'undo'>,
  address: string,
  scene: Scene,
  use: (panel: OpenPanel) => Promise<void>,
): Promise<void> {
  const errors: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  // A page of an extension is not asked for its icon.
  const isIcon = (url: string) => url.endsWith('/favicon.ico');
  page.on('console', (message) => message.type() === 'error' && !isIcon(message.location().url) && errors.push(message.text()));
  page.on('request', (request) => asked.push(request.url()));
  const background = createBackground(scene, (message) =>
    page.evaluate((one) => (window as unknown as PanelWindow).panelTell(one), message),
  );
  undo(await page.exposeFunction('panelCall', answerWith(background.call)));
  undo(await page.addInitScript(playChrome, { tab: TAB }));
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  await use({ page, background, shoot: (name) => keepPicture(page, `panel-${name}`) });
  expect(errors).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(new URL(address).origin) && !url.startsWith('blob:'))).toEqual([]);
}

/** Errors pass as values: a page gets them back as rejections. */
export const answerWith =
  (call: (one: Call) => Promise<unknown>) =>
  async (text: string): Promise<string> => {
    try {
      return JSON.stringify({ value: await call(JSON.parse(text)) });
    } catch (error) {
      return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
    }
  };

/** What axe has against the page as it is. */
export const faultsOf = (page: Page): Promise<string[]> => axeFaults(page);

/** Pixels by which the page is too wide for its place. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
