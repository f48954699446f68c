import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWARDS, publicPage, walletId } from '../../demo/world/awards.ts';
import { openChromium } from '../support/browsers.ts';
import { drawCode, drawn, locked, noise, pdfWithVectorCode } from '../support/code-pictures.ts';
import { type ChromiumLab, type Lab, openExtensionInChromium, startLab } from '../support/extension-lab.ts';
import { A, CLAIM, DETAIL } from '../support/pages/world.ts';
import { openPlayground, type PlaygroundSite } from './playground-site.ts';

/** A screenshot with a code in it. */
const screenshotOf = (text: string) =>
  drawn(1280, 720, (context) => {
    noise(context, 1280, 720);
    drawCode(context, { text, x: 900, y: 300, module: 4 });
  }).toBuffer('image/jpeg');

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const dropped = await page.evaluateHandle(
    ([called, base64]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], called));
      return transfer;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
}

/** Faults of the page, with those of its policy. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return faults;
}

describe('the playground', () => {
  let site: PlaygroundSite;
  beforeAll(async () => {
    site = await openPlayground();
  });
  afterAll(() => site?.close());

  it('checks the badge that the code of a PDF, a screenshot or nothing names, and asks nobody else', async () => {
    const { context, close } = await openChromium({ locale: 'en-US' });
    try {
      const page = await context.newPage();
      const faults = faultsOf(page);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(site.address);
      await page.locator('.card').first().waitFor();
      const answered = (verdict: string) =>
        page.locator(`.answer[aria-busy="false"] .sheet[data-verdict="${verdict}"]`).waitFor({ timeout: 40_000 });
      await drop(page, 'certificate.pdf', readFileSync(site.file('files/certificate.pdf')));
      await answered('genuine');
      expect(await page.locator('.answer .steps-title').textContent()).toBe('certificate.pdf');
      expect(await page.locator('.answer').textContent()).toContain('The text and the name on the PDF are not protected.');
      await drop(page, 'locked.pdf', locked(pdfWithVectorCode('https://badges.example.org/a/1')));
      await answered('not-checkable');
      expect(await page.locator('.answer').textContent()).toContain('opens only with a password');
      await drop(page, 'screenshot.jpg', await screenshotOf(publicPage(walletId(AWARDS.serviceDesign))));
      await answered('genuine');
      expect(await page.locator('.badge-title').textContent()).toBe('Service Design Studio');
      expect(await page.locator('.answer').textContent()).toContain('Nothing else in the picture is protected.');
      expect(asked.filter((url) => !url.startsWith(site.address) && !url.startsWith('blob:'))).toEqual([]);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  }, 150_000);
});

describe('the panel of the extension', () => {
  let lab: Lab;
  let chromium: ChromiumLab;
  beforeAll(async () => {
    lab = await startLab();
    chromium = await openExtensionInChromium(lab, { viewport: { width: 400, height: 900 } });
  });
  afterAll(async () => {
    await chromium?.close();
    await lab?.close();
  });

  it('checks the badge that the code of a PDF or a screenshot names, within its policy, and asks its host alone', async () => {
    const page = await chromium.context.newPage();
    const faults = faultsOf(page);
    await page.goto(`${chromium.origin}/sidepanel.html`);
    await page.locator('#ask-address').waitFor();
    lab.forget();
    const answered = (verdict: string) => page.locator(`.result .report[data-verdict="${verdict}"]`).waitFor({ timeout: 40_000 });
    await drop(page, 'certificate.pdf', pdfWithVectorCode(DETAIL(A)));
    await answered('genuine');
    expect(await page.locator('.result').textContent()).toContain('The text and the name on the PDF are not protected.');
    const hosts = new Set(lab.asked().map((url) => new URL(url).host));
    expect([...hosts]).toEqual(['nlp.netlearning.co.jp']);
    lab.forget();
    await drop(page, 'claim.jpg', await screenshotOf(CLAIM));
    await answered('not-checkable');
    expect(await page.locator('.result').textContent()).toContain('for receiving a badge');
    expect(lab.asked()).toEqual([]);
    await drop(page, 'screenshot.jpg', await screenshotOf(DETAIL(A)));
    await answered('genuine');
    expect(lab.suspicious()).toEqual([]);
    expect(faults).toEqual([]);
  }, 150_000);
});
