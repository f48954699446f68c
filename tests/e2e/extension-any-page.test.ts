import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LECOS_ISSUER, lecosAssertion } from '../support/badge-hosts.ts';
import {
  builtExtension,
  type ChromiumLab,
  inWorker,
  type Lab,
  openExtensionInChromium,
  startLab,
} from '../support/extension-lab.ts';
import { IDAT, iTXt, pngOf } from '../support/make-png.ts';
import { A, B, CREDLY, DETAIL, HANAKO, SAFE, SHARE } from '../support/pages/world.ts';
import { clickMark, marksInChromium, until } from '../support/read-marks.ts';
import { attachToPanel, type RealPanel } from '../support/real-panel.ts';

// A page of no known site. A test can press neither the toolbar's button nor the browser's own menu, which is what gives leave to
// look at such a page (activeTab). So this build's copy has leave for the one host from the start, which stands for that press, and
// the menu's events are sent by the worker to itself.
const HOST = 'www.example.net';
const PICTURE = Buffer.from(pngOf(iTXt(JSON.stringify(lecosAssertion(A, HANAKO))), IDAT));
const HTML = `<!doctype html><title>A blog</title><main><p>See <a id="P1" href="${DETAIL(A)}">my badge</a> and
  <a id="P2" href="${SAFE(SHARE(B)).replaceAll('&', '&amp;')}">another one</a>, or <a id="P3" href="https://www.example.org/">this</a>.</p>
  <img id="P4" src="https://${HOST}/badge.png"><img id="P5" src="data:image/png;base64,${PICTURE.toString('base64')}"></main>`;

let lab: Lab;
let chromium: ChromiumLab;
let folder: string;
let blog: Page;
let panel: RealPanel;

/** What the menu says when something on the page was chosen in it. */
const choose = (info: Record<string, unknown>) =>
  inWorker(
    chromium,
    async (browser, chosen) => {
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      // Not in any type: the event as the browser would send it.
      (browser.contextMenus.onClicked as unknown as { dispatch: (...args: unknown[]) => void }).dispatch(
        { editable: false, pageUrl: tab?.url, frameId: 0, ...chosen },
        tab,
      );
    },
    info,
  );
const answered = (verdict: string) =>
  panel.waitFor(`document.querySelector('.result .report')?.dataset.verdict === '${verdict}'`);
const back = async () => {
  await panel.press('Back to this page');
  await panel.waitFor(`document.querySelector('.result') === null`);
};

beforeAll(async () => {
  lab = await startLab();
  lab.serve(HOST, { html: HTML });
  lab.serve(HOST, { html: PICTURE, headers: { 'content-type': 'image/png' } }, '/badge.png');
  folder = mkdtempSync(join(tmpdir(), 'tashika-build-'));
  cpSync(builtExtension('chrome'), join(folder, 'chrome-mv3'), { recursive: true });
  const file = join(folder, 'chrome-mv3', 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, `https://${HOST}/*`] }));
  chromium = await openExtensionInChromium(lab, { viewport: { width: 1200, height: 900 } }, join(folder, 'chrome-mv3'));
  await inWorker(chromium, (browser, trust) => browser.storage.local.set({ settings: { trust } }), [LECOS_ISSUER]);
  // The panel is opened from a page of ours: one click, as on the last step of the first page.
  const options = await chromium.context.newPage();
  await options.goto(`${chromium.origin}/options.html`);
  blog = await chromium.context.newPage();
  await blog.goto(`https://${HOST}/`);
  await options.evaluate(`chrome.windows.getCurrent().then(({ id: windowId }) => {
    addEventListener('click', () => chrome.sidePanel.open({ windowId }));
  })`);
  await options.mouse.click(5, 5);
  panel = await attachToPanel(chromium.context);
  await options.close();
  await blog.bringToFront();
});
afterAll(async () => {
  await chromium?.close();
  await lab?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a page of no known site', () => {
  it('is not looked at by itself', async () => {
    await panel.says('This page was not looked at');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await marksInChromium(blog)).toEqual({});
    expect(lab.asked()).toEqual([]);
  });

  it('is looked at when the viewer wants it; its badges are genuine at most, for nobody is known to show them', async () => {
    await panel.press('Look for badges on this page');
    const marks = await until(
      () => marksInChromium(blog),
      (now) => Object.values(now).filter((words) => /^Genuine/.test(words)).length === 2,
    );
    expect(Object.keys(marks)).toEqual(['P1', 'P2']);
    await panel.says('2 badges on this page');
    await clickMark(blog, 'P2');
    await panel.waitFor(`document.querySelector('.report')?.dataset.verdict === 'genuine'`);
    expect(lab.suspicious()).toEqual([]);
  });

  it('is not looked at any more once another page has come', async () => {
    await blog.goto(`https://${HOST}/other`);
    await panel.says('This page was not looked at');
    expect(await marksInChromium(blog)).toEqual({});
  });
});

describe('“verify this” in the menu', () => {
  it('verifies the badge that a link leads to, out of its wrapper', async () => {
    await choose({ menuItemId: 'verify', linkUrl: SAFE(SHARE(B)) });
    await answered('genuine');
    await back();
  });

  it('verifies a picture by its address, where the page’s host may be asked', async () => {
    await choose({ menuItemId: 'verify', srcUrl: `https://${HOST}/badge.png`, mediaType: 'image' });
    await answered('genuine');
    await back();
  });

  it('verifies a picture that only the page has', async () => {
    const srcUrl = await blog.evaluate(() => document.getElementById('P5')?.getAttribute('src'));
    await choose({ menuItemId: 'verify', srcUrl, mediaType: 'image' });
    await answered('genuine');
    await back();
  });

  it('asks for leave before it asks a host that it may not, and asks nothing until then', async () => {
    await choose({ menuItemId: 'verify', srcUrl: 'https://img.example.ac.jp/badge.png', mediaType: 'image' });
    await answered('incomplete');
    await panel.says('Allow asking img.example.ac.jp');
    expect(lab.server.requests.filter(({ host }) => host === 'img.example.ac.jp')).toEqual([]);
    await back();
  });

  it('looks for badges on the page', async () => {
    await choose({ menuItemId: 'scan' });
    await panel.says('2 badges on this page');
    expect(
      Object.keys(
        await until(
          () => marksInChromium(blog),
          (marks) => Object.keys(marks).length === 2,
        ),
      ),
    ).toEqual(['P1', 'P2']);
  });
});

describe('a page of a known site that is still loading', () => {
  it('is not called one that was not looked at, nor lent the badges of the page before', async () => {
    lab.serve('mail.google.com', { html: '<!doctype html><script src="/slow.js"></script><div role="main"></div>' });
    let answer: (() => Promise<void>) | undefined;
    await chromium.context.route('**/slow.js', (route) => {
      answer = () => route.fulfill({ body: '' });
    });
    await blog.goto('https://mail.google.com/mail/u/0/', { waitUntil: 'commit' });
    await panel.says('No badge on this page');
    expect(await panel.text()).not.toContain('Look for badges on this page');
    await answer?.();
    await blog.waitForLoadState();
    expect(await panel.text()).not.toContain('This page was not looked at');
  });
});

describe('the public page of a badge', () => {
  it('has its badge in the panel, although nothing is drawn into the page', async () => {
    lab.forget();
    await blog.goto(CREDLY);
    await panel.waitFor(`document.querySelector('.card-title')?.textContent === 'Example Cloud Basics'`);
    expect(await panel.evaluate(`document.querySelectorAll('.card').length`)).toBe(1);
    expect(await marksInChromium(blog)).toEqual({});
    expect(lab.suspicious()).toEqual([]);
  });
});
