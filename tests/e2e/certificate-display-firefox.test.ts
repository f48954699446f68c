import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWARDS } from '../../demo/world/awards.ts';
import { openFirefox } from '../support/browsers.ts';
import { makeCertificate } from '../support/certificate.ts';
import { startConnectProxy } from '../support/connect-proxy.ts';
import { DESIGN, HOSTILE_DESIGN, SEAL, SEAL_LINK } from '../support/designs.ts';
import { answer, type HostServer, startHostServer } from '../support/host-server.ts';
import { createBackground, type Scene, TAB } from './panel-background.ts';
import { type PanelWindow, playChrome } from './panel-chrome.ts';
import { answerWith } from './panel-page.ts';
import { openPanelSite, type PanelSite } from './panel-site.ts';

let site: PanelSite;
let browser: Browser;
let server: HostServer;
let proxy: { port: number; close: () => Promise<void> };
beforeAll(async () => {
  server = await startHostServer(makeCertificate(['out.example.org']), { 'out.example.org': answer('here') });
  proxy = await startConnectProxy(server.port);
  [site, browser] = await Promise.all([openPanelSite(), openFirefox('en-US', { proxyPort: proxy.port })]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await proxy?.close();
  await server?.close();
});

async function openDesign(content: string, more: Partial<Scene> = {}): Promise<Page> {
  const display = { mediaType: 'text/html', content, encoding: null };
  const scene: Scene = { items: [{ url: AWARDS.codeClub.id, display }], ...more };
  const page = await browser.newPage();
  const background = createBackground(scene, (message) =>
    page.evaluate((one) => (window as unknown as PanelWindow).panelTell(one), message),
  );
  await page.exposeFunction('panelCall', answerWith(background.call));
  await page.evaluateOnNewDocument(playChrome, { tab: TAB });
  await page.goto(`${site.address}sidepanel/index.html`);
  await page.waitForSelector('[data-part="design"] summary');
  await page.click('[data-part="design"] summary');
  await page.waitForFunction(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.display-frame');
    return (frame?.contentDocument?.body.childElementCount ?? 0) > 0 && (frame?.offsetHeight ?? 0) > 62;
  });
  return page;
}

describe('the design of a certificate in Firefox', () => {
  it('looks as its issuer meant it, also after Firefox has changed the frame’s document', async () => {
    const page = await openDesign(DESIGN, {
      pictures: { [SEAL_LINK]: { state: 'same', mediaType: 'image/svg+xml', base64: Buffer.from(SEAL).toString('base64') } },
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const look = await page.$eval('.display-frame', (element) => {
      const inner = (element as HTMLIFrameElement).contentDocument as Document;
      const box = inner.querySelector('div') as HTMLElement;
      const picture = inner.querySelector('img') as HTMLImageElement;
      return [getComputedStyle(box).borderTopStyle, picture.naturalWidth, inner.querySelectorAll('a').length];
    });
    expect(look).toEqual(['double', 72, 0]);
    await page.click('.display-links button');
    await page.waitForFunction(
      () =>
        document
          .querySelector<HTMLIFrameElement>('.display-frame')
          ?.contentDocument?.querySelector('[alt="Seal of the university"]')?.tagName === 'IMG',
    );
    await page.close();
  });

  it('asks nobody for anything, whatever is in it, and would not if cleaning had missed something', async () => {
    const page = await openDesign(HOSTILE_DESIGN);
    await page.$eval('.display-frame', (element) => {
      const inner = (element as HTMLIFrameElement).contentDocument as Document;
      const make = (tag: string, attributes: Record<string, string>) => {
        const made = inner.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
        inner.body.append(made);
      };
      make('img', { src: 'https://out.example.org/a.png' });
      make('link', { rel: 'stylesheet', href: 'https://out.example.org/b.css' });
      make('video', { src: 'https://out.example.org/d' });
      make('object', { data: 'https://out.example.org/e' });
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.title()).not.toBe('taken');
    expect(server.requests.filter(({ host }) => host === 'out.example.org')).toEqual([]);
    // The server is there, and would have been asked.
    const probe = await browser.newPage();
    await probe.goto('https://out.example.org/probe').catch(() => {});
    await expect.poll(() => server.requests.some(({ host }) => host === 'out.example.org')).toBe(true);
    await probe.close();
    await page.close();
  });
});
