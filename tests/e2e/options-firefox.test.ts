import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirefox } from '../support/browsers.ts';
import { buildOptionsPages, installFakeBrowser, type OptionsPages } from './options-pages.ts';

let pages: OptionsPages;
let browser: Browser;
beforeAll(async () => {
  [pages, browser] = await Promise.all([buildOptionsPages(), openFirefox('ja,en-US')]);
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

async function openPage(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(installFakeBrowser, { withheld: ['https://www.linkedin.com/*'] });
  await page.goto(address);
  await page.waitForSelector('h1');
  return page;
}

const kept = (page: Page) => page.evaluate(() => localStorage.getItem('kept') ?? '');
const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? '');

describe('options and first page in Firefox', () => {
  it('speak the browser’s language, take an issuer and ask for leave that was withheld', async () => {
    const page = await openPage(pages.options);
    expect(await textOf(page, 'h1')).toBe('確か Tashika の設定');
    await page.type('#add-subject', 'badges.example.org');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#own .entry');
    expect(await kept(page)).toContain('"host":"badges.example.org"');
    await page.click('.access.missing button');
    await page.waitForFunction(() => document.querySelectorAll('.access.missing').length === 0);
    await page.close();
  });

  it('end with a choice for LinkedIn that is kept', async () => {
    const page = await openPage(pages.welcome);
    await page.click('input[name=linkedin][value=panel]');
    await page.click('.finish .primary');
    await page.waitForFunction(() => document.querySelector('.finished')?.textContent !== '');
    expect(JSON.parse(await kept(page))).toMatchObject({ settings: { welcomed: true, sites: { linkedin: { show: 'panel' } } } });
    await page.close();
  });
});
