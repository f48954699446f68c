import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture } from '../support/shots.ts';
import { onOptionsPage } from './on-options-page.ts';
import { buildOptionsPages, type OptionsPages } from './options-pages.ts';

let pages: OptionsPages;
beforeAll(async () => {
  pages = await buildOptionsPages();
});
afterAll(() => pages?.close());

const onPage = (
  given: Parameters<typeof onOptionsPage>[1],
  viewer: Parameters<typeof onOptionsPage>[2],
  use: Parameters<typeof onOptionsPage>[3],
) => onOptionsPage(pages.welcome, given, viewer, use);

describe('the first page', () => {
  it('says that a page can draw a picture of a mark, and what is the record', async () => {
    await onPage({}, {}, async (page) => {
      expect(await page.locator('.honest').textContent()).toMatch(
        /picture of a mark.*toolbar button and the panel are the record/,
      );
      expect(await page.locator('.meanings .mark').count()).toBe(6);
    });
  });

  it('asks what to draw on LinkedIn, with a line on its terms, and draws marks unless told otherwise', async () => {
    await onPage({}, {}, async (page, { settings }) => {
      expect(await page.getByLabel('Show marks beside badges').isChecked()).toBe(true);
      expect(await page.locator('main').textContent()).toContain('LinkedIn’s terms');
      await page.getByLabel('Show results in the panel only').check();
      await expect.poll(settings).toMatchObject({ sites: { linkedin: { show: 'panel' } } });
    });
  });

  it('asks for all missing leave with one question, in the click', async () => {
    const withheld = [
      'https://mail.google.com/*',
      'https://www.linkedin.com/*',
      'https://www.openbadge-global.com/*',
      'https://nlp.netlearning.co.jp/*',
    ];
    await onPage({ withheld }, {}, async (page, { asked }) => {
      await page.getByText('does not let Tashika in here yet: Gmail, LinkedIn, Badge platforms').waitFor();
      await page.getByRole('button', { name: 'Allow access' }).click();
      await page.getByText('Tashika has access to all').waitFor();
      expect((await asked()).requested).toHaveLength(1);
    });
  });

  it('opens the panel, and knows whether the button is pinned', async () => {
    await onPage({ onToolbar: true }, {}, async (page, { asked }) => {
      await page.getByText('The button is in your toolbar.').waitFor();
      await page.getByRole('button', { name: 'Open the panel' }).click();
      expect((await asked()).opened).toEqual(['panel of window 7']);
    });
    await onPage({}, {}, (page) => page.getByText('Pin the button').waitFor());
  });

  it('sends nothing and asks nobody, and is seen once it was ended', async () => {
    await onPage({}, {}, async (page, { asked, settings }) => {
      expect((await settings()).welcomed).toBeUndefined();
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByText('You can close this page').waitFor();
      expect((await settings()).welcomed).toBe(true);
      await page.getByRole('button', { name: 'Options' }).click();
      expect(await asked()).toEqual({ sent: [], requested: [], opened: ['options'] });
    });
  });

  it('says when the end could not be kept', async () => {
    await onPage({ full: true }, {}, async (page) => {
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByText('could not keep this change').waitFor();
    });
  });

  it.each([
    ['light', 'en-US', 1100, 'none'],
    ['dark', 'ja-JP', 1100, 'none'],
    ['light', 'ja-JP', 320, 'none'],
    ['dark', 'en-US', 550, 'none'],
    ['dark', 'en-US', 900, 'active'],
  ] as const)(
    'has no fault that axe finds, nor text that runs out: %s, %s, %i px, forced colours %s',
    async (colorScheme, locale, width, forcedColors) => {
      const viewer = { colorScheme, locale, forcedColors, viewport: { width, height: 800 } };
      await onPage({ withheld: ['https://www.linkedin.com/*'] }, viewer, async (page, { faults, overflow }) => {
        await page.locator('.access.missing').waitFor();
        await keepPicture(page, `welcome-${locale}-${colorScheme}-${width}-${forcedColors}`);
        expect(await faults()).toEqual([]);
        expect(await overflow()).toBe(0);
        await page.locator('.finish .primary').click();
        await page.locator('.finished:not(:empty)').waitFor();
        expect(await faults()).toEqual([]);
      });
    },
  );
});
