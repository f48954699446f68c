// The studio in Firefox: from the address of a badge to a signature that a reader's Tashika verifies, in Japanese.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LECOS_ISSUER } from '../support/badge-hosts.ts';
import { type FirefoxLab, inExtensionPage, type Lab, openExtensionInFirefox, openOurPage } from '../support/extension-lab.ts';
import { gmailWith } from '../support/pages/gmail.ts';
import { LECOS_LIST, lecosList } from '../support/pages/wallets.ts';
import { A, B, CREDLY, DETAIL, IMG, SHARE } from '../support/pages/world.ts';
import { marksInFirefox, until } from '../support/read-marks.ts';
import { startStudioLab } from './studio-lab.ts';
import { gmailRules, shownInGmail } from './studio-mail.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let lab: Lab;
let firefox: FirefoxLab;
let page: Page;

beforeAll(async () => {
  ({ lab } = await startStudioLab());
  // The browser's own question is answered with yes.
  firefox = await openExtensionInFirefox(lab, 'ja', { 'extensions.webextOptionalPermissionPrompts': false });
  page = await openOurPage(firefox, 'studio.html');
  await page.setViewport({ width: 1200, height: 900 });
  await inExtensionPage(page, (browser, trust) => browser.storage.local.set({ settings: { trust } }), [LECOS_ISSUER]);
});
afterAll(async () => {
  await firefox?.close();
  await lab?.close();
});

it('verifies, copies, pastes, and is verified by who reads it', async () => {
  lab.forget();
  await page.waitForSelector('#badge-address');
  await page.focus('#badge-address');
  await page.keyboard.type(SHARE(A));
  await page.keyboard.press('Enter');
  await page.waitForSelector('.chosen li');
  expect(await page.title()).toBe('署名にバッジを入れる · 確か Tashika');
  await page.waitForSelector('.thumb img');
  const drawn = await until(
    () =>
      page.evaluate(() => {
        const image = document.querySelector('[data-program="gmail"] .signature')?.shadowRoot?.querySelector('img');
        return image ? [image.naturalWidth > 0, image.width, image.height] : [];
      }),
    ([loaded]) => loaded === true,
  );
  expect(drawn).toEqual([true, 72, 72]);
  await page.bringToFront();
  await page.click('.copy .primary');
  const said = await until(
    () => page.$eval('.copied', ({ textContent }) => textContent ?? ''),
    (text) => text !== '',
  );
  expect(said).toMatch(/^コピーしました/);

  lab.serve('www.example.net', {
    html: '<!doctype html><title>x</title><div contenteditable="true" style="min-height:200px"></div>',
  });
  const editor = await firefox.browser.newPage();
  await editor.goto('https://www.example.net/');
  await editor.click('div');
  await editor.keyboard.down('Control');
  await editor.keyboard.press('v');
  await editor.keyboard.up('Control');
  const html = String(await editor.evaluate(`(${gmailRules.toString()})(document.querySelector('div'))`));
  await editor.close();
  expect(html).toMatch(/<img [^>]*width="72" height="72"/);
  expect(html).toContain(`src="${IMG(A)}"`);
  expect(html.match(new RegExp(`href="${DETAIL(A)}"`, 'g'))).toHaveLength(2);

  const mail = gmailWith(shownInGmail(html), { S1: 'confirmed', S2: 'confirmed' });
  lab.serve(new URL(mail.url).host, mail);
  const reader = await firefox.browser.newPage();
  await reader.goto(mail.url);
  const marks = await until(
    () => marksInFirefox(firefox.browser, reader, ['S1', 'S2']),
    (found) => Object.values(found).filter((words) => /^確認済み/.test(words)).length === 2,
  );
  expect(Object.values(marks)).toEqual([expect.stringMatching(/^確認済み/), expect.stringMatching(/^確認済み/)]);
  expect(lab.suspicious()).toEqual([]);
});

it('reads the page of a wallet once its host is allowed in the click, and not before', async () => {
  lab.serve('www.openbadge-global.com', lecosList(), new URL(LECOS_LIST).pathname);
  const wallet = await firefox.browser.newPage();
  await wallet.goto(LECOS_LIST);
  await page.bringToFront();
  lab.forget();
  await page.click('.from-pages > button');
  const found = () => page.$$eval('.open-page', (pages) => pages.map(({ textContent }) => textContent ?? ''));
  await page.waitForSelector('.from-pages details');
  expect((await found()).filter((text) => text.includes('オープンバッジ一覧'))).toEqual([]);
  await page.click('.from-pages summary');
  await page.click('.from-pages details button');
  const read = await until(found, (pages) => pages.some((text) => text.includes('オープンバッジ一覧')));
  expect(read.filter((text) => text.includes('オープンバッジ一覧'))).toEqual([
    `オープンバッジ一覧データサイエンス入門（サンプル）${DETAIL(A)}2つ目のバッジ${DETAIL(B)}`,
  ]);
  expect(lab.suspicious()).toEqual([]);
  await wallet.close();
});

it('resizes a picture of the issuer’s, and says that it holds no badge data', async () => {
  await page.evaluate(() => {
    const { click } = HTMLAnchorElement.prototype;
    // What is saved is looked at in Chromium: here the browser would ask where to.
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (!this.download) click.call(this);
    };
  });
  await page.evaluate(() => document.querySelector<HTMLElement>('[aria-labelledby="pictures"] button')?.click());
  const said = await until(
    () => page.$eval('[aria-labelledby="pictures"] [role="status"]', ({ textContent }) => textContent ?? ''),
    (text) => text !== '',
  );
  expect(said).toMatch(/^保存しました。この画像に検証用データはありません/);
});

it('changes the order with the keyboard alone, and has nothing that axe objects to', async () => {
  await page.focus('#badge-address');
  await page.keyboard.type(CREDLY);
  await page.keyboard.press('Enter');
  const names = () => page.$$eval('.chosen .face-name', (all) => all.map(({ textContent }) => textContent));
  expect(await until(names, (all) => all.length === 2)).toHaveLength(2);
  const before = await names();
  const onHandle = () => page.evaluate(() => document.activeElement?.matches('.handle') === true);
  for (let presses = 0; presses < 40 && !(await onHandle()); presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  expect(await until(names, ([first]) => first !== before[0])).toEqual([...before].reverse());
  expect(await onHandle()).toBe(true);
  const faults = await page.evaluate(`(async () => {
    if (!globalThis.axe) { ${AXE} }
    const { violations } = await axe.run({ runOnly: ${JSON.stringify(TAGS)} });
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '));
  })()`);
  expect(faults).toEqual([]);
});
