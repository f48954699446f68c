import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWARDS } from '../../demo/world/awards.ts';
import { HOSTS } from '../../demo/world/issuers.ts';
import type { Scene } from './panel-background.ts';
import { faultsOf, onPanel, overflowOf } from './panel-page.ts';
import { BUSY, CROWD, VERDICT_SCENES } from './panel-scenes.ts';
import { openPanelSite, type PanelSite } from './panel-site.ts';

let site: PanelSite;
beforeAll(async () => {
  site = await openPanelSite();
});
afterAll(() => site?.close());

/** Everything that folds away is opened. */
async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click();
}

const STATES: Readonly<Record<string, Scene>> = {
  ...VERDICT_SCENES,
  busy: BUSY,
  permission: { items: [{ url: AWARDS.woodwork.id }], forbidden: [HOSTS.guild] },
  empty: { items: [] },
  'not-scanned': { site: null, siteName: null, coverage: 'not-scanned' },
  redesigned: { items: [], coverage: 'unknown' },
};

describe('the panel for everybody', () => {
  it.each([
    ['light', 'en-US', 360, 'no fault that axe finds, nor text that runs out'],
    ['dark', 'ja-JP', 320, 'no fault that axe finds, nor text that runs out'],
    // The narrowest that the browser lets a panel be. Its colours and parts are those of the two others.
    ['dark', 'en-US', 280, 'no text that runs out'],
    // A panel as wide as usual, with everything in it at 200 %.
    ['light', 'ja-JP', 180, 'no text that runs out'],
  ] as const)('%s, %s, %i px: has %s', { timeout: 120_000 }, async (colorScheme, locale, width, what) => {
    const judge = async (page: Page, name: string) => {
      if (what.includes('axe')) expect(await faultsOf(page), name).toEqual([]);
      expect(await overflowOf(page), name).toBe(0);
    };
    for (const [name, scene] of Object.entries(STATES)) {
      await onPanel(site.address, scene, { colorScheme, locale, viewport: { width, height: 800 } }, async ({ page, shoot }) => {
        if (scene.items?.length === 1) await page.locator('.report').waitFor();
        await shoot(`${name}-${colorScheme}-${locale.slice(0, 2)}-${width}`);
        await judge(page, name);
        if (name !== 'genuine' && name !== 'holder-differs') return;
        await unfold(page);
        await shoot(`${name}-open-${colorScheme}-${locale.slice(0, 2)}-${width}`);
        await judge(page, `${name}, open`);
      });
    }
  });

  it('holds forty badges with long and odd names', async () => {
    await onPanel(site.address, CROWD, { viewport: { width: 320, height: 800 } }, async ({ page, shoot }) => {
      expect(await page.locator('.card').count()).toBe(40);
      await page.locator('.card-head').nth(1).click();
      await page.locator('.report').waitFor();
      await shoot('crowd');
      expect(await overflowOf(page)).toBe(0);
      expect(await faultsOf(page)).toEqual([]);
    });
  });

  it('loses nothing at 200 % and at 400 % of its size', async () => {
    for (const [width, size] of [
      [360, 32],
      [360, 64],
    ] as const) {
      await onPanel(site.address, VERDICT_SCENES.genuine, { viewport: { width, height: 800 } }, async ({ page, shoot }) => {
        await page.locator('.report').waitFor();
        // What the viewer sets as the size of letters.
        await page.evaluate((px) => document.documentElement.style.setProperty('font-size', `${px * 0.9375}px`), size);
        await shoot(`zoom-${size}`);
        expect(await overflowOf(page)).toBe(0);
      });
    }
  });

  it('can be used by keyboard alone', async () => {
    await onPanel(site.address, BUSY, {}, async ({ page }) => {
      const focused = () =>
        page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Settings');
      await page.keyboard.press('Tab');
      expect(await focused()).toContain('数理・AIリテラシー');
      await page.keyboard.press('Enter');
      await page.locator('.report').waitFor();
      expect(await page.locator('[aria-expanded="true"]').count()).toBe(1);
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Take it off');
      await page.keyboard.press('Tab');
      expect(await focused()).toContain('Try another address');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('rex@example.net');
      await page.keyboard.press('Enter');
      await page.locator('.report[data-verdict="holder-differs"]').waitFor();
      await expect.poll(focused).toContain('Compared with rex@example.net');
      const outline = await page.evaluate(() => {
        const [button] = document.querySelectorAll<HTMLElement>('.compared button');
        button?.focus();
        return button && getComputedStyle(button).outlineWidth;
      });
      expect(outline).toBe('3px');
    });
  });

  it('has targets of 24 px at least', async () => {
    await onPanel(site.address, BUSY, {}, async ({ page }) => {
      await page.locator('.card-head').nth(1).click();
      await page.locator('.report').waitFor();
      await unfold(page);
      const small = await page.locator('button:visible, summary:visible, input:visible, label.choose').evaluateAll((all) =>
        all
          // A box inside its label is as large as its label.
          .map((one) => (one instanceof HTMLInputElement && one.type === 'checkbox' ? (one.closest('label') ?? one) : one))
          .filter((one) => one instanceof HTMLInputElement === false || one.type !== 'file')
          .map((one) => [one.textContent, one.getBoundingClientRect()] as const)
          .filter(([, { width, height }]) => width < 24 || height < 24)
          .map(([text]) => text),
      );
      expect(small).toEqual([]);
    });
  });

  it('keeps its signs where colours are the viewer’s, and turns nothing where motion is not wanted', async () => {
    await onPanel(site.address, BUSY, { forcedColors: 'active' }, async ({ page, shoot }) => {
      await shoot('forced');
      const canvasText = await page.evaluate(() => getComputedStyle(document.body).color);
      expect(
        await page
          .locator('.card .mark')
          .first()
          .evaluate((mark) => getComputedStyle(mark).color),
      ).toBe(canvasText);
      expect(await page.locator('[data-shape="spinner"]').evaluate((mark) => getComputedStyle(mark).animationName)).toBe('none');
    });
  });

  it('says the answer once, whatever else happens', async () => {
    await onPanel(site.address, VERDICT_SCENES.expired, {}, async ({ page, background }) => {
      await page.locator('.report').waitFor();
      await page.evaluate(() => {
        const region = document.querySelector('p.unseen[role=status]');
        const said: string[] = [];
        Object.assign(window, { said });
        if (region)
          new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
            childList: true,
            subtree: true,
            characterData: true,
          });
      });
      await background.show({});
      await background.show({});
      await page.locator('summary').first().click();
      expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([]);
    });
  });
});
