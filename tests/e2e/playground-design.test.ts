import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe-faults.ts';
import type { Viewer } from '../support/browsers.ts';
import { keepPicture } from '../support/shots.ts';
import { withTab } from '../support/tabs.ts';
import { openPlayground, type PlaygroundSite } from './playground-site.ts';

let site: PlaygroundSite;
beforeAll(async () => {
  site = await openPlayground();
});
afterAll(() => site?.close());

/** Opens the answer about an anchored certificate. */
async function onCertificate(viewer: Viewer, use: (page: Page, asked: string[]) => Promise<void>): Promise<void> {
  const errors: string[] = [];
  const asked: string[] = [];
  await withTab({ reducedMotion: 'reduce', ...viewer }, async ({ page }) => {
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${site.address}#anchored`);
    await page.locator('.answer[aria-busy="false"] .sheet[data-verdict]').waitFor({ timeout: 25_000 });
    page.on('request', (request) => asked.push(request.url()));
    await use(page, asked);
  });
  expect(errors).toEqual([]);
}

const DESIGN = '.designs summary';

describe('a certificate in the playground', () => {
  it('shows its issuer’s design on a click, without asking anybody but the page’s own server for code', async () => {
    await onCertificate({}, async (page, asked) => {
      expect(await page.locator('iframe').count()).toBe(0);
      await page.locator(DESIGN).first().click();
      const frame = page.frameLocator('.display-frame');
      await frame.locator('body > *').first().waitFor();
      expect((await frame.locator('body').textContent())?.trim()).not.toBe('');
      expect(asked.filter((url) => !url.startsWith(`${site.address}assets/`) && !url.startsWith('data:'))).toEqual([]);
      expect(await page.locator('.json pre').textContent()).toMatch(/"content": "\(\d+ characters\)"/);
    });
  });

  it('links its record to a public explorer, which opens apart and learns nothing of this page', async () => {
    await onCertificate({}, async (page) => {
      const rows = page.locator('[data-check="anchor"] [data-fact]');
      expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-fact')))).toEqual(
        expect.arrayContaining(['blockchain', 'transaction', 'anchored-on', 'confirmations', 'sources']),
      );
      const link = page.locator('[data-fact="transaction"] a');
      expect(await link.getAttribute('href')).toMatch(/^https:\/\//);
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
      expect(await link.getAttribute('target')).toBe('_blank');
    });
  });

  it.each([
    ['light', 'en-US', 1280, 16],
    ['dark', 'ja-JP', 1280, 16],
    ['light', 'ja-JP', 320, 16],
    ['dark', 'en-US', 640, 32],
  ] as const)('has no fault that axe finds, nor anything that runs out: %s, %s, %i px, letters of %i px', async (...given) => {
    const [colorScheme, locale, width, letters] = given;
    await onCertificate({ colorScheme, locale, viewport: { width, height: 900 } }, async (page) => {
      await page.evaluate((px) => document.documentElement.style.setProperty('font-size', `${px}px`), letters);
      await page.locator(DESIGN).first().click();
      await page.frameLocator('.display-frame').locator('body > *').first().waitFor();
      await page.waitForTimeout(200);
      await keepPicture(page, `playground-design-${given.join('-')}`);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
      expect(await axeFaults(page)).toEqual([]);
    });
  });
});
