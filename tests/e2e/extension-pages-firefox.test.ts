import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { LECOS_ISSUER } from '../support/badge-hosts.ts';
import {
  type FirefoxLab,
  inExtensionPage,
  type Lab,
  openExtensionInFirefox,
  openOurPage,
  startLab,
} from '../support/extension-lab.ts';
import { marksInFirefox } from '../support/read-marks.ts';
import { testSitePages } from './site-pages.ts';

let lab: Lab;
let firefox: FirefoxLab;
/** A page of ours, from which the extension's own interface can be reached. */
let ours: Page;
/** One tab for every page, as people read one mail after another. */
let page: Page;
let violations: string[] = [];

beforeAll(async () => {
  lab = await startLab();
  firefox = await openExtensionInFirefox(lab);
  ours = await openOurPage(firefox, 'options.html');
  await inExtensionPage(ours, (browser, trust) => browser.storage.local.set({ settings: { trust } }), [LECOS_ISSUER]);
  page = await firefox.browser.newPage();
  await page.setViewport({ width: 1200, height: 1600 });
  page.on('console', (message) => {
    if (/Trusted Type|Content-Security-Policy/.test(message.text())) violations.push(message.text());
  });
});
afterAll(async () => {
  await firefox?.close();
  await lab?.close();
});

testSitePages({
  lab: () => lab,
  open: async (url) => {
    violations = [];
    await page.goto(url);
    return {
      run: (script) => page.evaluate(`{ ${script} }`),
      marks: (ids) => marksInFirefox(firefox.browser, page, ids),
      toolbar: () =>
        inExtensionPage(ours, async (browser) => {
          const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
          return browser.action.getBadgeText({ tabId: tab?.id ?? -1 });
        }),
      violations: () => violations,
      // Between two pages that differ in a fragment alone.
      close: () => page.goto('about:blank'),
    };
  },
});
