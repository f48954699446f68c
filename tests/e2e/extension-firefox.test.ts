import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LECOS_ISSUER, lecosAssertion } from '../support/badge-hosts.ts';
import {
  FIREFOX_ID,
  type FirefoxLab,
  filesOfBuild,
  inExtensionPage,
  type Lab,
  openExtensionInFirefox,
  openOurPage,
  startLab,
} from '../support/extension-lab.ts';
import { IDAT, iTXt, pngOf } from '../support/make-png.ts';
import { GMAIL } from '../support/pages/gmail.ts';
import { LINKEDIN, probeScript } from '../support/pages/linkedin.ts';
import { A, HANAKO } from '../support/pages/world.ts';
import { clickMarkInFirefox, isMarkVisible, marksInFirefox, until } from '../support/read-marks.ts';

// What is Firefox's own: the popup and the sidebar in the place of a side panel, leave for hosts, and scripts that are ended with
// their extension. One viewer from beginning to end.
let lab: Lab;
let firefox: FirefoxLab;
/** A page of the extension, from which its other surfaces can be reached. */
let ours: Page;
let mail: Page;

const MARKED = ['S1', 'S2', 'S4', 'S7'];
const confirmed = () =>
  until(
    () => marksInFirefox(firefox.browser, mail, MARKED),
    (marks) => Object.values(marks).filter((words) => /^(?:Confirmed|Genuine)/.test(words)).length === 4,
  );
/** What a popup or a sidebar says. */
const words = (type: 'popup' | 'sidebar') =>
  inExtensionPage(
    ours,
    (browser, kind) =>
      (browser.extension.getViews({ type: kind as 'popup' })[0] as typeof globalThis | undefined)?.document.body.textContent ??
      '',
    type,
  );

beforeAll(async () => {
  lab = await startLab();
  const page = GMAIL['plain']?.();
  if (!page) throw new Error('no such page');
  lab.serve('mail.google.com', page);
  const picture = Buffer.from(pngOf(iTXt(JSON.stringify(lecosAssertion(A, HANAKO))), IDAT));
  lab.serve('www.example.net', { html: picture, headers: { 'content-type': 'image/png' } }, '/badge.png');
  firefox = await openExtensionInFirefox(lab, 'en-US', { 'extensions.webextOptionalPermissionPrompts': false });
  ours = await openOurPage(firefox, 'options.html');
  await inExtensionPage(ours, (browser, trust) => browser.storage.local.set({ settings: { trust } }), [LECOS_ISSUER]);
  mail = await firefox.browser.newPage();
  await mail.setViewport({ width: 1200, height: 1000 });
  await mail.goto(page.url);
});
afterAll(async () => {
  await firefox?.close();
  await lab?.close();
});

describe('a click on a mark in Firefox', () => {
  it('opens the popup on the badge that was clicked', async () => {
    await confirmed();
    await mail.bringToFront();
    await clickMarkInFirefox(firefox.browser, mail, 'S7');
    const said = await until(
      () => words('popup'),
      (text) => /Issued to another address than this sender’s/.test(text),
    );
    expect(said).toContain('2 badges on this page');
    expect(said).toContain('Issued to another address than this sender’s.');
    expect(said).toContain('Open in the sidebar');
  });

  it('leads on to the sidebar, which says the same', async () => {
    // Only a person can press a button in a popup. What it calls is looked at there; a click in a page of ours stands for the press.
    const called = await inExtensionPage(ours, (browser) => {
      const popup = browser.extension.getViews({ type: 'popup' })[0] as unknown as typeof globalThis & {
        browser: typeof browser;
      };
      let opened = 0;
      const { sidebarAction } = popup.browser;
      if (sidebarAction) sidebarAction.open = async () => void opened++;
      popup.document.querySelector<HTMLElement>('.tools button')?.click();
      return opened;
    });
    expect(called).toBe(1);
    await ours.bringToFront();
    await ours.evaluate(`addEventListener('click', () => browser.sidebarAction.open(), { once: true })`);
    await ours.mouse.click(5, 5);
    await until(
      () => words('sidebar'),
      (text) => text !== '',
    );
    await mail.bringToFront();
    const said = await until(
      () => words('sidebar'),
      (text) => /2 badges on this page/.test(text),
    );
    expect(said).toContain('2 badges on this page');
    await clickMarkInFirefox(firefox.browser, mail, 'S1');
    expect(
      await until(
        () => words('sidebar'),
        (text) => /the address this mail claims to come from/.test(text),
      ),
    ).toContain('Issued to the address this mail claims to come from.');
  });
});

describe('a host that may not be asked', () => {
  it('is not asked until the viewer allows it in the panel, and then at once', async () => {
    const panel = await openOurPage(firefox, 'sidepanel.html');
    await panel.waitForSelector('#ask-address');
    await panel.type('#ask-address', 'https://www.example.net/badge.png');
    await panel.keyboard.press('Enter');
    const button = await panel.waitForSelector('.allow button');
    expect(await panel.evaluate(() => document.querySelector('.allow')?.textContent)).toContain('www.example.net');
    expect(lab.server.requests.filter(({ host }) => host === 'www.example.net')).toEqual([]);
    await button?.click();
    await panel.waitForSelector('.report[data-verdict="genuine"]');
    await panel.close();
  });

  it('withdrawn leave for a site takes the scanner away; given again, the open page is looked at without being loaded', async () => {
    const origins = ['https://mail.google.com/*'];
    await inExtensionPage(ours, (browser, hosts) => browser.permissions.remove({ origins: hosts }), origins);
    await mail.reload();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await marksInFirefox(firefox.browser, mail, MARKED)).toEqual({});
    const options = await openOurPage(firefox, 'options.html');
    const allow = await until(
      () => options.$$('::-p-text(Allow access)'),
      (buttons) => buttons.length > 0,
    );
    await allow.at(-1)?.click();
    await mail.bringToFront();
    expect(Object.keys(await confirmed())).toEqual(MARKED);
    await options.close();
  });
});

describe('a page in Firefox that looks for extensions', () => {
  it('finds nothing of this one, while its marks are there', async () => {
    const made = LINKEDIN['A: the old profile']?.();
    const script = probeScript([`${firefox.origin}/`], filesOfBuild('firefox'));
    lab.serve('www.linkedin.com', {
      ...made,
      html: made?.html.replace('<head>', '<head><script src="/probe.js"></script>') ?? '',
    });
    lab.serve('www.linkedin.com', { html: script, headers: { 'content-type': 'text/javascript' } }, '/probe.js');
    const page = await firefox.browser.newPage();
    await page.goto('https://www.linkedin.com/in/hanako/');
    const marks = await until(
      () => marksInFirefox(firefox.browser, page, ['L1']),
      (now) => /^Genuine/.test(now['L1'] ?? ''),
    );
    expect(marks['L1']).toMatch(/^Genuine/);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await page.evaluate('found')).toEqual([]);
    await page.close();
  });
});

describe('an extension that is gone', () => {
  it('leaves no mark to be seen: what its ended script has drawn hides itself within seconds', async () => {
    await mail.bringToFront();
    await confirmed();
    expect(await isMarkVisible(firefox.browser, mail, 'S1')).toBe(true);
    await firefox.browser.uninstallExtension(FIREFOX_ID);
    const seen = () => isMarkVisible(firefox.browser, mail, 'S1');
    expect(await until(seen, (visible) => !visible, 12_000)).toBe(false);
    expect(lab.suspicious()).toEqual([]);
  });
});
