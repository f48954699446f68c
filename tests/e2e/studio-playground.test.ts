// The studio in the playground: the same page, without anything installed, over the sample world.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, type Viewer } from '../support/browsers.ts';
import { until } from '../support/read-marks.ts';
import { faultsOf, overflowOf } from './panel-page.ts';
import { openPlayground, type PlaygroundSite } from './playground-site.ts';

/** Where pictures are kept, to be looked at; without it none are made. */
const SHOTS = process.env['TASHIKA_SHOTS'];

let site: PlaygroundSite;
beforeAll(async () => {
  if (SHOTS) mkdirSync(SHOTS, { recursive: true });
  site = await openPlayground();
});
afterAll(() => site?.close());

/** Opens the page; it may have no error, and asks nobody but its own host. */
async function onPage(viewer: Viewer, hash: string, use: (page: Page, asked: string[]) => Promise<void>): Promise<void> {
  const { context, close } = await openChromium({ locale: 'en-US', reducedMotion: 'reduce', ...viewer });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const errors: string[] = [];
  const asked: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      // Chromium reads markup for the clipboard under the page's own policy. It says so, and leaves the styles in it.
      if (message.type() === 'error' && !message.text().startsWith('Applying inline style')) errors.push(message.text());
    });
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.address}signature.html${hash}`);
    await page.locator('#sample').waitFor();
    await use(page, asked);
  } finally {
    await close();
  }
  expect(errors).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(site.address) && !url.startsWith('blob:'))).toEqual([]);
}

const choose = async (page: Page, sample: string) => {
  const of = () => page.locator('.chosen li, .attempts > li:not([data-state="checking"])').count();
  const before = await of();
  await page.locator('#sample').selectOption(sample);
  await until(of, (now) => now > before);
};
async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: join(SHOTS, `studio-playground-${name}.png`), fullPage: true });
}

describe('the studio in the playground', () => {
  it('makes a signature from a sample, copies it, and keeps it for this page', async () => {
    await onPage({ viewport: { width: 1200, height: 900 } }, '', async (page) => {
      await choose(page, 'share-link');
      await page.locator('.chosen .thumb img').waitFor();
      await page.getByRole('button', { name: 'Copy the signature' }).click();
      await page.getByText('Copied. Now paste it').waitFor();
      const html = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return (await item?.getType('text/html'))?.text() ?? '';
      });
      expect(html).toMatch(/<img [^>]*width="72" height="72"/);
      expect(html).not.toMatch(/<script|class=|data:/);
      expect(await page.locator('[aria-labelledby="sites"] textarea').inputValue()).toMatch(
        /<script type="module"[\s\S]*<tashika-badge src="/,
      );
      await page.locator('#signature-title').fill('Work');
      await page.getByRole('button', { name: 'Keep this signature' }).click();
      await page.locator('.saved-name').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await shoot(page, 'one');
      await page.reload();
      await page.getByRole('button', { name: 'Edit “Work”' }).click();
      await page.locator('.chosen li').waitFor();
    });
  });

  it('leaves out what was withdrawn, and says what readers will be told of what has expired', async () => {
    await onPage({}, '?lang=ja', async (page) => {
      const withdrawn = site.samples.find(({ verdict }) => verdict === 'revoked');
      const expired = site.samples.find(({ verdict }) => verdict === 'expired');
      await choose(page, withdrawn?.id ?? '');
      expect(await page.locator('[data-state="refused"]').first().textContent()).toContain('発行者が取り消したバッジ');
      for (const bad of ['not-genuine', 'test-badge', 'not-checkable']) {
        const sample = site.samples.find(({ verdict }) => verdict === bad);
        if (sample) await choose(page, sample.id);
      }
      expect(await page.locator('.chosen li').count()).toBe(0);
      expect(await page.locator('[data-state="refused"]').count()).toBeGreaterThan(3);
      await choose(page, expired?.id ?? '');
      expect(await page.locator('[data-state="remark"]').textContent()).toContain('有効期限切れ');
      expect(await page.locator('.chosen li').count()).toBe(0);
      await shoot(page, 'left-out-ja');
      await page.getByRole('button', { name: 'それでも追加' }).click();
      await page.locator('.chosen li').waitFor();
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
  });

  it('asks nothing about an address that came with the link', async () => {
    const address = 'https://badges.example.org/assertions/1';
    await onPage({}, `#u=${encodeURIComponent(address)}`, async (page) => {
      expect(await page.locator('#badge-address').inputValue()).toBe(address);
      expect(await page.locator('.attempts > li').count()).toBe(0);
    });
  });
});
