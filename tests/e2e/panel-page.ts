// One panel in Chromium, for one test.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright';
import { expect } from 'vitest';
import { openChromium, type Viewer } from '../support/browsers.ts';
import { type Call, createBackground, type Scene, TAB } from './panel-background.ts';
import { type PanelWindow, playChrome } from './panel-chrome.ts';

/** A panel under test. */
export interface OpenPanel {
  page: Page;
  background: ReturnType<typeof createBackground>;
  /** Saves a picture of all of it, for people to look at. */
  shoot: (name: string) => Promise<void>;
}

export type PanelViewer = Viewer & { popup?: boolean };

const SHOTS = process.env['TASHIKA_SHOTS'] ?? join(tmpdir(), 'tashika-shots');

/** Opens the panel on a scene, and sees to it that the page itself had no error and asked nobody. */
export async function onPanel(
  address: string,
  scene: Scene,
  viewer: PanelViewer,
  use: (panel: OpenPanel) => Promise<void>,
): Promise<void> {
  const { popup = false, ...rest } = viewer;
  await inChromium(rest, (context) => openPanel(context, `${address}${popup ? 'popup' : 'sidepanel'}/index.html`, scene, use));
}

/** Opens a browser for panels that stand in it one after another. */
export async function inChromium(viewer: Viewer, use: (context: BrowserContext) => Promise<void>): Promise<void> {
  const { context, close } = await openChromium({
    locale: 'en-US',
    reducedMotion: 'reduce',
    viewport: { width: 360, height: 800 },
    ...viewer,
  });
  try {
    await use(context);
  } finally {
    await close();
  }
}

/** The same in a browser that is open already. @param address of the page */
export async function openPanel(
  context: BrowserContext,
  address: string,
  scene: Scene,
  use: (panel: OpenPanel) => Promise<void>,
): Promise<void> {
  const errors: string[] = [];
  const asked: string[] = [];
  const page = await context.newPage();
  try {
    page.on('pageerror', (error) => errors.push(error.message));
    // A page of an extension is not asked for its icon.
    const isIcon = (url: string) => url.endsWith('/favicon.ico');
    page.on('console', (message) => message.type() === 'error' && !isIcon(message.location().url) && errors.push(message.text()));
    page.on('request', (request) => asked.push(request.url()));
    const background = createBackground(scene, (message) =>
      page.evaluate((one) => (window as unknown as PanelWindow).panelTell(one), message),
    );
    await page.exposeFunction('panelCall', answerWith(background.call));
    await page.addInitScript(playChrome, { tab: TAB });
    await page.goto(address);
    await page.locator('h1').first().waitFor();
    await use({ page, background, shoot: (name) => shoot(page, name) });
  } finally {
    await page.close();
  }
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

async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `panel-${name}.png`), fullPage: true });
}

/** What axe has against the page as it is. */
export async function faultsOf(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Pixels by which the page is too wide for its place. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
