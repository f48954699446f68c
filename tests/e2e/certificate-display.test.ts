import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWARDS } from '../../demo/world/awards.ts';
import { openChromium } from '../support/browsers.ts';
import { makeCertificate } from '../support/certificate.ts';
import { DESIGN, HOSTILE_DESIGN, METADATA, SEAL, SEAL_LINK } from '../support/designs.ts';
import { answer, type HostServer, startHostServer } from '../support/host-server.ts';
import type { Scene } from './panel-background.ts';
import { faultsOf, type OpenPanel, onPanel, openPanel, overflowOf } from './panel-page.ts';
import { openPanelSite, type PanelSite } from './panel-site.ts';

let site: PanelSite;
let server: HostServer;
let spki: string;
beforeAll(async () => {
  const certificate = makeCertificate(['out.example.org']);
  spki = certificate.spki;
  [site, server] = await Promise.all([openPanelSite(), startHostServer(certificate, { 'out.example.org': answer('here') })]);
});
afterAll(async () => {
  await site?.close();
  await server?.close();
});

/** In a browser in which every name leads to a server, of which `out.example.org` must not be asked. */
async function besideHosts(scene: Scene, use: (panel: OpenPanel) => Promise<void>): Promise<void> {
  const { context, close } = await openChromium({ locale: 'en-US' }, { server: { port: server.port, spki } });
  try {
    const probe = await context.newPage();
    await probe.goto('https://out.example.org/probe').catch(() => {});
    // The browser goes with all that was put into it.
    await openPanel({ page: await context.newPage(), undo: () => {} }, `${site.address}sidepanel/index.html`, scene, use);
  } finally {
    await close();
  }
  const asked = server.requests.splice(0).filter(({ host }) => host === 'out.example.org');
  expect(asked.map(({ url }) => url).filter((url) => url !== '/favicon.ico')).toEqual(['/probe']);
}

const html = (content: string) => ({ mediaType: 'text/html', content, encoding: null });
const showing = (content: string, more: Partial<Scene> = {}): Scene => ({
  items: [{ url: AWARDS.codeClub.id, display: html(content), metadata: METADATA }],
  ...more,
});
const SEAL_ANSWER = { state: 'same', mediaType: 'image/svg+xml', base64: Buffer.from(SEAL).toString('base64') } as const;

async function openDesign(page: Page): Promise<void> {
  await page.locator('[data-part="design"] summary').click();
  await page.frameLocator('.display-frame').locator('body > *').first().waitFor();
}

describe('the design of a certificate in the panel', () => {
  it('is not made before it is wanted, and looks as its issuer meant it', async () => {
    await onPanel(site.address, showing(DESIGN), {}, async ({ page }) => {
      await page.locator('[data-part="design"]').waitFor();
      expect(await page.locator('iframe').count()).toBe(0);
      await openDesign(page);
      const frame = page.frameLocator('.display-frame');
      expect(await frame.locator('h1').textContent()).toBe('Tsukimizaka University');
      expect(
        await frame
          .locator('div')
          .first()
          .evaluate((box) => getComputedStyle(box).borderTopStyle),
      ).toBe('double');
      expect(await frame.locator('img[src^="data:"]').evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(72);
      expect(await frame.locator('a, script, [onclick]').count()).toBe(0);
      const { sandbox, title } = await page.locator('.display-frame').evaluate((element) => {
        const { sandbox, title } = element as HTMLIFrameElement;
        return { sandbox: sandbox.value, title };
      });
      expect({ sandbox, title }).toEqual({ sandbox: 'allow-same-origin', title: 'The certificate as its issuer designed it' });
    });
  });

  it('asks nobody for anything, runs nothing and takes no click, whatever is in it', async () => {
    await besideHosts(showing(HOSTILE_DESIGN), async ({ page }) => {
      await openDesign(page);
      const frame = page.frameLocator('.display-frame');
      await frame.getByText('The end').waitFor();
      await frame.getByText('press').click();
      await frame.getByText('go', { exact: true }).click();
      await page.waitForTimeout(300);
      expect(await page.title()).not.toBe('taken');
      expect(page.frames()).toHaveLength(2);
      const names = await frame.locator('body *').evaluateAll((all) => all.flatMap((one) => one.getAttributeNames()));
      expect(new Set(names)).toEqual(new Set(['style', 'src', 'alt']));
      const sources = await frame.locator('[src]').evaluateAll((all) => all.map((one) => one.getAttribute('src')));
      expect(sources.filter((source) => !source?.startsWith('data:image/'))).toEqual([]);
    });
  });

  it('would not be let out even if cleaning had missed something', async () => {
    const own: string[] = [];
    await besideHosts(showing(DESIGN), async ({ page }) => {
      await openDesign(page);
      // What the policy stops is told here as an error, and as a request that has failed.
      page.removeAllListeners('console');
      page.removeAllListeners('request');
      page.on('requestfinished', (request) => own.push(request.url()));
      await page.locator('.display-frame').evaluate((element) => {
        const inner = (element as HTMLIFrameElement).contentDocument as Document;
        const make = (tag: string, attributes: Record<string, string>) => {
          const made = inner.createElement(tag);
          for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
          inner.body.append(made);
        };
        make('img', { src: 'https://out.example.org/a.png' });
        make('img', { src: '/own-file.png' });
        make('link', { rel: 'stylesheet', href: 'https://out.example.org/b.css' });
        make('iframe', { src: 'https://out.example.org/c.html' });
        make('video', { src: 'https://out.example.org/d' });
        // Trusted Types refuse what the sandbox would not run.
        let refused = false;
        try {
          make('button', { onclick: "parent.document.title='taken'" });
        } catch {
          refused = true;
        }
        if (!refused) throw new Error('a handler was taken');
      });
      await page.waitForTimeout(300);
    });
    expect(own.filter((url) => !url.startsWith('data:'))).toEqual([]);
  });

  it('gets its linked pictures by a click, and shows what was linked alone', async () => {
    const scene = showing(DESIGN, { pictures: { [SEAL_LINK]: SEAL_ANSWER } });
    await onPanel(site.address, scene, {}, async ({ page, background }) => {
      await openDesign(page);
      const frame = page.frameLocator('.display-frame');
      expect(await frame.getByText('Picture not loaded: Seal of the university').count()).toBe(1);
      expect(background.asked.filter(({ t }) => t === 'picture')).toEqual([]);
      await page.getByRole('button', { name: 'Load the picture of this certificate' }).click();
      await frame.locator('img[alt="Seal of the university"]').waitFor();
      expect(background.asked.filter(({ t }) => t === 'picture')).toHaveLength(1);
      expect(await page.getByRole('button', { name: 'Load the picture' }).count()).toBe(0);
    });
  });

  it('says of a picture that it is another one, and does not show it', async () => {
    const scene = showing(DESIGN, { pictures: { [SEAL_LINK]: { state: 'differs', host: 'pictures.example.org' } } });
    await onPanel(site.address, scene, {}, async ({ page }) => {
      await openDesign(page);
      await page.getByRole('button', { name: 'Load the picture of this certificate' }).click();
      await page.getByText('is not the one that the issuer linked').waitFor();
      expect(await page.frameLocator('.display-frame').locator('img').count()).toBe(1);
    });
  });

  it('is a file to save where it is a PDF, and said where it cannot be shown', async () => {
    const pdf = { mediaType: 'application/pdf', content: Buffer.from('%PDF-1.4').toString('base64'), encoding: 'base64' };
    await onPanel(site.address, { items: [{ url: AWARDS.codeClub.id, display: pdf }] }, {}, async ({ page }) => {
      await page.locator('[data-part="design"] summary').click();
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save as PDF' }).click();
      expect((await coming).suggestedFilename()).toBe('certificate.pdf');
      expect(await page.locator('iframe').count()).toBe(0);
    });
  });

  it('stands beside the issuer’s further details', async () => {
    await onPanel(site.address, showing(DESIGN), {}, async ({ page }) => {
      await page.locator('[data-part="metadata"] summary').click();
      expect(await page.locator('.metadata dt').allTextContents()).toEqual(['開催地', 'Hours of study', 'classOf']);
    });
  });

  it.each([
    ['light', 'en-US', 360],
    ['dark', 'ja-JP', 360],
    ['dark', 'en-US', 280],
    ['light', 'ja-JP', 720],
  ] as const)('has no fault that axe finds, nor anything that runs out: %s, %s, %i px', async (colorScheme, locale, width) => {
    const viewer = { colorScheme, locale, viewport: { width, height: 900 } };
    await onPanel(site.address, showing(DESIGN), viewer, async ({ page, shoot }) => {
      await openDesign(page);
      await page.locator('[data-part="metadata"] summary').click();
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await shoot(`design-${colorScheme}-${locale}-${width}`);
    });
  });
});
