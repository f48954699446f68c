// The button beside the endorsements of a badge, in the panel and in the playground.
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTS } from '../../demo/world/issuers.ts';
import { HARBOUR_BADGE } from '../../demo/world/signed/badges.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { keepPicture } from '../support/shots.ts';
import { withTab } from '../support/tabs.ts';
import type { PanelWindow } from './panel-chrome.ts';
import { onPanel, overflowOf } from './panel-page.ts';
import { openPanelSite, type PanelSite } from './panel-site.ts';
import { openPlayground, type PlaygroundSite } from './playground-site.ts';

let panel: PanelSite;
let playground: PlaygroundSite;
beforeAll(async () => {
  [panel, playground] = await Promise.all([openPanelSite(), openPlayground()]);
});
afterAll(async () => {
  await panel?.close();
  await playground?.close();
});

const line = (page: Page, id: string) => page.locator(`[data-fact="${id}"]`);
const focusedFact = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-fact'));

describe('the endorsements of a badge that lie elsewhere', () => {
  it('are asked for in the panel by a key alone, with leave, and answered in place', async () => {
    const scene = { items: [{ url: HARBOUR_BADGE }], forbidden: [HOSTS.pilots] };
    await onPanel(panel.address, scene, {}, async ({ page, background, shoot }) => {
      await page.locator('[data-part="about"] summary').click();
      const button = page.getByRole('button', { name: 'Check the endorsements' });
      await button.waitFor();
      // Between isolates, as every value in a sentence.
      const hint = `Asks \u2068${HOSTS.pilots}\u2069. Whoever is asked learns that somebody looks at this badge.`;
      expect(await line(page, 'endorsed-unchecked').textContent()).toContain(hint);
      expect(background.asked.map(({ t }) => t)).not.toContain('endorsers');
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await shoot('endorsers');
      await page.evaluate(() => {
        (window as unknown as PanelWindow).panelGrant = false;
      });
      await button.focus();
      await page.keyboard.press('Enter');
      await line(page, 'endorsed-unchecked').getByText('Not allowed, so nobody was asked.').waitFor();
      expect(background.asked.map(({ t }) => t)).not.toContain('endorsers');
      await page.evaluate(() => {
        (window as unknown as PanelWindow).panelGrant = true;
      });
      await button.focus();
      await page.keyboard.press('Enter');
      await line(page, 'endorsed-by').getByText('Coastal Pilots’ Association').waitFor();
      expect(background.asked.findLast(({ t }) => t === 'endorsers')).toMatchObject({ hosts: [HOSTS.pilots] });
      await expect.poll(() => focusedFact(page)).toBe('endorsed-by');
      expect(await page.locator('[data-fact="endorsed-unchecked"], .endorsers button').count()).toBe(0);
      await shoot('endorsers-asked');
      // What is asked anew asks nobody but whom the badge leads to.
      await page.getByRole('button', { name: 'Check again' }).click();
      await line(page, 'endorsed-unchecked').getByText('Coastal Pilots’ Association').waitFor();
    });
  });

  it('are asked for in the playground by a click alone, in the reader’s language', async () => {
    await withTab({ reducedMotion: 'reduce', locale: 'ja-JP', viewport: { width: 360, height: 800 } }, async ({ page }) => {
      await page.goto(`${playground.address}#signed-token`);
      await line(page, 'endorsed-unchecked')
        .getByText(`\u2068${HOSTS.pilots}\u2069 に問い合わせます。`)
        .waitFor({ timeout: 25_000 });
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await keepPicture(page, 'playground-endorsers');
      await page.getByRole('button', { name: '推薦を確認する' }).click();
      await line(page, 'endorsed-by').getByText('Coastal Pilots’ Association').waitFor();
      await expect.poll(() => focusedFact(page)).toBe('endorsed-by');
      expect(await page.locator('.endorsers button').count()).toBe(0);
    });
  });
});
