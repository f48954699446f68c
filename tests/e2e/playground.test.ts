import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWARDS, shareLink } from '../../demo/world/awards.ts';
import { harbourToken } from '../../demo/world/signed/badges.ts';
import { axeFaults } from '../support/axe-faults.ts';
import type { Viewer } from '../support/browsers.ts';
import { withTab } from '../support/tabs.ts';
import { openPlayground, type PlaygroundSite, sampleOf } from './playground-site.ts';

let site: PlaygroundSite;
beforeAll(async () => {
  site = await openPlayground();
});
afterAll(() => site?.close());

/** Opens the page for one test, and sees to it that the page itself had no error. */
async function onPage(viewer: Viewer, use: (page: Page, context: BrowserContext) => Promise<void>, hash = ''): Promise<void> {
  const errors: string[] = [];
  await withTab(viewer, async ({ page, context }) => {
    page.on('pageerror', (error) => errors.push(error.message));
    page.on(
      'console',
      (message) => message.type() === 'error' && !/net::ERR/.test(message.text()) && errors.push(message.text()),
    );
    await page.goto(site.address + hash);
    await page.locator('.card').first().waitFor();
    await use(page, context);
  });
  expect(errors).toEqual([]);
}

/** Waits for the answer and gives back its verdict. */
async function verdictOn(page: Page): Promise<string | null> {
  const sheet = page.locator('.answer[aria-busy="false"] .sheet[data-verdict]');
  await sheet.waitFor({ timeout: 25_000 });
  return sheet.getAttribute('data-verdict');
}

async function pick(page: Page, id: string): Promise<string | null> {
  await page.locator(`#sample-${id}`).click();
  await page.locator(`.steps-title`, { hasText: sampleOf(site, id).title.en }).waitFor();
  return verdictOn(page);
}

/** Addresses of requests from now on; those of the page are written without its origin. */
function recordRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(site.address, '')));
  return asked;
}

const fileOf = (url: string): string => {
  const answer = site.index.answers[url];
  if (!answer || !('file' in answer)) throw new Error(`the world has no file for ${url}`);
  return `world/${answer.file}`;
};

describe('the playground in Chromium', () => {
  it('gives every sample its verdict, with its mark, and remembers it on the card', async () => {
    await onPage({ reducedMotion: 'reduce' }, async (page) => {
      for (const { id, verdict } of site.samples) {
        expect(await pick(page, id), id).toBe(verdict);
        const marks = await page.locator('.verdict .mark').count();
        expect(marks, id).toBe(verdict === 'not-checkable' ? 0 : 1);
      }
      expect(await page.locator('.card-mark').count()).toBe(site.samples.length);
    });
  });

  it('says the answer in English and, switched, in Japanese', async () => {
    await onPage({}, async (page) => {
      await pick(page, 'withdrawn-with-reason');
      expect(await page.locator('h2.headline').textContent()).toBe('Withdrawn by the issuer');
      expect(await page.getByRole('status').textContent()).toBe('Withdrawn by the issuer');
      await page.getByLabel('日本語').check();
      await page.getByRole('heading', { name: '発行者が取り消したバッジ' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('ja');
      expect(await page.getByRole('status').textContent()).toBe('発行者が取り消したバッジ');
      expect(await page.locator('main').textContent()).not.toMatch(/What you can do|Checks|Checked on/);
    });
  });

  it('speaks Japanese at once to a Japanese browser', async () => {
    await onPage({ locale: 'ja-JP' }, async (page) => {
      expect(await page.locator('h1').textContent()).toContain('オープンバッジ');
      await page.goto(`${site.address}#confirmed`);
      await page.reload();
      expect(await verdictOn(page)).toBe('confirmed');
      expect(await page.locator('h2.headline').textContent()).toMatch(/^確認済み：.*がこのアドレス宛てに発行$/);
    });
  });

  it('asks the page’s own server alone, and there no more than it needs', async () => {
    await onPage({}, async (page) => {
      const asked = recordRequests(page);
      await page.reload();
      await page.locator('.card').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(
        asked.filter((url) => !/^(assets\/[\w-]+\.(js|css)|icon\.svg|world\/pictures\/[\w-]+\.png)?$/.test(url)).sort(),
      ).toEqual([...['world/index.json', 'world/samples.json']]);
      asked.length = 0;
      await pick(page, 'confirmed');
      // The browser may come for the page's icon at any time.
      const own = asked.filter((url) => !/^(assets|world\/pictures)\/|^icon\.svg$/.test(url));
      const { id, kind } = AWARDS.aiLiteracy;
      expect(new Set(own)).toEqual(new Set(['world/files/confirmed.png', fileOf(id), fileOf(kind.id), fileOf(kind.issuer.id)]));
    });
  });

  it('never asks for a claim link, typed or picked', async () => {
    await onPage({}, async (page) => {
      const { input } = sampleOf(site, 'claim-link');
      await page.waitForLoadState('networkidle');
      const asked = recordRequests(page);
      await page.getByLabel('Address of a badge').fill('url' in input ? input.url : '');
      await page.keyboard.press('Enter');
      expect(await verdictOn(page)).toBe('not-checkable');
      await page.locator('summary', { hasText: 'What was asked' }).click();
      await page.getByText('Nothing was asked.').waitFor();
      expect(asked.filter((url) => !url.startsWith('assets/') && !url.startsWith('world/pictures/'))).toEqual([]);
      expect(page.url()).toBe(site.address);
    });
  });

  it('asks an unknown host only because the viewer named it, and takes no answer for no answer', async () => {
    await onPage({}, async (page) => {
      const asked = recordRequests(page);
      await page.getByLabel('Address of a badge').fill('https://badges.stranger.example.org/1.json');
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      expect(await verdictOn(page)).toBe('incomplete');
      expect(new Set(asked.filter((url) => url.startsWith('http')))).toEqual(
        new Set(['https://badges.stranger.example.org/1.json']),
      );
    });
  });

  it('verifies a pasted share link', async () => {
    await onPage({}, async (page) => {
      await page.getByLabel('Address of a badge').fill(shareLink(AWARDS.dataScience));
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      expect(await verdictOn(page)).toBe('genuine');
      expect(await page.locator('.badge-title').textContent()).toBe('データサイエンス入門');
      expect(await page.locator('.badge img').getAttribute('src')).toMatch(/\/world\/answers\/[0-9a-f]{16}\.png$/);
    });
  });

  it('verifies a dropped picture and compares the address given, which goes nowhere', async () => {
    await onPage({}, async (page) => {
      const asked = recordRequests(page);
      const bytes = readFileSync(site.file('files/confirmed.png')).toString('base64');
      const dropped = await page.evaluateHandle((base64) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], 'badge.png', { type: 'image/png' }));
        return transfer;
      }, bytes);
      await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
      expect(await verdictOn(page)).toBe('genuine');
      expect(await page.locator('.badge img').getAttribute('src')).toMatch(/^blob:/);
      await page.locator('summary', { hasText: 'Who shows it' }).click();
      await page.getByLabel('E-mail address shown with the badge').fill('somebody.else@example.com');
      await page.keyboard.press('Enter');
      await page.locator('[data-verdict="holder-differs"]').waitFor();
      expect(asked.join('\n')).not.toContain('somebody');
      expect(await page.locator('.json pre').textContent()).not.toContain('somebody.else');
    });
  });

  it('verifies a chosen file', async () => {
    await onPage({}, async (page) => {
      await page.locator('input[type=file]').setInputFiles(site.file('files/borrowed-class.png'));
      expect(await verdictOn(page)).toBe('not-genuine');
      expect(await page.locator('.badge-title').count()).toBe(0);
    });
  });

  it('shows each badge of a record with its own answer, and no picture where the file is none', async () => {
    await onPage({}, async (page) => {
      expect(await pick(page, 'record')).toBe('genuine');
      const members = page.locator('.members .member');
      expect(await members.evaluateAll((list) => list.map((item) => item.getAttribute('data-verdict')))).toEqual([
        ...['genuine', 'genuine'],
      ]);
      expect(await members.locator('.member-title').allTextContents()).toEqual(['ロボット制御 基礎', '地域フィールド調査']);
      expect(await page.locator('.badge img').count()).toBe(0);
      expect(await page.locator('.badge-title').textContent()).toBe('学修歴 2025年度');
      await members.last().locator('summary').press('Enter');
      expect(await members.locator('.check').count()).toBe(9);
      expect(await members.last().locator('[data-fact="host"]').textContent()).toContain('badges.tsukimizaka.example.ac.jp');
    });
  });

  it('draws no more than the ends of a key, and lets the whole be copied', async () => {
    await onPage({ viewport: { width: 320, height: 700 } }, async (page) => {
      expect(await pick(page, 'self-made')).toBe('issuer-unproven');
      const value = page.locator('[data-fact="issuer-id"] dd');
      const copied = await value.evaluate((element) => {
        getSelection()?.selectAllChildren(element);
        return getSelection()?.toString();
      });
      expect(copied).toMatch(/^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/);
      expect((await value.boundingBox())?.height).toBeLessThan(30);
      expect(await page.locator('[data-check="issuer"]').getAttribute('data-outcome')).toBe('not-applicable');
    });
  });

  it('verifies a token that is pasted as text, and shows what others say of it', async () => {
    await onPage({}, async (page) => {
      await page.getByLabel('Address of a badge').fill(await harbourToken());
      await page.keyboard.press('Enter');
      expect(await verdictOn(page)).toBe('genuine');
      expect(await page.locator('[data-fact="endorsed-by"]').textContent()).toContain('Harbour Board of Examiners');
      expect(await page.locator('[data-fact="endorsed-unchecked"]').textContent()).toContain('Coastal Pilots’ Association');
    });
  });

  it('asks nobody but the page’s own server for signed badges either', async () => {
    await onPage({}, async (page) => {
      const asked = recordRequests(page);
      for (const id of ['signed', 'signed-token', 'record', 'self-made', 'forged-key']) await pick(page, id);
      expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
    });
  });

  it('shows an attacker’s text as text', async () => {
    await onPage({}, async (page, context) => {
      const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
      const kind = AWARDS.dataScience.kind;
      await context.route(`**/${fileOf(kind.id)}`, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, json: { ...(await answer.json()), name: evil, description: evil } });
      });
      await pick(page, 'share-link');
      expect(await page.locator('.badge-title').textContent()).toContain('<img src=x');
      expect(await page.locator('.answer script, .answer img[src="x"]').count()).toBe(0);
      expect(await page.title()).toBe('Tashika: what is proven about a badge');
    });
  });

  it('copies the report as JSON', async () => {
    await onPage({}, async (page, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await pick(page, 'imported');
      await page.locator('summary', { hasText: 'JSON' }).click();
      await page.getByRole('button', { name: 'Copy', exact: true }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
      expect(copied).toMatchObject({ verdict: 'genuine', badge: { name: 'Nimbus Cloud Basics' } });
    });
  });
});

describe('the playground for everybody', () => {
  it('can be used by keyboard alone', async () => {
    await onPage({}, async (page) => {
      const focused = () =>
        page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('aria-label') || '');
      for (let presses = 0; (await focused()) !== 'sample-confirmed'; presses++) {
        expect(presses, 'presses of Tab to the first sample').toBeLessThan(20);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      expect(await verdictOn(page)).toBe('confirmed');
      await expect.poll(focused).toBe('answer');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Next sample');
      await page.keyboard.press('Enter');
      await page.locator('[data-verdict="genuine"]').waitFor();
      expect(await focused()).toBe('Next sample');
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth);
      expect(outline).toBe('3px');
    });
  });

  it('says the verdict once to those who listen', async () => {
    await onPage({}, async (page) => {
      await page.evaluate(() => {
        const region = document.querySelector('[role=status]');
        const said: string[] = [];
        Object.assign(window, { said });
        if (region)
          new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
            childList: true,
            subtree: true,
            characterData: true,
          });
      });
      await pick(page, 'expired');
      const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
      expect(said.filter((text) => text !== '')).toEqual([await page.locator('h2.headline').textContent()]);
      expect(await page.locator('[aria-live], [role=alert]').count()).toBe(0);
    });
  });

  // Colours do not depend on language or width, nor does what runs out on colours.
  it.each([
    ['light', 'en-US', 1280],
    ['dark', 'ja-JP', 320],
  ] as const)('has no fault that axe finds, nor text that runs out: %s, %s, %i px', async (colorScheme, locale, width) => {
    await onPage({ colorScheme, locale, reducedMotion: 'reduce', viewport: { width, height: 800 } }, async (page) => {
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflow()).toBe(0);
      for (const id of ['confirmed', 'name-conflict', 'borrowed-class', 'readdressed', 'claim-link', 'signed-token', 'record']) {
        await page.locator(`#sample-${id}`).click();
        await page.locator(`#sample-${id}[aria-pressed="true"]`).waitFor();
        expect(await verdictOn(page)).toBe(sampleOf(site, id).verdict);
        for (const summary of await page.locator('.records summary, .members summary').all()) await summary.click();
        // All else was looked at before, and does not change.
        expect(await axeFaults(page, { within: '.answer' }), id).toEqual([]);
        expect(await overflow(), id).toBe(0);
      }
    });
  });

  it('turns nothing where motion is not wanted', async () => {
    await onPage({ reducedMotion: 'reduce' }, async (page) => {
      await page.locator('#sample-unreachable').click();
      const spinner = page.locator('[data-shape="spinner"]');
      expect(await spinner.evaluate((element) => getComputedStyle(element).animationName)).toBe('none');
      expect(await verdictOn(page)).toBe('incomplete');
    });
  });

  it('keeps to the colours of the device until the viewer chooses', async () => {
    await onPage({ colorScheme: 'dark' }, async (page) => {
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const dark = await ground();
      await page.getByRole('button', { name: 'Dark colours', pressed: true }).click();
      expect(await ground()).not.toBe(dark);
    });
  });
});
