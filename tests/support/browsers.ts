// Starts the browsers of this machine for a test: pages on loopback only, every other name leads nowhere.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Browser as ChromiumBrowser, chromium } from 'playwright';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowsers, INSTALL_LINE } from './find-browsers.mjs';

/** The one server on loopback that stands for every host, and an unpacked extension. */
export interface Installed {
  /** Folder. Left out: a browser without any; `later`: one into which a test puts an extension while it runs. */
  extension?: string;
  server: { port: number; spki: string };
}

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

/** What every Chromium of a test is started with. @param target where all names but loopback lead */
const launchOptions = (target: string, args: readonly string[] = []) => ({
  executablePath: need('chromium'),
  headless: true,
  // Neither root nor a container has a sandbox to give.
  chromiumSandbox: false,
  timeout: 30_000,
  args: [
    '--no-sandbox',
    '--no-first-run',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--host-resolver-rules=MAP * ${target}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
    ...args,
  ],
});

/** A Chromium in a test's hands. */
export interface OpenedChromium {
  context: BrowserContext;
  close: () => Promise<void>;
}

/**
 * Opens the system's Chromium, Chrome or Edge. Without anything installed: a window of its own in the one browser of the test file,
 * in which no name resolves but loopback. Else a browser of its own, in which every name leads to the server, which it believes.
 */
export function openChromium(viewer: Viewer = {}, installed: Installed | null = null): Promise<OpenedChromium> {
  return installed ? openWith(viewer, installed) : openShared(viewer);
}

/** Starting one takes longer than most tests in it. */
let shared: Promise<ChromiumBrowser> | undefined;
let windows = 0;
/** Milliseconds that it waits for another test. */
const IDLE_MS = 2_000;

async function openShared(viewer: Viewer): Promise<OpenedChromium> {
  shared ??= chromium.launch(launchOptions('~NOTFOUND'));
  windows++;
  const context = await (await shared).newContext(viewer);
  return {
    context,
    close: async () => {
      await context.close();
      windows--;
      setTimeout(() => {
        if (windows > 0) return;
        void shared?.then((browser) => browser.close());
        shared = undefined;
      }, IDLE_MS);
    },
  };
}

async function openWith(viewer: Viewer, { extension, server }: Installed): Promise<OpenedChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'tashika-chromium-'));
  const later = extension === 'later';
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(`127.0.0.1:${server.port}`, [
      `--ignore-certificate-errors-spki-list=${server.spki}`,
      // A test may install it, and press its button in the toolbar.
      ...(extension ? ['--enable-unsafe-extension-debugging'] : []),
      ...(extension && !later ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...(viewer.locale ? [`--lang=${viewer.locale}`] : []),
    ]),
    ...viewer,
    ...(later && { ignoreDefaultArgs: ['--disable-extensions'] }),
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Opens Chromium with an extension whose worker no debugger holds. Where one is attached, as it is with `openChromium`, a stopped
 * worker is kept, and each new one waits for the debugger's word before it begins.
 */
export function openUnheldChromium({ extension, server }: Required<Installed>): Promise<Browser> {
  const {
    chromiumSandbox: _,
    args,
    ...options
  } = launchOptions(`127.0.0.1:${server.port}`, [`--ignore-certificate-errors-spki-list=${server.spki}`, '--lang=en-US']);
  return puppeteer.launch({ ...options, args, browser: 'chrome', enableExtensions: [extension], pipe: true });
}

/** Where the pages of the extension are in the Firefox of a test. */
export const FIREFOX_UUID = '0c1ff7f4-5a5e-4e0c-9a0e-0f2d3b7a9c11';

/** What a Firefox is opened with, besides its languages. */
export interface FirefoxOptions {
  /** Port of a CONNECT proxy. Left out: one that is not there. */
  proxyPort?: number;
  /** The id of an extension whose pages a test is to open. */
  addon?: string;
  prefs?: Record<string, unknown>;
}

/** Opens the system's Firefox over WebDriver BiDi. Every request but those to loopback goes to the proxy. */
export async function openFirefox(
  languages = 'en-US',
  { proxyPort = 9, addon, prefs = {} }: FirefoxOptions = {},
): Promise<Browser> {
  return puppeteer.launch({
    // Its certificates are those of a throw-away authority.
    acceptInsecureCerts: proxyPort !== 9,
    // Without it, the pages of an extension cannot be opened.
    args: addon ? ['--remote-allow-system-access'] : [],
    browser: 'firefox',
    executablePath: need('firefox'),
    headless: true,
    timeout: 30_000,
    extraPrefsFirefox: {
      'intl.accept_languages': languages,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.no_proxies_on': '',
      'network.http.http3.enable': false,
      'network.proxy.allow_hijacking_localhost': false,
      'app.update.enabled': false,
      'extensions.update.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      ...(addon && { 'extensions.webextensions.uuids': JSON.stringify({ [addon]: FIREFOX_UUID }) }),
      ...prefs,
    },
  });
}
