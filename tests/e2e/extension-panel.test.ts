import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LECOS_ISSUER } from '../support/badge-hosts.ts';
import { type ChromiumLab, inWorker, type Lab, openExtensionInChromium, startLab } from '../support/extension-lab.ts';
import { EVERYTHING_KEPT } from '../support/keeping.ts';
import { GMAIL } from '../support/pages/gmail.ts';
import { TARO } from '../support/pages/world.ts';
import { clickMark, marksInChromium, until } from '../support/read-marks.ts';
import { attachToPanel, type RealPanel } from '../support/real-panel.ts';

// One viewer with one mail, from the first click on a mark on: each test begins where the one before has ended.
let lab: Lab;
let chromium: ChromiumLab;
let mail: Page;
let panel: RealPanel;

const verdicts = (page: Page) =>
  marksInChromium(page).then((marks) =>
    Object.fromEntries(Object.entries(marks).map(([id, words]) => [id, words.split(' ')[0]])),
  );
const toolbar = () =>
  inWorker(chromium, async (browser) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    return browser.action.getBadgeText({ tabId: tab?.id ?? -1 });
  });
/** The card that is open: its title, and where it stands in the list. */
const openCard = `[...document.querySelectorAll('.card')].findIndex((card) => card.dataset.open === 'true')`;

beforeAll(async () => {
  lab = await startLab();
  const page = GMAIL['plain']?.();
  if (!page) throw new Error('no such page');
  lab.serve('mail.google.com', page);
  chromium = await openExtensionInChromium(lab, { viewport: { width: 1200, height: 1000 } });
  mail = await chromium.context.newPage();
  await mail.goto(page.url);
  await until(
    () => marksInChromium(mail),
    (marks) => Object.values(marks).filter((words) => /^Genuine/.test(words)).length === 4,
  );
});
afterAll(async () => {
  await chromium?.close();
  await lab?.close();
});

describe('the side panel beside a mail', () => {
  it('opens on the badge whose mark was clicked', async () => {
    await clickMark(mail, 'S7');
    panel = await attachToPanel(chromium.context);
    await panel.waitFor(`document.querySelector('.report') !== null`);
    expect(await panel.evaluate(openCard)).toBe(1);
    await panel.says('Issued to another address than this sender’s.');
    await clickMark(mail, 'S1');
    await panel.waitFor(`${openCard} === 0`);
    await panel.says('Issued to the address this mail claims to come from.');
    // The page itself saw nothing of the clicks, and stays where it was.
    expect(mail.url()).toBe(GMAIL['plain']?.().url);
    expect(chromium.context.pages().filter((page) => page.url().startsWith('https:'))).toEqual([mail]);
  });

  it('opens a card that the viewer had closed when its mark is clicked again', async () => {
    await panel.evaluate(`document.getElementById('badge-0').click()`);
    await panel.waitFor(`${openCard} === -1`);
    await clickMark(mail, 'S4');
    await panel.waitFor(`${openCard} === 0`);
  });

  it('has an entry for each badge, as many as the marks stand for, and the toolbar counts the marks', async () => {
    expect(await panel.evaluate(`document.querySelectorAll('.card').length`)).toBe(2);
    expect(await panel.evaluate(`document.querySelector('h1').textContent`)).toBe('2 badges on this page');
    expect(Object.keys(await marksInChromium(mail)).sort()).toEqual(['S1', 'S2', 'S4', 'S7']);
    expect(await toolbar()).toBe('4');
  });

  it('names the claim mail’s platform, asks nothing there and keeps nothing of it', async () => {
    await panel.says('There is a link for receiving a badge, at LecoS (Open Badge Network). We never open it.');
    expect(await panel.evaluate<string>(EVERYTHING_KEPT)).not.toMatch(/19ce7226|openbadge\/receive/);
    expect(lab.suspicious()).toEqual([]);
  });

  it('asks the hosts again when the viewer wants it', async () => {
    lab.forget();
    await panel.press('Check again');
    const asked = await until(
      async () => lab.asked(),
      (urls) => urls.length > 0,
    );
    expect(asked.some((url) => url.includes('/Assertion/'))).toBe(true);
    await panel.waitFor(`document.querySelector('.checked button').getAttribute('aria-busy') === 'false'`);
    await panel.says('Checked just now');
    expect(await verdicts(mail)).toEqual({ S1: 'Genuine', S2: 'Genuine', S4: 'Genuine', S7: 'Genuine' });
  });

  it('confirms the marks of the open page as soon as the viewer trusts the issuer, without asking or loading anything', async () => {
    const loads = lab.server.requests.filter(({ host }) => host === 'mail.google.com').length;
    lab.forget();
    await panel.press('Trust this issuer', 'summary');
    await panel.says(LECOS_ISSUER.issuer);
    await panel.press('Add to my list');
    const shown = await until(
      () => verdicts(mail),
      (now) => now['S1'] === 'Confirmed:',
    );
    expect(shown).toEqual({ S1: 'Confirmed:', S2: 'Confirmed:', S4: 'Confirmed:', S7: 'Genuine' });
    await panel.says('This issuer is on your own list.');
    expect(lab.asked()).toEqual([]);
    expect(lab.server.requests.filter(({ host }) => host === 'mail.google.com').length).toBeLessThanOrEqual(loads);
    const { settings } = await inWorker(chromium, (browser) => browser.storage.local.get('settings'));
    expect(settings).toMatchObject({ trust: [{ issuer: LECOS_ISSUER.issuer }] });
  });

  it('compares another address, and keeps it nowhere', async () => {
    const compare = async (email: string) => {
      await panel.waitFor(`document.querySelector('#compare-email') !== null`);
      await panel.evaluate(
        `(() => { const field = document.querySelector('#compare-email'); field.value = ${JSON.stringify(email)}; field.dispatchEvent(new InputEvent('input', { bubbles: true })); field.form.requestSubmit(); })()`,
      );
      await panel.says(`Compared with ${email}`);
      return panel.evaluate<string>(`document.querySelector('.report').dataset.verdict`);
    };
    // Nobody clicks faster: the fourth click within a second is not heard.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await clickMark(mail, 'S7');
    await panel.waitFor(`${openCard} === 1`);
    await panel.press('Try another address', 'summary');
    expect(await compare('nobody.at.all@example.net')).toBe('holder-differs');
    await panel.press('Back to what the page says');
    await panel.waitFor(`!document.body.innerText.includes('Compared with')`);
    expect(await compare(TARO)).toBe('confirmed');
    const kept = await panel.evaluate<string>(EVERYTHING_KEPT);
    // What is looked through is not empty, and what must not be there is not there.
    expect(kept).toContain('Assertion');
    expect(kept).not.toContain('nobody.at.all');
    expect(kept).not.toContain('taro.yamada');
    // What the viewer compared says nothing of what the page shows.
    expect((await verdicts(mail))['S7']).toBe('Genuine');
    expect(lab.suspicious()).toEqual([]);
  });

  it('follows the viewer to another tab and back', async () => {
    const other = await chromium.context.newPage();
    await other.bringToFront();
    await panel.says('This page was not looked at');
    expect(await panel.evaluate(`document.querySelectorAll('.card').length`)).toBe(0);
    await other.close();
    await mail.bringToFront();
    await panel.says('2 badges on this page');
  });
});
