// One test's visit to the options or the first page, with what the page asked of the browser and the errors that it had.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Settings } from '../../extension/settings.ts';
import { openChromium, type Viewer } from '../support/browsers.ts';
import { type Asked, type FakeBrowser, installFakeBrowser } from './options-pages.ts';

/** What a test learns of the page that it is on. */
export interface Visit {
  asked: () => Promise<Asked>;
  /** As they are kept. */
  settings: () => Promise<Partial<Settings>>;
  /** What axe finds. */
  faults: () => Promise<string[]>;
  /** Pixels of the page that stand out of the window. */
  overflow: () => Promise<number>;
}

/** Opens a page for one test, and sees to it that it had no error and reached nobody but its own server. */
export async function onOptionsPage(
  address: string,
  given: FakeBrowser,
  viewer: Viewer,
  use: (page: Page, visit: Visit) => Promise<void>,
): Promise<void> {
  const { context, close } = await openChromium({ locale: 'en-US', reducedMotion: 'reduce', ...viewer });
  const errors: string[] = [];
  const elsewhere: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    // The browser looks for an icon by itself; in an extension it has one. What is refused by policy is an error, too.
    page.on(
      'console',
      (message) => message.type() === 'error' && !/status of 404/.test(message.text()) && errors.push(message.text()),
    );
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(address).origin) && !request.url().startsWith('blob:')) elsewhere.push(request.url());
    });
    await page.addInitScript(installFakeBrowser, given);
    await page.goto(address);
    await page.locator('h1').waitFor();
    await use(page, visitOf(page, given));
  } finally {
    await close();
  }
  expect(errors).toEqual([]);
  expect(elsewhere).toEqual([]);
}

function visitOf(page: Page, given: FakeBrowser): Visit {
  return {
    asked: () => page.evaluate(() => (globalThis as unknown as { asked: Asked }).asked),
    settings: async () => {
      const kept = await page.evaluate(() => localStorage.getItem('kept'));
      return ((kept === null ? given.local : (JSON.parse(kept) as FakeBrowser['local']))?.['settings'] ??
        {}) as Partial<Settings>;
    },
    faults: async () => {
      const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
      // In forced colours the browser picks both colours of a text; axe reads one of them as the page wrote it.
      if (await page.evaluate(() => matchMedia('(forced-colors: active)').matches)) axe.disableRules(['color-contrast']);
      const { violations } = await axe.setLegacyMode(true).analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    overflow: () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  };
}

/** Keeps a picture of the whole page, for somebody to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['TASHIKA_SHOTS'] ?? join(tmpdir(), 'tashika-shots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
