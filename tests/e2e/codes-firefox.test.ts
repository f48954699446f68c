import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AWARDS, publicPage, walletId } from '../../demo/world/awards.ts';
import { openFirefox } from '../support/browsers.ts';
import { drawCode, drawn } from '../support/code-pictures.ts';
import { openPlayground, type PlaygroundSite } from './playground-site.ts';

let site: PlaygroundSite;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'tashika-codes-'));
beforeAll(async () => {
  [site, browser] = await Promise.all([openPlayground(), openFirefox('ja,en-US')]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('Firefox checks the badge that the code of a certificate or a picture names, and asks nobody else', async () => {
  const text = publicPage(walletId(AWARDS.serviceDesign));
  const photo = join(folder, 'photo.jpg');
  writeFileSync(
    photo,
    await drawn(500, 500, (context) => drawCode(context, { text, x: 60, y: 60, module: 5 })).toBuffer('image/jpeg'),
  );
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.address);
  await page.waitForSelector('.card');
  for (const [file, words] of [
    [site.file('files/certificate.pdf'), 'PDFに書かれた文章や氏名は保護されていません。'],
    [photo, '画像のほかの内容は保護されていません。'],
  ] as const) {
    const input = (await page.$('input[type=file]'))?.toElement('input');
    await (await input)?.uploadFile(file);
    await page.waitForFunction(
      (said) => document.querySelector('.answer[aria-busy="false"] [data-verdict="genuine"]')?.textContent?.includes(said),
      { timeout: 40_000 },
      words,
    );
  }
  expect(asked.filter((url) => !url.startsWith(site.address) && !url.startsWith('blob:'))).toEqual([]);
  await page.close();
}, 150_000);
