import type { Page as OpenPage } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BADGE_HOSTS, LECOS_ISSUER } from '../support/badge-hosts.ts';
import {
  type ChromiumLab,
  filesOfBuild,
  inWorker,
  type Lab,
  openExtensionInChromium,
  startLab,
} from '../support/extension-lab.ts';
import { GMAIL } from '../support/pages/gmail.ts';
import { LINKEDIN, probeScript } from '../support/pages/linkedin.ts';
import { OUTLOOK } from '../support/pages/outlook.ts';
import type { Page } from '../support/pages/world.ts';
import { marksInChromium, until } from '../support/read-marks.ts';

const LECOS = 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2';
const CREDLY = 'https://www.credly.com/api/v1/obi/v2';
const ACME = `${CREDLY}/issuers/ac15165e-cead-44ff-9eb8-9e566b85ddc0`;
const ISSUER = [`${LECOS}/BadgeClass/dkJ0aEdtYU9OVjF2WmVpYTZjdGpJdz09`, `${LECOS}/Issuer/dEVuQnEzbzYxTjNzd3JwMUYzMDd3Zz09`];
const ONE = [`${LECOS}/Assertion/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09`, ...ISSUER];
const OTHER = `${LECOS}/Assertion/a2RFdGhCNEM3YUs0QjViejA4cGYxQT09`;
const TWO = [...ONE, OTHER];
const PROFILE = [
  ...ONE,
  `${CREDLY}/badge_assertions/91975f38-1c90-4b8f-a6c4-e955fbca69ad`,
  `${ACME}/badge_classes/fd974937-41a8-4183-af1d-0fbb88cabe7d`,
  ACME,
];

/** What is asked for each page whose answers are not kept yet; a page that is not named has what its site's pages have. */
const ASKED: Record<string, { pages: Readonly<Record<string, () => Page>>; usual: string[]; other: Record<string, string[]> }> = {
  'of Gmail': {
    pages: GMAIL,
    usual: TWO,
    other: {
      'm: the printed view': [],
      'o: a clipped body': ONE,
      'r: a mail that brings a badge': [],
      'spoof 1: shows a badge and leads elsewhere': [],
      'spoof 2: hosts that only look like it': [],
      'spoof 3: the wrapper names another address': [],
      'spoof 5: a picture of a mark': [],
    },
  },
  'of Outlook': { pages: OUTLOOK, usual: TWO, other: {} },
  'of LinkedIn': {
    pages: LINKEDIN,
    usual: ONE,
    other: {
      'B: the new profile': PROFILE,
      'B: the name in a first heading': PROFILE,
      'B: the name only in the title': PROFILE,
      'B: a title with more than a name': PROFILE,
      'B: classes of another load': PROFILE,
      'B: a post of the profile’s owner': [...PROFILE, OTHER],
      'D: the feed': TWO,
      'D: the old feed': TWO,
    },
  },
};

let lab: Lab;
let chromium: ChromiumLab;
let ours: OpenPage;

beforeAll(async () => {
  lab = await startLab();
  chromium = await openExtensionInChromium(lab, { viewport: { width: 1200, height: 1600 } });
  await inWorker(chromium, (browser, trust) => browser.storage.local.set({ settings: { trust } }), [LECOS_ISSUER]);
  ours = await chromium.context.newPage();
  await ours.goto(`${chromium.origin}/options.html`);
});
afterAll(async () => {
  await chromium?.close();
  await lab?.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Everything that was asked by others than the pages themselves and the browser's own services. */
function askedBeside(): string[] {
  const isBrowsers = (host: string) => /(?:^|\.)(?:google|googleapis|gstatic)\.com$/.test(host);
  const byPage = ['document', 'image', 'script'];
  return lab.server.requests
    .filter(({ host, known }) => known || !isBrowsers(host))
    .filter(({ host, headers }) => {
      const badges = (BADGE_HOSTS as readonly string[]).includes(host);
      return !byPage.includes(String(headers['sec-fetch-dest'])) || (badges && headers['sec-fetch-dest'] !== 'image');
    })
    .map(({ method, host, url }) => `${method === 'GET' ? '' : `${method} `}https://${host}${url}`);
}

async function open(made: Page): Promise<OpenPage> {
  const { host } = new URL(made.url);
  lab.serve(host, made);
  for (const [path, text] of Object.entries(made.files)) {
    lab.serve(host, { html: text, headers: { 'content-type': 'text/javascript' } }, path);
  }
  await ours.evaluate(`chrome.runtime.sendMessage({ t: 'clear', settings: false })`);
  lab.forget();
  const page = await chromium.context.newPage();
  await page.goto(made.url);
  return page;
}

describe('everything that is asked while the pages are looked at', () => {
  for (const [site, { pages, usual, other }] of Object.entries(ASKED)) {
    it(`${site}: each address once, and nothing else of anybody`, { timeout: 90_000 }, async () => {
      expect(Object.keys(other).filter((name) => !Object.hasOwn(pages, name))).toEqual([]);
      for (const [name, make] of Object.entries(pages)) {
        const expected = [...(other[name] ?? usual)].sort();
        const page = await open(make());
        await until(async () => askedBeside().length >= expected.length, Boolean);
        await pause(expected.length === 0 ? 500 : 120);
        expect(askedBeside().sort(), name).toEqual(expected);
        // No cookies, no referrer, no query, no fragment; no page of a wallet, link for receiving a badge, or short link.
        expect(lab.suspicious(), name).toEqual([]);
        await page.close();
      }
    });
  }

  it('says of itself no more than a browser does when it asks', async () => {
    const page = await open(LINKEDIN['A: the old profile']?.() as Page);
    await until(
      async () => lab.asked().length,
      (count) => count === 3,
    );
    await page.close();
    const headers = lab.server.requests
      .filter(({ host }) => host === 'nlp.netlearning.co.jp')
      .flatMap((one) => Object.keys(one.headers));
    const plain = ['accept', 'accept-encoding', 'accept-language', 'cache-control', 'connection', 'host', 'pragma', 'user-agent'];
    expect([...new Set(headers)].filter((name) => !plain.includes(name) && !/^sec-(?:fetch|ch-ua)/.test(name))).toEqual([]);
  });
});

describe('a page without a badge', () => {
  it.each([
    ['https://mail.google.com/mail/u/0/#inbox/x', GMAIL['spoof 5: a picture of a mark']],
    [
      'https://www.linkedin.com/feed/',
      () => ({ html: '<main><a href="https://www.example.org/">x</a></main>', headers: {}, files: {} }),
    ],
  ])('%s: nothing is asked, and no more than the scanner is there', async (url, make) => {
    const page = await open({ ...(make?.() as Page), url });
    await pause(700);
    expect(askedBeside()).toEqual([]);
    const states = await inWorker(chromium, async (browser) => {
      const tabs = await browser.tabs.query({ url: ['https://mail.google.com/*', 'https://www.linkedin.com/*'] });
      return Promise.all(tabs.map(({ id = -1 }) => browser.tabs.sendMessage(id, { t: 'describe' })));
    });
    expect(states).toMatchObject([{ overlay: false }]);
    await page.close();
  });
});

describe('a page that looks for extensions', () => {
  it('finds nothing of this one, while its marks are there', async () => {
    const made = LINKEDIN['B: the new profile']?.() as Page;
    const script = probeScript([`${chromium.origin}/`], filesOfBuild('chrome'));
    const html = made.html.replace('<head>', '<head><script src="/probe.js"></script>');
    const page = await open({ ...made, html, files: { '/probe.js': script } });
    const marks = await until(
      () => marksInChromium(page),
      (now) => Object.values(now).filter((words) => /^Genuine/.test(words)).length === 3,
    );
    expect(Object.keys(marks).sort()).toEqual(['L2', 'L3', 'L7']);
    await pause(600);
    expect(await page.evaluate('found')).toEqual([]);
    // Nor does the page's own world have anything that it did not have: what the isolated world has is its own.
    expect(
      await page.evaluate(`Object.getOwnPropertySymbols(globalThis).map(String).filter((name) => /tashika/i.test(name))`),
    ).toEqual([]);
    await page.close();
  });
});
