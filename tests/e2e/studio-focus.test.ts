// Where the focus is in the studio after a button has gone with what it was pressed for.
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTab } from '../support/tabs.ts';
import { openPlayground, type PlaygroundSite } from './playground-site.ts';

let site: PlaygroundSite;
beforeAll(async () => {
  site = await openPlayground();
});
afterAll(() => site?.close());

const focused = (page: Page) =>
  page.evaluate(() => {
    const { id = '', className = '' } = document.activeElement ?? {};
    return id || className;
  });

describe('whoever uses the studio by keys', () => {
  it('stays where the badges are, whichever button went', async () => {
    await withTab({ reducedMotion: 'reduce' }, async ({ page }) => {
      await page.goto(`${site.address}signature.html`);
      const choose = (verdict: string) =>
        page.locator('#sample').selectOption(site.samples.find((one) => one.verdict === verdict)?.id ?? '');
      await choose('revoked');
      await page.locator('.attempts [data-state="refused"]').waitFor();
      await choose('expired');
      await page.locator('.attempts [data-state="remark"]').waitFor();
      await page.getByRole('button', { name: 'Dismiss' }).first().press('Enter');
      await page.locator('.attempts [data-state="refused"]').waitFor({ state: 'detached' });
      // The first button of what is left.
      const anyway = page.getByRole('button', { name: 'Add it all the same' });
      await expect.poll(() => anyway.evaluate((button) => button === document.activeElement)).toBe(true);
      await anyway.press('Enter');
      await expect.poll(() => focused(page)).toBe('handle');
      await page.locator('.chosen .remove').press('Enter');
      await page.locator('.chosen').waitFor({ state: 'detached' });
      await expect.poll(() => focused(page)).toBe('badge-address');
    });
  });
});
