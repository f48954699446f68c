// A list of many badges, while they are verified: on the playground, and in the panel of the built extension.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe-faults.ts';
import { openChromium } from '../support/browsers.ts';
import { credlyProfile } from '../support/collection-server.ts';
import { type ChromiumLab, type Lab, openExtensionInChromium, startLab } from '../support/extension-lab.ts';
import { overflowOf } from './panel-page.ts';
import { openPlayground, type PlaygroundSite } from './playground-site.ts';

const SHOTS = process.env['TASHIKA_SHOTS'] ?? join(tmpdir(), 'tashika-shots');
const shoot = (page: Page, name: string) => {
  mkdirSync(SHOTS, { recursive: true });
  return page.screenshot({ path: join(SHOTS, `members-${name}.png`) });
};

const ready = (page: Page) => page.locator('.member[data-verdict]').count();
const readyIs = (page: Page, least: number) => expect.poll(() => ready(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(least);

describe('a profile of a hundred badges on the playground', () => {
  const HUNDRED = credlyProfile({ count: 100, classes: 5, issuers: 2 });
  const withdrawn = Object.keys(HUNDRED.bodies).filter((address) => address.includes('badge_assertions'))[40] ?? '';
  let site: PlaygroundSite;
  beforeAll(async () => {
    site = await openPlayground();
  });
  afterAll(() => site?.close());

  /** The world of the page also has that profile; each badge of it answers after a while, slowly until that is called off. */
  async function serveHundred(page: Page): Promise<() => void> {
    let ms = 300;
    const addresses = Object.keys(HUNDRED.bodies);
    const answers = Object.fromEntries(
      addresses.map((address, at) => [
        address,
        {
          status: address === withdrawn ? 410 : 200,
          headers: { 'content-type': 'application/json' },
          file: `members/${at}.json`,
        },
      ]),
    );
    await page.route('**/world/index.json', (route) =>
      route.fulfill({ json: { ...site.index, answers: { ...site.index.answers, ...answers } } }),
    );
    await page.route('**/world/members/*.json', async (route) => {
      await new Promise((next) => setTimeout(next, ms));
      const at = Number(/(\d+)\.json$/.exec(route.request().url())?.[1]);
      await route.fulfill({ json: HUNDRED.bodies[addresses[at] ?? ''] }).catch(() => {});
    });
    return () => {
      ms = 20;
    };
  }

  it('fills place by place, each to be opened at once, and stays as it is when the last is there', async () => {
    const { context, close } = await openChromium({ locale: 'en-US', viewport: { width: 1000, height: 900 } });
    try {
      const page = await context.newPage();
      const hurry = await serveHundred(page);
      await page.goto(site.address);
      await page.locator('.card').first().waitFor();
      await page.evaluate(watchPage);
      await page.locator('#address').fill(HUNDRED.page);
      await page.locator('#address').press('Enter');
      await page.locator('.members-ready').waitFor();
      expect(await page.locator('.member').count()).toBe(100);
      expect(await page.getByRole('status').textContent()).toBe('Checking 100 badges…');
      await readyIs(page, 3);
      const first = page.locator('.member').first();
      await first.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await first.locator('.check').count()).toBe(9);
      expect(await page.locator('.members-ready').textContent()).toMatch(/^\d+ of 100 checked$/);
      // The rest was not there yet.
      expect(await ready(page)).toBeLessThan(100);
      await shoot(page, 'playground-under-way');
      hurry();
      await page.locator('.sheet[data-verdict="revoked"]').waitFor({ timeout: 25_000 });
      expect(await page.locator('h2.headline').textContent()).toBe('100 badges: 1 withdrawn, 99 genuine');
      expect(await page.locator('.member[data-verdict="genuine"]').count()).toBe(99);
      expect(await page.locator('.member').nth(40).getAttribute('data-verdict')).toBe('revoked');
      expect(await page.locator('.members-ready').count()).toBe(0);
      expect(await first.locator('details').getAttribute('open')).not.toBeNull();
      expect(await page.evaluate(() => document.activeElement === document.querySelector('.member summary'))).toBe(true);
      const seen = await page.evaluate(() => (window as unknown as Watched).seen);
      // Said: that it begins, and the answer. Drawn: each place once when it is ready, and nothing of the others for it.
      expect(seen.said).toEqual(['Checking 100 badges…', '100 badges: 1 withdrawn, 99 genuine']);
      expect(seen.drawn).toBeLessThan(250);
      console.info(`a hundred places: ${seen.drawn} changes, longest task ${seen.longest} ms`);
      await page.getByLabel('日本語').check();
      await page.getByRole('heading', { name: 'バッジ100件：取り消し 1件、本物 99件' }).waitFor();
      await page.setViewportSize({ width: 320, height: 700 });
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await overflowOf(page)).toBe(0);
      await page.locator('.members').scrollIntoViewIfNeeded();
      await shoot(page, 'playground-done-ja-narrow');
    } finally {
      await close();
    }
  }, 60_000);

  it('has no fault that axe finds while it is under way, and gives up when its viewer leaves', async () => {
    const { context, close } = await openChromium({
      locale: 'ja-JP',
      colorScheme: 'dark',
      viewport: { width: 360, height: 800 },
    });
    try {
      const page = await context.newPage();
      await serveHundred(page);
      await page.goto(site.address);
      await page.locator('.card').first().waitFor();
      await page.locator('#address').fill(HUNDRED.page);
      await page.locator('#address').press('Enter');
      await readyIs(page, 2);
      await shoot(page, 'playground-under-way-ja-dark');
      expect(await axeFaults(page, { within: '.answer' })).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
      await page.locator('.answer').waitFor({ state: 'hidden' });
      let asked = 0;
      page.on('request', () => asked++);
      await page.waitForTimeout(700);
      expect(asked).toBe(0);
    } finally {
      await close();
    }
  }, 60_000);
});

interface Watched {
  seen: { drawn: number; said: string[]; longest: number };
}

/** Counts what is drawn anew among the places, what the live region says, and how long the page was busy at a time. */
function watchPage(): void {
  const seen: Watched['seen'] = { drawn: 0, said: [], longest: 0 };
  (window as unknown as Watched).seen = seen;
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const place = target instanceof Element ? target.closest('.members ol') : null;
      if (place && !(target as Element).closest('.member-body')) seen.drawn += [...addedNodes].length > 0 ? 1 : 0;
      const status = (target instanceof Element ? target : target.parentElement)?.closest('[role=status]');
      const text = status?.textContent ?? '';
      if (text !== '' && seen.said.at(-1) !== text) seen.said.push(text);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ entryTypes: ['longtask'] });
}

describe('a profile of sixty badges in the panel', () => {
  const SIXTY = credlyProfile({ count: 60, classes: 3, issuers: 1 });
  let lab: Lab;
  let chromium: ChromiumLab;
  // Slow enough that whoever leaves leaves early, on a busy machine too.
  let delayMs = 300;
  beforeAll(async () => {
    lab = await startLab({ delayMs: () => delayMs, documents: SIXTY.bodies });
    chromium = await openExtensionInChromium(lab, { viewport: { width: 380, height: 900 } });
  }, 60_000);
  afterAll(async () => {
    await chromium?.close();
    await lab?.close();
  });

  async function ask(): Promise<Page> {
    const panel = await chromium.context.newPage();
    await panel.goto(`${chromium.origin}/sidepanel.html`);
    const field = panel.locator('form input[inputmode=url]');
    await field.fill(SIXTY.page);
    await field.press('Enter');
    return panel;
  }

  it('shows them one by one, gives up when it closes or goes back, and has them all where it stays', async () => {
    const closing = await ask();
    await readyIs(closing, 2);
    expect(await closing.locator('.member').count()).toBe(60);
    expect(await closing.getByRole('status').textContent()).toBe('Checking 60 badges…');
    await shoot(closing, 'panel-under-way');
    await closing.close();
    await rest(lab);
    const asked = lab.asked().length;
    expect(asked).toBeLessThan(60);

    const panel = await ask();
    await readyIs(panel, 4);
    await panel.locator('.back').click();
    await panel.locator('.result').waitFor({ state: 'detached' });
    await rest(lab);
    expect(lab.asked().length).toBeLessThan(62);

    const field = panel.locator('form input[inputmode=url]');
    await field.fill(SIXTY.page);
    await field.press('Enter');
    await readyIs(panel, 5);
    delayMs = 50;
    const first = panel.locator('.member').first();
    await first.locator('summary').click();
    await panel.locator('.result .report[data-verdict="genuine"]').waitFor({ timeout: 25_000 });
    expect(await panel.locator('.headline').textContent()).toBe('60 badges: 60 genuine');
    expect(await first.locator('.check').count()).toBe(9);
    expect(await panel.locator('.member[data-verdict="genuine"]').count()).toBe(60);
    expect(await overflowOf(panel)).toBe(0);
    await shoot(panel, 'panel-done');
    // For each badge, class and issuer one question in all, whoever left meanwhile; the list is asked for anew, and what was given up.
    const again = lab.asked().length - new Set(lab.asked()).size;
    expect(again).toBeLessThan(8);
  }, 90_000);
});

/** Waits until nobody has asked for longer than an answer takes. */
async function rest(lab: Lab): Promise<void> {
  for (let before = -1; before !== lab.asked().length; ) {
    before = lab.asked().length;
    await new Promise((next) => setTimeout(next, 700));
  }
}
