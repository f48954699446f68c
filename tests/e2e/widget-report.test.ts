import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../core/index.ts';
import { openChromium, type Viewer } from '../support/browsers.ts';

const BUILT = fileURLToPath(new URL('../../dist/widget/', import.meta.url));
const { integrity } = JSON.parse(readFileSync(`${BUILT}integrity.json`, 'utf8')) as { integrity: Record<string, string> };
const CHUNK = Object.keys(integrity).find((name) => name.startsWith('chunks/report-dialog-')) ?? '';

/** As strict as a page can be: no style but those of the object model, no markup of text, nothing asked. */
const POLICY =
  "default-src 'none'; script-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'";

const REPORT: Report = {
  verdict: 'confirmed',
  badge: {
    standard: 'ob-2.0',
    id: 'https://badges.example.org/a/1',
    name: '<img src=x onerror=alert(1)>Statistics',
    description: 'Knows what a mean is.',
    criteria: { narrative: 'Passed the test.', url: null },
    image: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
    language: 'en',
    issuer: {
      id: 'https://badges.example.org/i',
      name: 'Example Academy',
      host: 'badges.example.org',
      url: null,
      listedAs: null,
    },
    platform: null,
    shownOn: null,
    issuedOn: '2026-01-01T00:00:00Z',
    expires: null,
  },
  checks: [
    ...(['read', 'parse', 'issuer', 'proof', 'validity', 'status'] as const).map((check) => ({
      check,
      outcome: 'pass' as const,
      problems: [],
      facts: {},
    })),
  ],
  evidence: [{ url: 'https://badges.example.org/a/1', status: 200, sha256: '00', time: '2026-03-01T10:00:00Z' }],
  input: { kind: 'json', url: 'https://badges.example.org/a/1' },
  verifiedAt: '2026-03-01T10:00:00Z',
  verifier: 'tashika 0.0.0',
};

const SCRIPT = `import { openDialog } from '/${CHUNK}';
const said = document.documentElement.dataset;
const host = document.body.appendChild(document.createElement('div'));
const into = host.attachShadow({ mode: 'closed' });
const lang = new URLSearchParams(location.search).get('lang');
const report = await (await import('/report.js')).report;
const about = { report: null, lang, site: 'school.example.net', independent: 'https://check.example.org/#u=x', checkAgain: () => { said.again = Number(said.again ?? 0) + 1; } };
const place = into.appendChild(document.createElement('div'));
const dialog = openDialog(place, about, () => { said.closed = ''; });
addEventListener('message', ({ data }) => data === 'close' ? dialog.close() : dialog.update({ ...about, ...data, report: data.report ? report : null }));
said.ready = '';`;

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const script = { '/page.js': SCRIPT, '/report.js': `export const report = ${JSON.stringify(REPORT)};` }[path];
    if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': POLICY });
      response.end(
        '<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><body><script type="module" src="/page.js"></script>',
      );
    } else if (script !== undefined || integrity[path.slice(1)]) {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      response.end(script ?? readFileSync(`${BUILT}${path.slice(1)}`));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

/** Opens the dialog on a strict page; roots are opened for the test's eyes alone. */
async function onPage(lang: string, use: (page: Page) => Promise<void>, viewer: Viewer = {}): Promise<void> {
  const { context, close } = await openChromium({ locale: 'en-GB', ...viewer });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on(
      'request',
      (request) => !request.url().startsWith(address) && !request.url().startsWith('data:') && faults.push(request.url()),
    );
    await page.addInitScript(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
    });
    await page.goto(`${address}?lang=${lang}`);
    await page.waitForSelector('html[data-ready]');
    await use(page);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
}

const tell = (page: Page, data: unknown) => page.evaluate((one) => window.postMessage(one, '*'), data);

describe('the report in the dialog of the widget, on a page with the strictest policy', () => {
  it('says that the badge is checked, then the answer, no more than genuine, with who checked and the way to check elsewhere', () =>
    onPage('en', async (page) => {
      await page.getByText('Checking').first().waitFor();
      await tell(page, { report: true });
      await page.locator('.headline').waitFor();
      expect(await page.locator('.sheet').getAttribute('data-verdict')).toBe('genuine');
      expect(await page.locator('.badge-title').textContent()).toBe('<img src=x onerror=alert(1)>Statistics');
      expect(await page.locator('.head').textContent()).toContain('Issued by');
      expect(await page.locator('.provenance').textContent()).toMatch(
        /Checked in your browser on .?school\.example\.net.?, .?1 March 2026/,
      );
      const link = page.getByRole('link', { name: 'Check it independently of this page' });
      expect(await link.getAttribute('href')).toBe('https://check.example.org/#u=x');
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
      expect(await link.getAttribute('referrerpolicy')).toBe('no-referrer');
      // Its styles came through the object model.
      expect(await page.locator('.head').evaluate((element) => getComputedStyle(element).display)).toBe('flex');
    }));

  it('lets ask again, and keeps the focus while it does', () =>
    onPage('en', async (page) => {
      await tell(page, { report: true });
      const again = page.getByRole('button', { name: 'Check again' });
      await again.click();
      await page.waitForSelector('html[data-again="1"]');
      await tell(page, { report: false });
      await page.locator('.report[aria-busy="true"]').waitFor();
      expect(await again.getAttribute('aria-disabled')).toBe('true');
      expect(await again.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(true);
      await again.press('Enter');
      expect(await page.locator('html').getAttribute('data-again')).toBe('1');
    }));

  it('speaks Japanese, and changes its language while it is open', () =>
    onPage('ja', async (page) => {
      await tell(page, { report: true });
      await page.locator('.report[lang="ja"] .headline').waitFor();
      expect(await page.locator('.provenance').textContent()).toContain('お使いのブラウザーが確認しました');
      await tell(page, { report: true, lang: 'en' });
      await page.locator('.report[lang="en"]').waitFor();
      await page.getByRole('button', { name: 'Check again' }).waitFor();
    }));

  it('fits a narrow page, and is gone when it is closed', () =>
    onPage(
      'ja',
      async (page) => {
        await tell(page, { report: true });
        await page.locator('.headline').waitFor();
        const report = page.locator('.report');
        expect(await report.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
        await tell(page, 'close');
        await page.waitForSelector('html[data-closed]');
        expect(await page.locator('.report').count()).toBe(0);
      },
      { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
    ));
});
