import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe-faults.ts';
import type { Viewer } from '../support/browsers.ts';
import { withTab } from '../support/tabs.ts';
import { CLOSED, playClosedIssuer } from './closed-issuer.ts';
import { openPlayground, type PlaygroundSite, sampleOf } from './playground-site.ts';

let site: PlaygroundSite;
beforeAll(async () => {
  site = await openPlayground();
});
afterAll(() => site?.close());

/** Opens a page for one test, and sees to it that the page itself had no error. */
async function onPage(
  path: string,
  viewer: Viewer,
  use: (page: Page, context: BrowserContext) => Promise<void>,
  before: (context: BrowserContext) => Promise<unknown> = async () => {},
): Promise<void> {
  const errors: string[] = [];
  await withTab({ reducedMotion: 'reduce', ...viewer }, async ({ page, context, undo }) => {
    await before(context);
    undo(await page.addInitScript(recordReports));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/net::ERR|blocked by CORS/.test(message.text())) errors.push(message.text());
    });
    await page.goto(site.address + path);
    await use(page, context);
  });
  expect(errors).toEqual([]);
}

/** In the page: what the elements answer, which is all that anybody outside of them learns. */
function recordReports(): void {
  const reports: { verdict: string; src: string | null }[] = [];
  Object.assign(window, { reports });
  addEventListener('tashika-report', (event) => {
    const { detail, target } = event as CustomEvent<{ verdict: string }>;
    reports.push({ verdict: detail.verdict, src: (target as Element).getAttribute('src') });
  });
}

const reportsOn = (page: Page) =>
  page.evaluate(() => (window as unknown as { reports: { verdict: string; src: string | null }[] }).reports);
const verdictsOn = async (page: Page) => (await reportsOn(page)).map(({ verdict }) => verdict);
const code = (page: Page) => page.locator('section.snippet pre').textContent();
const fitness = (page: Page, kind: string) => page.locator(`[data-fitness="${kind}"]`).waitFor({ timeout: 25_000 });
const ready = (page: Page) => fitness(page, 'fit');

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the page for site owners in Chromium', () => {
  it('begins with a sample, shows it on three grounds, and asks no host but its own', async () => {
    await onPage('embed.html', {}, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.reload();
      await ready(page);
      await expect.poll(() => verdictsOn(page)).toEqual(['genuine', 'genuine', 'genuine']);
      expect(await page.locator('tashika-badge').evaluateAll((all) => all.map((one) => one.getAttribute('theme')))).toEqual([
        ...['light', 'dark', 'light'],
      ]);
      await page.locator('tashika-badge').first().click();
      await page.waitForLoadState('networkidle');
      expect(asked.filter((url) => !/^(data:|http:\/\/127\.0\.0\.1:)/.test(url))).toEqual([]);
    });
  });

  it('gives out what works in a plain page: the script held to its hash, the element, and the link in it', async () => {
    const place = async (context: BrowserContext) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      for (const [url, answer] of Object.entries(site.index.answers)) {
        if (!('file' in answer)) continue;
        const headers = { ...answer.headers, 'access-control-allow-origin': '*' };
        await context.route(url, (route) => route.fulfill({ path: site.file(answer.file), status: answer.status, headers }));
      }
    };
    await onPage(
      'embed.html',
      {},
      async (page, context) => {
        await ready(page);
        await page.getByText('Script, relay and more').click();
        await page.getByLabel('Folder of the script').fill('/widget/');
        await page.getByRole('button', { name: 'Copy' }).click();
        await page.getByRole('button', { name: 'Copied' }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(await code(page));
        expect(copied).toMatch(
          /^<style>[^<]+<\/style>\n<script type="module" src="\/widget\/tashika-[\d.]+\.js" integrity="sha384-[\w+/=]+" crossorigin="anonymous"><\/script>\n<tashika-badge src="https:/,
        );
        await context.route('**/plain.html', (route) =>
          route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: `<!doctype html><html lang="en"><title>A page</title><p>Mine.</p>${copied}</html>`,
          }),
        );
        await page.goto(`${site.address}plain.html`);
        await expect.poll(() => verdictsOn(page), { timeout: 15_000 }).toEqual(['genuine']);
        expect(await page.locator('tashika-badge > a > img').getAttribute('alt')).toBe('データサイエンス入門');
      },
      place,
    );
  });

  it('writes down every choice, and shows it', async () => {
    await onPage('embed.html', {}, async (page) => {
      await ready(page);
      await page.getByLabel('Full').check();
      await page.getByRole('radio', { name: 'Dark' }).check();
      await page.getByRole('group', { name: 'Language of the badge' }).getByLabel('日本語').check();
      await page.getByText('Script, relay and more').click();
      await page.getByLabel('Check at once').check();
      await page.getByLabel('Page for independent checks').fill('https://www.example.org/check/');
      const tag = / lang="ja" theme="dark" view="full" independent="https:\/\/www\.example\.org\/check\/" eager>/;
      expect(await code(page)).toMatch(tag);
      const narrow = page.locator('[data-frame="narrow"] tashika-badge');
      expect(
        await narrow.evaluate((one) => [one.getAttribute('lang'), one.getAttribute('view'), one.getAttribute('theme')]),
      ).toEqual(['ja', 'full', 'dark']);
      await page.getByLabel('React').check();
      expect(await code(page)).toMatch(/^import 'tashika\/widget';[\s\S]*<img [^>]* \/>/);
      await page.getByLabel('WordPress').check();
      expect(await code(page)).toMatch(/^\[tashika_badge src="https:[^\]]* view="full"[^\]]* eager\]\s*$/);
      await page.getByLabel('Folder of the script').fill('javascript:1');
      await page.getByText('A path that begins with / or an https address').waitFor();
    });
  });

  it.each([
    ['withdrawn', 'its issuer has withdrawn this badge'],
    ['borrowed-class', 'this badge failed its check'],
    ['claim-link', 'this link is private'],
    ['list', 'this is a list of badges'],
  ])('has no snippet for what is not fit: %s', async (id, why) => {
    await onPage('embed.html', {}, async (page) => {
      await ready(page);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.getByLabel('or a sample').selectOption(id);
      await fitness(page, 'unfit');
      expect(await page.locator('.advice').textContent()).toContain(`No snippet: ${why}`);
      expect(await page.locator('section.snippet, tashika-badge').count()).toBe(0);
      expect(asked.filter((url) => !url.startsWith(site.address))).toEqual([]);
    });
  });

  it('says which issuer needs a relay, and goes by the one that is named', async () => {
    let relayed: string[] = [];
    await onPage(
      'embed.html',
      {},
      async (page) => {
        await ready(page);
        await page.getByLabel('Address of the badge').fill(CLOSED.badge);
        await page.keyboard.press('Enter');
        await fitness(page, 'needs-relay');
        await page.getByText(`Pages of other sites may not ask ${CLOSED.host}.`).waitFor();
        expect(await page.locator('section.snippet').count()).toBe(0);
        await page.getByText('How to run one').click();
        expect(await page.locator('.relay-help pre').textContent()).toContain('npx tashika relay --allow-origin');
        expect(await axeFaults(page)).toEqual([]);
        await page.getByLabel('Relay').first().fill(CLOSED.relay);
        await page.getByRole('button', { name: 'Check again through the relay' }).click();
        await ready(page);
        expect(new Set(relayed)).toEqual(
          new Set(['1.json', 'class.json', 'issuer.json'].map((name) => `https://${CLOSED.host}/${name}`)),
        );
        expect(await code(page)).toContain(`<tashika-badge src="${CLOSED.badge}" relay="${CLOSED.relay}">`);
        await expect.poll(async () => (await reportsOn(page)).filter(({ src }) => src === CLOSED.badge).length).toBe(3);
      },
      async (context) => {
        relayed = await playClosedIssuer(context);
      },
    );
  });

  it('takes a signed file, and says where it has to lie', async () => {
    await onPage('embed.html', {}, async (page) => {
      await ready(page);
      await page.locator('input[type=file]').setInputFiles(site.file('files/signed.png'));
      await page.getByLabel('Where the file is on your site').fill('/badges/mine.png');
      expect(await code(page)).toContain(
        '<tashika-badge src="/badges/mine.png">\n  <a href="/badges/mine.png"><img src="/badges/mine.png"',
      );
      await expect.poll(async () => (await reportsOn(page)).at(-1)).toEqual({ verdict: 'genuine', src: '/badges/mine.png' });
    });
  });

  it('makes a wall of several, and takes a badge out of it', async () => {
    await onPage('embed.html', {}, async (page) => {
      await ready(page);
      await page.getByRole('button', { name: 'Add another badge' }).click();
      await page.getByLabel('or a sample').selectOption('expired');
      await fitness(page, 'remark');
      expect(await code(page)).toMatch(/<tashika-wall>\n {2}<tashika-badge [\s\S]*<\/tashika-badge>\n {2}<tashika-badge /);
      expect(await page.locator('tashika-wall').count()).toBe(3);
      await expect.poll(async () => (await verdictsOn(page)).filter((verdict) => verdict === 'expired').length).toBe(3);
      await page.getByRole('button', { name: 'Remove データサイエンス入門' }).click();
      expect(await code(page)).not.toContain('<tashika-wall');
    });
  });

  it('can be used by keyboard alone', async () => {
    await onPage('embed.html', {}, async (page, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await ready(page);
      await page.getByLabel('Address of the badge').focus();
      const focused = () =>
        page.evaluate(() => (document.activeElement as HTMLInputElement).value || document.activeElement?.textContent || '');
      for (let presses = 0; !(await focused()).startsWith('card'); presses++) {
        expect(presses, 'presses of Tab to the sizes').toBeLessThan(15);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('ArrowRight');
      expect(await code(page)).toContain('view="full"');
      for (let presses = 0; (await focused()) !== 'Copy'; presses++) {
        expect(presses, 'presses of Tab to the button').toBeLessThan(10);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('<tashika-badge');
    });
  });

  it.each([
    ['light', 'en-US', 1280, 800],
    ['dark', 'ja-JP', 320, 700],
    // 200 %
    ['dark', 'en-US', 640, 400],
  ] as const)(
    'has no fault that axe finds, nor text that runs out: %s, %s, %i px',
    async (colorScheme, locale, width, height) => {
      await onPage('embed.html', { colorScheme, locale, viewport: { width, height } }, async (page) => {
        for (const [id, kind] of [
          ['signed', 'fit'],
          ['name-conflict', 'fit'],
          ['withdrawn-with-reason', 'unfit'],
        ] as const) {
          await page.locator('#sample option').nth(1).waitFor({ state: 'attached' });
          await page.locator('#sample').selectOption(id);
          await fitness(page, kind);
          for (const summary of await page.locator('main details:not([open]) > summary').all()) await summary.click();
          expect(await axeFaults(page), id).toEqual([]);
          expect(await overflow(page), id).toBe(0);
        }
        if (locale === 'ja-JP') expect(await page.locator('main').textContent()).not.toMatch(/snippet|Paste|visitors/);
      });
    },
  );
});

describe('a link to an independent check', () => {
  it('is the address that it names, which is asked for by the visitor’s click alone', async () => {
    const badge = sampleOf(site, 'withdrawn-with-reason').input;
    const address = 'url' in badge ? badge.url : '';
    await onPage(`#u=${encodeURIComponent(address)}`, {}, async (page) => {
      await page.locator('.card').first().waitFor();
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      expect(await page.getByLabel('Address of a badge').inputValue()).toBe(address);
      await page.getByText('This address came with the link').waitFor();
      expect([await page.locator('.answer').isHidden(), asked]).toEqual([true, []]);
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await page.locator('[data-verdict="revoked"]').waitFor();
      expect(page.url()).toBe(site.address);
    });
  });

  it('is followed while the page is open, and by the page for owners', async () => {
    await onPage('#confirmed', {}, async (page) => {
      await page.locator('[data-verdict="confirmed"]').waitFor();
      await page.evaluate(() => {
        location.hash = `u=${encodeURIComponent('https://badges.stranger.example.org/1')}`;
      });
      await expect.poll(() => page.getByLabel('Address of a badge').inputValue()).toBe('https://badges.stranger.example.org/1');
      expect(await page.locator('.answer').isHidden()).toBe(true);
      await page.goto(`${site.address}embed.html?u=https%3A%2F%2Fbadges.stranger.example.org%2F1`);
      await page.getByText('This address came with the link').waitFor();
      expect(await page.locator('.fitness').count()).toBe(0);
    });
  });

  it('leads from the badge in the preview to this playground', async () => {
    await onPage('embed.html', {}, async (page, context) => {
      await ready(page);
      await expect.poll(() => verdictsOn(page)).toHaveLength(3);
      await page.locator('tashika-badge').first().click();
      // The dialog stands in a closed root: the keyboard is the way in, past links to the badge's own pages.
      const opened = () => context.pages().find((one) => one.url().startsWith(`${site.address}#u=https%3A`));
      for (let presses = 0; !opened(); presses++) {
        expect(presses, 'presses of Tab to the link').toBeLessThan(20);
        await page.bringToFront();
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.waitForTimeout(80);
      }
      await opened()?.getByText('This address came with the link').waitFor();
    });
  });
});
