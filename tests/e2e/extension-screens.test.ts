// The installed extension as people see it. The pictures are kept, to be looked at: TASHIKA_SHOTS, or tashika-screens among the
// temporary files. What a program can tell of a picture is tested here, and axe looks at each page of the extension.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ChromiumLab,
  inWorker,
  type Lab,
  openExtensionInChromium,
  openExtensionInFirefox,
  openOurPage,
  startLab,
} from '../support/extension-lab.ts';
import { clickMark, marksInChromium, pointAtMark, until } from '../support/read-marks.ts';
import { attachToPanel, type RealPanel } from '../support/real-panel.ts';
import { faultsOf, overflowOf } from './panel-page.ts';
import { awardScreen, CREDLY_ISSUER, gmailScreen, LINKEDIN_SCREENS, outlookScreen, type ScreenPage } from './screen-pages.ts';

const SHOTS = process.env['TASHIKA_SHOTS'] ?? join(tmpdir(), 'tashika-screens');
const LANGUAGES = ['en', 'ja'] as const;
const SHADES = ['light', 'dark'] as const;

let lab: Lab;
let chromium: ChromiumLab;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  lab = await startLab();
  chromium = await openExtensionInChromium(lab, { viewport: { width: 960, height: 720 }, reducedMotion: 'reduce' });
  await speak('en');
});
afterAll(async () => {
  await chromium?.close();
  await lab?.close();
});

/** Chooses the language, as in the options; one issuer is on the viewer's list. */
async function speak(lang: (typeof LANGUAGES)[number]): Promise<void> {
  const settings = { lang, trust: [CREDLY_ISSUER] };
  await inWorker(chromium, (browser, chosen) => browser.storage.local.set({ settings: chosen }), settings);
}

async function visit(screen: ScreenPage): Promise<Page> {
  lab.serve(new URL(screen.url).host, screen);
  const page = await chromium.context.newPage();
  await page.goto(screen.url);
  return page;
}

/** Keeps a picture; one colour, or two, is no picture. */
function keep(name: string, picture: Uint8Array): void {
  writeFileSync(join(SHOTS, `${name}.png`), picture);
  const { data } = PNG.sync.read(Buffer.from(picture));
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
  expect(colours.size, name).toBeGreaterThan(30);
}

/** Japanese words, and nowhere four words of another language in a row: a name may have three. */
function expectLanguage(text: string, lang: (typeof LANGUAGES)[number]): void {
  if (lang === 'en') return;
  expect(text).toMatch(/[ぁ-ん]{2}/);
  expect(text.match(/[A-Za-z’]+(?: [a-z’-]+){3,}/g)).toBeNull();
}

const PAGES: Readonly<Record<string, [made: () => ScreenPage, marks: number]>> = {
  'gmail-light': [() => gmailScreen('light'), 5],
  'gmail-dark': [() => gmailScreen('dark'), 5],
  'gmail-award': [awardScreen, 0],
  'outlook-light': [() => outlookScreen('light'), 4],
  'outlook-dark': [() => outlookScreen('dark'), 4],
  'outlook-scaled': [() => outlookScreen('light', true), 4],
  'linkedin-profile': [() => LINKEDIN_SCREENS.profile, 2],
  'linkedin-details': [() => LINKEDIN_SCREENS.details, 2],
  'linkedin-feed': [() => LINKEDIN_SCREENS.feed, 1],
};

describe('the marks', () => {
  it.each(Object.entries(PAGES))('stand in %s and make it no wider', async (name, [made, count]) => {
    await speak('en');
    const page = await visit(made());
    const words = await until(async () => Object.values(await marksInChromium(page)), ready(count));
    expect(words).toHaveLength(count);
    keep(name, await page.screenshot());
    expect(await overflowOf(page)).toBe(0);
    await page.close();
  });
});

const ready = (count: number) => (words: string[]) =>
  words.length === count && !words.some((one) => /^(?:Checking|確認中)/.test(one));

describe.each(LANGUAGES)('the words of a mark in %s', (lang) => {
  it.each(SHADES)('stand beside it when it is pointed at: %s', async (shade) => {
    await speak(lang);
    const page = await visit(gmailScreen(shade));
    const before = await until(async () => Object.values(await marksInChromium(page)), ready(5));
    expectLanguage(before.join('\n').replaceAll(/\u2068.*?\u2069/g, ''), lang);
    const still = await page.screenshot();
    await pointAtMark(page, 'S2');
    const shown = await until(
      () => page.screenshot(),
      (picture) => !picture.equals(still),
    );
    expect(shown.equals(still)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 300));
    keep(`words-${lang}-${shade}`, await page.screenshot());
    await page.close();
  });
});

describe('the side panel', () => {
  it.each(LANGUAGES)('says the whole answer in %s, light and dark, at every width', async (lang) => {
    await speak(lang);
    const page = await visit(gmailScreen());
    await until(async () => Object.values(await marksInChromium(page)), ready(5));
    await clickMark(page, 'S1');
    const panel = await attachToPanel(chromium.context);
    await panel.waitFor(`document.documentElement.lang === '${lang}' && document.querySelector('.report') !== null`);
    for (const shade of SHADES) {
      for (const width of [320, 360, 420]) await look(panel, `panel-${lang}-${shade}-${width}`, width, shade);
    }
    expectLanguage(await panel.text(), lang);
    await panel.close();
    await page.close();
  });

  it('says first of a mail that brings a badge that there is a link for receiving it', async () => {
    await speak('en');
    const panel = await chromium.context.newPage();
    await panel.setViewportSize({ width: 360, height: 700 });
    await panel.goto(`${chromium.origin}/sidepanel.html`);
    const page = await visit(awardScreen());
    await page.bringToFront();
    await panel.locator('.heading + .remarks').getByText('There is a link for receiving a badge').waitFor();
    await panel.locator('.originals').waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    await page.close();
    await panel.close();
  });
});

async function look(panel: RealPanel, name: string, width: number, shade: 'light' | 'dark'): Promise<void> {
  await panel.look(width, 900, shade);
  await panel.waitFor(`innerWidth === ${width} && matchMedia('(prefers-color-scheme: ${shade})').matches`);
  // Drawn twice, for the first picture of a new size is a patchwork of the old one.
  await panel.screenshot();
  keep(name, await panel.screenshot());
  expect(await panel.evaluate('document.documentElement.scrollWidth - innerWidth'), name).toBe(0);
}

describe.each(LANGUAGES)('the pages of the extension in %s', (lang) => {
  it('has no fault in the panel that axe finds, whichever badge is open', async () => {
    await speak(lang);
    // A panel in a tab follows the tab in front.
    const panel = await chromium.context.newPage();
    await panel.setViewportSize({ width: 360, height: 900 });
    await panel.goto(`${chromium.origin}/sidepanel.html`);
    const page = await visit(gmailScreen());
    await page.bringToFront();
    await panel.locator('.card').nth(2).waitFor();
    for (const card of await panel.locator('.card-head').all()) {
      if ((await card.getAttribute('aria-expanded')) !== 'true') await card.evaluate((head: HTMLElement) => head.click());
      await panel.locator('.report').waitFor();
      expect(await faultsOf(panel)).toEqual([]);
      expect(await overflowOf(panel)).toBe(0);
    }
    await page.close();
    await panel.close();
  });

  it.each(['options', 'welcome', 'sidepanel'] as const)('%s has no fault that axe finds', async (name) => {
    await speak(lang);
    const page = await chromium.context.newPage();
    for (const colorScheme of SHADES) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${chromium.origin}/${name}.html`);
      await page.locator('h1').waitFor();
      await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe(lang);
      keep(`${name}-${lang}-${colorScheme}`, await page.screenshot({ fullPage: true }));
      expect(await overflowOf(page)).toBe(0);
      expect(await faultsOf(page)).toEqual([]);
    }
    // The browser has a size of letters of its own for pages of extensions.
    expect(
      await page.evaluate('getComputedStyle(document.body).fontSize === getComputedStyle(document.documentElement).fontSize'),
    ).toBe(true);
    expectLanguage((await page.evaluate('document.querySelector("main").innerText')) as string, lang);
    await page.close();
  });
});

describe('the popup in Firefox', () => {
  it.each([
    ['en', 'en-US'],
    ['ja', 'ja'],
  ] as const)('fits its place in %s', { timeout: 120_000 }, async (lang, languages) => {
    const firefox = await openExtensionInFirefox(lab, languages);
    try {
      const page = await openOurPage(firefox, 'popup.html');
      await page.setViewport({ width: 360, height: 560 });
      await until(() => page.evaluate(`document.querySelector('h1') !== null`), Boolean);
      keep(`popup-${lang}`, await page.screenshot());
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expectLanguage((await page.evaluate('document.body.innerText')) as string, lang);
    } finally {
      await firefox.close();
    }
  });
});
