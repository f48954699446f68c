// What whoever makes a signature would lose by a slip: a badge, a page that is loaded again, a signature that was kept.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withTab } from '../support/tabs.ts';
import { overflowOf } from './panel-page.ts';
import { openPlayground, type PlaygroundSite } from './playground-site.ts';

let site: PlaygroundSite;
beforeAll(async () => {
  site = await openPlayground();
});
afterAll(() => site?.close());

it('is brought back: by a button in sight of the whole page, and by loading the page again', async () => {
  await withTab({ reducedMotion: 'reduce', viewport: { width: 320, height: 640 } }, async ({ page }) => {
    await page.goto(`${site.address}signature.html?lang=en`);
    const names = () => page.locator('.chosen .face-name').allTextContents();
    for (const [at, sample] of ['share-link', 'own-host'].entries()) {
      await page.locator('#sample').selectOption(sample);
      await page.locator('.chosen li').nth(at).waitFor();
    }
    const both = await names();
    await page.locator('.chosen .remove').first().click();
    await expect.poll(names).toEqual(both.slice(1));
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.click();
    await expect.poll(names).toEqual(both);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('badges');

    await page.reload();
    await expect.poll(names).toEqual(both);
    // Each is checked again.
    await page.locator('.face-answer').nth(1).waitFor();

    await page.locator('#signature-title').fill('Work');
    await page.locator('#signature-title').press('Enter');
    await page.getByRole('button', { name: 'Delete “Work”' }).click();
    await page.locator('.saved-name').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('badge-address');
    expect(await page.locator('.notice').textContent()).toContain('“Work” was deleted.');
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await undo.click();
    await page.locator('.saved-name').waitFor();

    // What is already in does not come silently.
    await page.locator('#sample').selectOption('share-link');
    await page.locator('.notice', { hasText: 'is already in this signature' }).waitFor();
    await page.getByRole('button', { name: 'Close this message' }).click();
    await page.locator('.notice').waitFor({ state: 'detached' });

    // Nothing pokes out of its sheet.
    const beyond = await page.evaluate(() => {
      const edge = document.querySelector('.sheet')?.getBoundingClientRect().right ?? 0;
      return [...document.querySelectorAll('.add *')].filter((one) => one.getBoundingClientRect().right > edge).length;
    });
    expect(beyond).toBe(0);
  });
});
