import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../support/browsers.ts';
import { builtExtension, type Lab, startLab } from '../support/extension-lab.ts';
import { GMAIL } from '../support/pages/gmail.ts';
import { type Marks, marksInChromium, until } from '../support/read-marks.ts';

// From before the extension is installed until after it is gone, with one mail that stays open all the time and is never loaded
// anew.
let lab: Lab;
let context: BrowserContext;
let close: () => Promise<void>;
let mail: Page;
/** The browser's own page of extensions. */
let manager: Page;
let id = '';

const MARKED = ['S1', 'S2', 'S4', 'S7'];
const isDone = (marks: Marks) => Object.values(marks).filter((words) => /^Genuine/.test(words)).length === MARKED.length;
const extensions = async (method: string, parameters: object) => {
  const cdp = await context.browser()?.newBrowserCDPSession();
  // In no type yet.
  const answer = await (cdp as unknown as { send: (...args: unknown[]) => Promise<{ id: string }> }).send(method, parameters);
  await cdp?.detach();
  return answer;
};
/** The names of our elements in the page, which change with every start. */
const hosts = () =>
  mail.evaluate(() =>
    [...document.querySelectorAll('a + *')].map(({ localName }) => localName).filter((name) => name.includes('-')),
  );
const loads = () => lab.server.requests.filter(({ headers }) => headers['sec-fetch-dest'] === 'document').length;

beforeAll(async () => {
  lab = await startLab();
  const page = GMAIL['plain']?.();
  if (!page) throw new Error('no such page');
  lab.serve('mail.google.com', page);
  const server = { port: lab.server.port, spki: lab.spki };
  ({ context, close } = await openChromium(
    { locale: 'en-US', viewport: { width: 1200, height: 1000 } },
    { extension: 'later', server },
  ));
  manager = await context.newPage();
  await manager.goto('chrome://extensions');
  // Without it, an unpacked extension stays away once it was loaded anew.
  await manager.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  mail = await context.newPage();
  await mail.goto(page.url);
  await mail.evaluate('globalThis.mine = document.body.innerHTML');
});
afterAll(async () => {
  await close?.();
  await lab?.close();
});

describe('a mail that is open', () => {
  it('gets its marks when the extension is installed, which greets the viewer', async () => {
    expect(await marksInChromium(mail)).toEqual({});
    const greeting = context.waitForEvent('page', { timeout: 10_000 });
    ({ id } = await extensions('Extensions.loadUnpacked', { path: builtExtension('chrome') }));
    expect((await greeting).url()).toBe(`chrome-extension://${id}/welcome.html`);
    await (await greeting).close();
    await mail.bringToFront();
    expect(Object.keys(await until(() => marksInChromium(mail), isDone)).sort()).toEqual(MARKED);
  });

  it('gets new marks in the place of the old ones when the extension is loaded anew, none of them twice', async () => {
    const before = new Set(await hosts());
    expect(before.size).toBe(1);
    const [worker] = context.serviceWorkers();
    // The answer is cut off with the worker.
    void worker?.evaluate('chrome.runtime.reload()').catch(() => {});
    const fresh = await until(hosts, (names) => names.length === MARKED.length && names.every((name) => !before.has(name)));
    expect(fresh).toHaveLength(MARKED.length);
    expect(fresh.filter((name) => before.has(name))).toEqual([]);
    expect(Object.keys(await until(() => marksInChromium(mail), isDone)).sort()).toEqual(MARKED);
    // Nothing of the old script comes back.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(Object.keys(await marksInChromium(mail)).sort()).toEqual(MARKED);
    expect(await hosts()).toHaveLength(MARKED.length);
    expect(context.pages().filter((page) => page.url().includes('welcome'))).toEqual([]);
  });

  it('loses its marks within seconds when the extension is switched off, and gets them when it is switched on again', async () => {
    const enable = (on: boolean) => manager.evaluate(`chrome.management.setEnabled('${id}', ${on})`);
    await enable(false);
    expect(
      await until(
        () => marksInChromium(mail),
        (marks) => Object.keys(marks).length === 0,
        4_000,
      ),
    ).toEqual({});
    expect(await mail.evaluate('document.body.innerHTML === mine')).toBe(true);
    await enable(true);
    expect(Object.keys(await until(() => marksInChromium(mail), isDone)).sort()).toEqual(MARKED);
    expect(await hosts()).toHaveLength(MARKED.length);
  });

  it('loses its marks within seconds when the extension is gone, and is as it was', async () => {
    await extensions('Extensions.uninstall', { id });
    expect(
      await until(
        () => marksInChromium(mail),
        (marks) => Object.keys(marks).length === 0,
        4_000,
      ),
    ).toEqual({});
    expect(await mail.evaluate('document.body.innerHTML === mine')).toBe(true);
    expect(loads()).toBe(1);
    expect(lab.suspicious()).toEqual([]);
  });
});
