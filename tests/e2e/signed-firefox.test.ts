// Signed badges in Firefox: the event page of the built extension, asked by its panel.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type FirefoxLab,
  inExtensionPage,
  type Lab,
  openExtensionInFirefox,
  openOurPage,
  startLab,
} from '../support/extension-lab.ts';
import { until } from '../support/read-marks.ts';
import { dropFile, MEMBERS, type SignedMail, signedMail } from './signed-mail.ts';

let sent: SignedMail;
let lab: Lab;
let firefox: FirefoxLab;
let panel: Page;

beforeAll(async () => {
  sent = await signedMail();
  lab = await startLab({ documents: sent.documents });
  firefox = await openExtensionInFirefox(lab);
  // A panel shows what is brought until another tab comes to the front, as the page that greets does.
  const ours = await openOurPage(firefox, 'options.html');
  const greets = () =>
    inExtensionPage(ours, (browser) =>
      browser.extension
        .getViews({ type: 'tab' })
        .some((view) => (view as typeof globalThis & Window).location.pathname === '/welcome.html'),
    );
  await until(greets, Boolean);
  panel = await openOurPage(firefox, 'sidepanel.html');
  await panel.waitForFunction(() => document.body.textContent?.includes('This page was not looked at'));
});
afterAll(async () => {
  await firefox?.close();
  await lab?.close();
});

const answered = (verdict: string) =>
  panel.waitForSelector(`.result[aria-busy="false"] .report[data-verdict="${verdict}"]`, { timeout: 20_000 });
const back = async () => {
  await panel.$eval('.result .back', (button) => (button as HTMLElement).click());
  await panel.waitForSelector('#ask-address');
};

it('tells a signed badge from one that was changed, with nobody asked but its issuer', async () => {
  await panel.evaluate(dropFile('badge.json', sent.credential));
  await answered('genuine');
  expect(lab.asked()).toEqual(Object.keys(sent.documents));
  expect(lab.suspicious()).toEqual([]);
  await back();
  await panel.evaluate(dropFile('badge.json', sent.forged));
  await answered('not-genuine');
  expect(await panel.evaluate(() => document.body.textContent)).not.toContain('Sample Philosophy');
  await back();
});

it('lists the badges of a file that holds several', async () => {
  await panel.evaluate(dropFile('all.json', sent.presentation));
  await answered('not-genuine');
  const listed = (await panel.evaluate(MEMBERS)) as string[];
  expect(listed).toHaveLength(2);
  expect(listed[0]).toMatch(/^1 Sample Statistics.*Genuine/);
  expect(listed[1]).toMatch(/^1 Failed/);
});
