import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirefox } from '../support/browsers.ts';
import { createBackground, type Scene, TAB } from './panel-background.ts';
import { type PanelWindow, playChrome } from './panel-chrome.ts';
import { answerWith } from './panel-page.ts';
import { BUSY, VERDICT_SCENES } from './panel-scenes.ts';
import { openPanelSite, type PanelSite } from './panel-site.ts';

let site: PanelSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openPanelSite(), openFirefox('ja,en-US')]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(scene: Scene, path: string): Promise<Page> {
  const page = await browser.newPage();
  const background = createBackground(scene, (message) =>
    page.evaluate((one) => (window as unknown as PanelWindow).panelTell(one), message),
  );
  await page.exposeFunction('panelCall', answerWith(background.call));
  await page.evaluateOnNewDocument(playChrome, { tab: TAB });
  await page.goto(`${site.address}${path}`);
  await page.waitForSelector('h1');
  return page;
}

describe('the panel in Firefox', () => {
  it('shows the badges of the page, and the whole answer of one', async () => {
    const page = await open(BUSY, 'sidepanel/index.html');
    expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe('このページのバッジ：5件');
    await page.click('.card-head');
    await page.waitForSelector('.report[data-verdict="confirmed"]');
    expect(await page.$eval('.headline', ({ textContent }) => textContent)).toMatch(/^確認済み：/);
    await page.close();
  });

  it('takes a file, and says what it is', async () => {
    const page = await open({ items: [] }, 'sidepanel/index.html');
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['nothing'], 'badge.png'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.waitForSelector('.report[data-verdict="not-checkable"]');
    await page.close();
  });

  it('is the same in the popup', async () => {
    const page = await open(VERDICT_SCENES.genuine, 'popup/index.html');
    await page.waitForSelector('.report[data-verdict="genuine"]');
    expect(await page.$eval('body', (body) => body.getBoundingClientRect().width)).toBe(360);
    await page.close();
  });
});
