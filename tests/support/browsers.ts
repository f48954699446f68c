// Starts the browsers of this machine for a test: pages on loopback only, every other name leads nowhere.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowsers, INSTALL_LINE } from './find-browsers.mjs';

/** What a page is opened with. */
export interface Viewer {
  /** BCP 47; what `navigator.language` says. */
  locale?: string;
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
}

/** The path of a browser, at once or with the one line that installs it. */
function need(name: 'chromium' | 'firefox'): string {
  const path = findBrowsers()[name];
  if (path) return path;
  throw new Error(`no ${name} on this machine; install it with: ${INSTALL_LINE}`);
}

/** Opens the system's Chromium, Chrome or Edge. No name resolves in it but loopback. */
export async function openChromium(viewer: Viewer = {}): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'tashika-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: need('chromium'),
    headless: true,
    // Neither root nor a container has a sandbox to give.
    chromiumSandbox: false,
    timeout: 30_000,
    ...viewer,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Opens the system's Firefox over WebDriver BiDi. Every request but those to loopback goes to a proxy that is not there. */
export async function openFirefox(languages = 'en-US'): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: need('firefox'),
    headless: true,
    timeout: 30_000,
    extraPrefsFirefox: {
      'intl.accept_languages': languages,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.allow_hijacking_localhost': false,
      'app.update.enabled': false,
      'extensions.update.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
}
