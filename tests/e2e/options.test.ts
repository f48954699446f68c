import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../support/browsers.ts';
import { keepPicture } from '../support/shots.ts';
import { onOptionsPage } from './on-options-page.ts';
import { buildOptionsPages, type FakeBrowser, type OptionsPages } from './options-pages.ts';

let pages: OptionsPages;
beforeAll(async () => {
  pages = await buildOptionsPages();
});
afterAll(() => pages?.close());

const onPage = (given: FakeBrowser, viewer: Viewer, use: Parameters<typeof onOptionsPage>[3]) =>
  onOptionsPage(pages.options, given, viewer, use);

const SETTINGS = {
  trust: [
    { issuer: 'https://badges.example.org/issuers/7', name: '見本大学' },
    { host: 'badges.example.ac.jp', name: 'Example University' },
  ],
  lists: [
    { name: 'Example Federation', source: 'federation.json', entries: [{ host: 'badges.example.net', name: 'Example College' }] },
  ],
};
const MANAGED = {
  organisation: 'Example Corp',
  trust: [{ host: 'badges.example.com', name: 'Example Corp Academy' }],
  sites: { linkedin: { show: 'panel' } },
};

const giveList = (page: Page, value: unknown, name = 'list.json') =>
  page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
  });
const said = (page: Page, part: string) => page.locator(`#${part} [role=status].said`);

describe('the options in Chromium', () => {
  it('keep what is done on a site, at once', async () => {
    await onPage({}, {}, async (page, { settings }) => {
      const linkedin = page.locator('.site', { has: page.getByRole('heading', { name: 'LinkedIn' }) });
      expect(await linkedin.textContent()).toContain('LinkedIn’s terms');
      await linkedin.getByLabel('Panel only').check();
      await linkedin.getByLabel('On click').check();
      await expect.poll(settings).toMatchObject({ sites: { linkedin: { show: 'panel', check: 'click' } } });
      await linkedin.getByLabel('Off').check();
      await expect.poll(() => linkedin.getByLabel('On click').count()).toBe(0);
      await page.reload();
      await linkedin.getByLabel('Off', { exact: true }).waitFor();
      expect(await linkedin.getByLabel('Off').isChecked()).toBe(true);
    });
  });

  it('say when a change could not be kept, and show what holds', async () => {
    await onPage({ full: true }, {}, async (page) => {
      const off = page.locator('.site').first().getByLabel('Off');
      await off.click();
      await page.getByText('could not keep this change').waitFor();
      await expect.poll(() => off.isChecked()).toBe(false);
    });
  });

  it('take a source of a blockchain after leave was given, and let it go again', async () => {
    const managed = { ...MANAGED, chains: { 'eip155:1': ['https://node.example.com/rpc'] } };
    await onPage({ managed }, {}, async (page, { settings, asked }) => {
      const chains = page.locator('#chains');
      expect(await chains.textContent()).toMatch(/Set by Example Corp[\s\S]*Public sources: /);
      await chains.getByLabel('Blockchain', { exact: true }).selectOption('Ethereum');
      await chains.getByLabel('Address of a source').fill('http://node.example.org');
      await page.keyboard.press('Enter');
      await chains.getByText('An address begins with https://.').waitFor();
      await chains.getByLabel('Address of a source').fill('https://192.168.0.2/rpc');
      await page.keyboard.press('Enter');
      await chains.getByText('it needs a public host name').waitFor();
      expect((await asked()).requested).toEqual([]);
      await chains.getByLabel('Address of a source').fill('https://node.example.org/rpc/');
      await page.keyboard.press('Enter');
      await chains.getByText('Added for Ethereum: https://node.example.org/rpc').waitFor();
      expect((await asked()).requested).toEqual([['https://node.example.org/*']]);
      await expect.poll(settings).toMatchObject({ chains: { 'eip155:1': ['https://node.example.org/rpc'] } });
      await chains.getByRole('button', { name: 'Remove https://node.example.org/rpc' }).click();
      await chains.getByText('Removed: https://node.example.org/rpc').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('chain-network');
    });
  });

  it('keep no source that the browser may not ask', async () => {
    await onPage({ refuses: true }, {}, async (page, { settings }) => {
      await page.locator('#chains').getByLabel('Address of a source').fill('https://node.example.org/rpc');
      await page.keyboard.press('Enter');
      await page.getByText('so it was not added').waitFor();
      expect(JSON.stringify(await settings())).not.toContain('node.example.org');
    });
  });

  it('ask for leave by a click, with the reason, and say when it was not given', async () => {
    const withheld = ['https://www.linkedin.com/*'];
    await onPage({ withheld, refuses: true }, {}, async (page, { asked }) => {
      await page.getByText('reads them on your device').waitFor();
      await page.getByRole('button', { name: 'Allow access: LinkedIn' }).click();
      await page.getByText('Access was not given').waitFor();
      expect((await asked()).requested.flat()).toContain('https://www.linkedin.com/*');
    });
    await onPage({ withheld }, {}, async (page) => {
      await page.getByRole('button', { name: 'Allow access: LinkedIn' }).click();
      await expect.poll(() => page.locator('.access.missing').count()).toBe(0);
    });
  });

  it('put an issuer on the list, take it off and take that back', async () => {
    await onPage({}, {}, async (page, { settings }) => {
      await page.getByLabel('Issuer’s id or host').fill('Badges.Example.org');
      await page.getByText('Will stand for everything at badges.example.org').waitFor();
      await page.getByLabel('Name to show').fill('Example University');
      await page.keyboard.press('Enter');
      await page.getByText('Added: Example University').waitFor();
      await page.getByLabel('Issuer’s id or host').fill('https://badges.example.net/issuers/1');
      await page.getByText('the one issuer with this id').waitFor();
      await page.keyboard.press('Enter');
      const both = [
        { host: 'badges.example.org', name: 'Example University' },
        { issuer: 'https://badges.example.net/issuers/1' },
      ];
      await expect.poll(async () => (await settings()).trust).toEqual(both);
      await page.getByRole('button', { name: 'Remove Example University' }).click();
      await page.getByText('Removed: Example University').waitFor();
      expect((await settings()).trust).toEqual(both.slice(1));
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await settings()).trust).toEqual(both);
    });
  });

  it('refuse an issuer that would stand for too much, in words, and keep what was typed', async () => {
    await onPage({ local: { settings: SETTINGS } }, {}, async (page, { settings }) => {
      const field = page.getByLabel('Issuer’s id or host');
      for (const [typed, answer] of [
        ['www.credly.com', 'This host belongs to a badge platform'],
        ['github.io', 'Anyone can open a site'],
        ['localhost', 'That is no host name'],
        ['badges.example.ac.jp', ''],
      ] as const) {
        await field.fill(typed);
        await page.keyboard.press('Enter');
        if (answer) await page.getByText(answer).waitFor();
        await expect.poll(() => field.inputValue()).toBe(answer ? typed : '');
      }
      await field.fill('https://badges.example.org/issuers/7');
      await page.getByLabel('Name to show').fill('見本大学');
      await page.keyboard.press('Enter');
      await page.getByText('This issuer is on the list already').waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect((await settings()).trust).toEqual([...SETTINGS.trust, { host: 'badges.example.ac.jp' }]);
    });
  });

  it('import a list whole, replace it by its next edition, and remove it', async () => {
    await onPage({}, {}, async (page, { settings }) => {
      const issuers = [{ host: 'badges.example.net', name: 'Example College', source: 'https://example.net/' }];
      await giveList(page, { name: 'Example Federation', issuers });
      await expect.poll(() => said(page, 'lists').textContent()).toBe('Imported: Example Federation (1)');
      await giveList(page, { name: 'Example Federation', issuers: [...issuers, { issuer: 'did:web:a.example' }] }, 'second.json');
      await expect.poll(() => said(page, 'lists').textContent()).toBe('Replaced: Example Federation (2)');
      expect((await settings()).lists).toMatchObject([{ name: 'Example Federation', source: 'second.json' }]);
      await page.locator('#lists summary').click();
      await page.getByText('Example College').waitFor();
      await page.getByRole('button', { name: 'Remove the list Example Federation' }).click();
      await expect.poll(async () => (await settings()).lists).toEqual([]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(async () => (await settings()).lists).toHaveLength(1);
    });
  });

  it.each([
    ['no JSON', '{', 'The file is not JSON. Nothing was imported.'],
    ['a file of 1 MB and a byte', ' '.repeat(1_048_577), 'The file is larger than 1 MB. Nothing was imported.'],
    ['no list', { name: 'A' }, 'The file holds no list of issuers. Nothing was imported.'],
    [
      '10,001 entries',
      Array.from({ length: 10_001 }, (_, at) => ({ host: `h${at}.example.org` })),
      'The list has more than 10,000 entries. Nothing was imported.',
    ],
    [
      'a platform among good entries',
      [{ host: 'badges.example.org' }, { host: 'www.credly.com', name: 'Example' }],
      'Entry 2 (www.credly.com): this host belongs to a badge platform, so it would stand for everyone who issues there. Name the issuer’s id. Nothing was imported.',
    ],
    [
      'an entry twice',
      [{ host: 'badges.example.org' }, { host: 'badges.example.org' }],
      'Entry 2 (badges.example.org): this issuer is on the list already, under this name. Nothing was imported.',
    ],
  ])('refuse a file with %s, and say why', async (_title, value, answer) => {
    await onPage({ local: { settings: SETTINGS } }, {}, async (page, { settings }) => {
      await giveList(page, value);
      await expect.poll(() => said(page, 'lists').textContent()).toBe(answer);
      expect(await settings()).toEqual(SETTINGS);
    });
  });

  it('take 10,000 issuers, and draw some of them', async () => {
    await onPage({}, {}, async (page, { settings }) => {
      const issuers = Array.from({ length: 10_000 }, (_, at) => ({ host: `h${at}.example.org`, name: `School ${at}` }));
      await giveList(page, { name: 'Large', issuers });
      await expect.poll(() => said(page, 'lists').textContent(), { timeout: 10_000 }).toBe('Imported: Large (10000)');
      expect((await settings()).lists?.[0]?.entries).toHaveLength(10_000);
      await page.locator('#lists summary').click();
      await page.getByText('… and 9900 more').waitFor();
    });
  });

  it('save the own list as a file that is imported as it was', async () => {
    await onPage({ local: { settings: SETTINGS } }, {}, async (page, { settings }) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as a file' }).click(),
      ]);
      const file = await download.path();
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(SETTINGS.trust);
      await page.locator('input[type=file]').setInputFiles(file);
      await expect.poll(async () => (await settings()).lists?.at(-1)?.entries).toEqual(SETTINGS.trust);
    });
  });

  it('show the organisation’s list by its name, for reading, and what it chose', async () => {
    await onPage({ managed: MANAGED }, {}, async (page, { settings }) => {
      const list = page.locator('#managed');
      expect(await list.getByRole('heading').textContent()).toBe('List of Example Corp');
      expect(await list.textContent()).toContain('Example Corp Academy');
      expect(await list.getByRole('button').count()).toBe(0);
      await page.getByText('Chosen by Example Corp').waitFor();
      await page.locator('.site').nth(2).getByLabel('Marks and panel').check();
      await expect.poll(settings).toMatchObject({ sites: { linkedin: { show: 'marks' } } });
    });
    await onPage({ managed: { trust: 'broken' } }, {}, async (page) => {
      await page.getByText('has set a list that cannot be read').waitFor();
    });
  });

  it('speak the language that is chosen, at once, and the browser’s again', async () => {
    await onPage({}, { locale: 'ja-JP' }, async (page, { settings }) => {
      expect(await page.locator('h1').textContent()).toBe('確か Tashika の設定');
      await page.getByLabel('English').check();
      await page.getByRole('heading', { name: 'Tashika options' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.getByLabel('As in the browser').check();
      await page.getByRole('heading', { name: '確か Tashika の設定' }).waitFor();
      expect(await page.title()).toBe('確か Tashika の設定');
      expect((await settings()).lang).toBe('auto');
    });
  });

  it('forget answers or everything, in two steps', async () => {
    await onPage({ local: { settings: SETTINGS } }, {}, async (page, { asked, settings }) => {
      const begin = page.getByRole('button', { name: 'Forget…' });
      await begin.click();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await begin.click();
      await page.keyboard.press('Escape');
      expect((await asked()).sent).toEqual([]);
      await begin.click();
      await page.getByRole('button', { name: 'Forget now' }).click();
      await page.getByText('All answers are forgotten.').waitFor();
      expect((await settings()).trust).toHaveLength(2);
      await begin.click();
      await page.getByLabel('Everything').check();
      await page.getByRole('button', { name: 'Forget now' }).click();
      await page.getByText('Everything is forgotten.').waitFor();
      await page.getByText('No issuer yet.').waitFor();
      expect((await asked()).sent).toEqual([
        { t: 'clear', settings: false },
        { t: 'clear', settings: true },
      ]);
    });
  });

  it('show a hostile name as text', async () => {
    const name = '<img src=x onerror="document.title=1">';
    await onPage({}, {}, async (page) => {
      await giveList(page, { name, issuers: [{ host: 'badges.example.net', name }] });
      await page.locator('#lists summary').click();
      await page.locator('#lists .entry-name', { hasText: '<img src=x' }).waitFor();
      expect(await page.locator('#lists img').count()).toBe(0);
    });
  });
});

describe('the options for everybody', () => {
  it('can be used by keyboard alone', async () => {
    await onPage({}, {}, async (page, { settings }) => {
      const tabTo = async (what: string): Promise<void> => {
        const here = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '');
        for (let presses = 0; (await here()) !== what; presses += 1) {
          expect(presses, `presses of Tab to ${what}`).toBeLessThan(25);
          await page.keyboard.press('Tab');
        }
      };
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await expect.poll(settings).toMatchObject({ sites: { gmail: { show: 'panel' } } });
      await tabTo('add-subject');
      await page.keyboard.type('badges.example.org');
      await page.keyboard.press('Enter');
      await page.getByText('Added: badges.example.org').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('add-subject');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.getByText('Removed: badges.example.org').waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
      expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth)).toBe('3px');
      await tabTo('Forget…');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('clear');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Forget…');
    });
  });

  it.each([
    ['light', 'en-US', 1100, 'none'],
    ['dark', 'ja-JP', 1100, 'none'],
    ['light', 'ja-JP', 320, 'none'],
    ['dark', 'en-US', 320, 'none'],
    ['dark', 'en-US', 900, 'active'],
  ] as const)(
    'have no fault that axe finds, nor text that runs out: %s, %s, %i px, forced colours %s',
    async (colorScheme, locale, width, forcedColors) => {
      const given = { local: { settings: SETTINGS }, managed: MANAGED, withheld: ['https://www.linkedin.com/*'] };
      const viewer = { colorScheme, locale, forcedColors, viewport: { width, height: 800 } };
      await onPage(given, viewer, async (page, { faults, overflow }) => {
        const name = `options-${locale}-${colorScheme}-${width}-${forcedColors}`;
        await keepPicture(page, name);
        expect(await faults()).toEqual([]);
        expect(await overflow()).toBe(0);
        await page.locator('#add-subject').fill('github.io');
        await page.keyboard.press('Enter');
        await page.locator('.add-meaning.fault').waitFor();
        const long = { host: `${'long-'.repeat(12)}.example.org`.repeat(3) };
        await giveList(page, [long, long]);
        await page.locator('#lists .said.fault').waitFor();
        await page.locator('#own .quiet').first().click();
        await page.locator('#own .said-row .quiet').waitFor();
        await page.locator('#lists summary').click();
        await page.locator('#clear-title ~ .secondary').click();
        await keepPicture(page, `${name}-busy`);
        expect(await faults()).toEqual([]);
        expect(await overflow()).toBe(0);
      });
    },
  );

  it('lose nothing at 200 %', async () => {
    const viewer = { viewport: { width: 550, height: 400 }, deviceScaleFactor: 2 };
    await onPage({ local: { settings: SETTINGS }, managed: MANAGED }, viewer, async (page, { overflow }) => {
      await keepPicture(page, 'options-zoomed');
      expect(await overflow()).toBe(0);
    });
  });
});
