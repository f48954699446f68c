import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWARDS, publicPage, walletId } from '../../demo/world/awards.ts';
import { openFirefox } from '../support/browsers.ts';
import { openPlayground, type PlaygroundSite } from './playground-site.ts';

let site: PlaygroundSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openPlayground(), openFirefox('ja,en-US')]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function openPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.waitForSelector('.card');
  return page;
}

/** The verdict of the answer to this sample, or to the viewer's own question. */
async function answerOn(page: Page, verdict: string): Promise<string> {
  await page.waitForSelector(`.answer[aria-busy="false"] [data-verdict="${verdict}"]`, { timeout: 25_000 });
  return page.$eval('h2.headline', (headline) => headline.textContent ?? '');
}

describe('the playground in Firefox', () => {
  it('gives every sample its verdict, in the browser’s language', async () => {
    const page = await openPage();
    for (const { id, verdict, title } of site.samples) {
      await page.$eval(`#sample-${id}`, (card) => (card as HTMLElement).click());
      await page.waitForFunction((text) => document.querySelector('.steps-title')?.textContent === text, {}, title.ja);
      expect(await answerOn(page, verdict), id).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
    await page.close();
  });

  it('verifies a pasted public page and speaks English when told to', async () => {
    const page = await openPage();
    await page.type('#address', publicPage(walletId(AWARDS.serviceDesign)));
    await page.keyboard.press('Enter');
    expect(await answerOn(page, 'genuine')).toContain('本物のバッジ');
    await page.click('input[value="en"]');
    await page.waitForFunction(() => document.querySelector('h2.headline')?.textContent?.startsWith('Genuine badge'));
    expect(await page.$eval('html', (html) => html.lang)).toBe('en');
    await page.close();
  });

  it('verifies a chosen file, and asks the page’s own server alone', async () => {
    const page = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const input = (await page.$('input[type=file]'))?.toElement('input');
    await (await input)?.uploadFile(site.file('files/withdrawn.png'));
    expect(await answerOn(page, 'revoked')).toBe('発行者が取り消したバッジ');
    expect(asked.filter((url) => !url.startsWith(site.address) && !url.startsWith('blob:'))).toEqual([]);
    await page.close();
  });
});
