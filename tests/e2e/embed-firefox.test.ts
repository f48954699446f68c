import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** Opens a page, and counts what its elements answer. */
async function openPage(path: string) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const verdicts: string[] = [];
    Object.assign(window, { verdicts });
    addEventListener('tashika-report', (event) => verdicts.push((event as CustomEvent<{ verdict: string }>).detail.verdict));
  });
  await page.goto(site.address + path);
  return page;
}

describe('the pages about the widget in Firefox', () => {
  it('show a sample live, in the browser’s language, and give out its snippet', async () => {
    const page = await openPage('embed.html');
    await page.waitForFunction(() => (window as unknown as { verdicts: string[] }).verdicts.length === 3);
    expect(await page.$eval('h1', (title) => title.textContent)).toBe('バッジをサイトに載せる');
    expect(await page.$eval('section.snippet pre', (pre) => pre.textContent)).toMatch(
      /integrity="sha384-[^"]+"[\s\S]*<tashika-badge src="https:/,
    );
    await page.select('#sample', 'withdrawn');
    await page.waitForSelector('[data-fitness="unfit"]');
    expect(await page.$eval('.advice', (advice) => advice.textContent)).toContain('発行者がこのバッジを取り消しており');
    await page.close();
  });

  it('show every state', async () => {
    const page = await openPage('states.html');
    await page.waitForSelector('[data-state="not-checkable"]');
    await page.evaluate(() => {
      for (const badge of document.querySelectorAll('tashika-badge')) badge.setAttribute('eager', '');
    });
    await page.waitForFunction(() => (window as unknown as { verdicts: string[] }).verdicts.length === 13 * 6);
    expect(await page.evaluate(() => new Set((window as unknown as { verdicts: string[] }).verdicts).size)).toBe(12);
    await page.close();
  });
});
