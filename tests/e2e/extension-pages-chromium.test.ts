import type { Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { LECOS_ISSUER } from '../support/badge-hosts.ts';
import { type ChromiumLab, inWorker, type Lab, openExtensionInChromium, startLab } from '../support/extension-lab.ts';
import { marksInChromium } from '../support/read-marks.ts';
import { testSitePages } from './site-pages.ts';

let lab: Lab;
let chromium: ChromiumLab;
/** One tab for every page, as people read one mail after another. */
let page: Page;
let violations: string[] = [];

beforeAll(async () => {
  lab = await startLab();
  chromium = await openExtensionInChromium(lab, { viewport: { width: 1200, height: 1600 } });
  await inWorker(chromium, (browser, trust) => browser.storage.local.set({ settings: { trust } }), [LECOS_ISSUER]);
  page = await chromium.context.newPage();
  page.on('console', (message) => {
    if (/Trusted Type|Content Security Policy/.test(message.text())) violations.push(message.text());
  });
});
afterAll(async () => {
  await chromium?.close();
  await lab?.close();
});

testSitePages({
  lab: () => lab,
  open: async (url) => {
    violations = [];
    await page.goto(url);
    return {
      run: (script) => page.evaluate(script),
      marks: () => marksInChromium(page),
      toolbar: () =>
        inWorker(chromium, async (browser) => {
          const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
          return browser.action.getBadgeText({ tabId: tab?.id ?? -1 });
        }),
      violations: () => violations,
      // Between two pages that differ in a fragment alone.
      close: () => page.goto('about:blank'),
    };
  },
});
