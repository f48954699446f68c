// One test's visit to the options or the first page, with what the page asked of the browser and the errors that it had.
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Settings } from '../../extension/settings.ts';
import { axeFaults } from '../support/axe-faults.ts';
import type { Viewer } from '../support/browsers.ts';
import { withTab } from '../support/tabs.ts';
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
  const errors: string[] = [];
  const elsewhere: string[] = [];
  await withTab({ reducedMotion: 'reduce', ...viewer }, async ({ page, undo }) => {
    page.on('pageerror', (error) => errors.push(error.message));
    // The browser looks for an icon by itself; in an extension it has one. What is refused by policy is an error, too.
    page.on(
      'console',
      (message) => message.type() === 'error' && !/status of 404/.test(message.text()) && errors.push(message.text()),
    );
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(address).origin) && !request.url().startsWith('blob:')) elsewhere.push(request.url());
    });
    undo(await page.addInitScript(installFakeBrowser, given));
    await page.goto(address);
    await page.locator('h1').waitFor();
    await use(page, visitOf(page, given));
  });
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
    // In forced colours the browser picks both colours of a text; axe reads one of them as the page wrote it.
    faults: async () =>
      axeFaults(page, {
        without: (await page.evaluate(() => matchMedia('(forced-colors: active)').matches)) ? ['color-contrast'] : [],
      }),
    overflow: () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  };
}
