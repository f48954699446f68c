// Everything that a test of the built extension needs: one server that stands for the mail sites, LinkedIn and the badge hosts
// under their real names, and the two browsers with the extension in them.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page, Worker } from 'playwright';
import type { Browser, Page as PuppeteerPage } from 'puppeteer-core';
import { BADGE_HOSTS, type BadgeHostOptions, badgeHandlers } from './badge-hosts.ts';
import { FIREFOX_UUID, openChromium, openFirefox, openUnheldChromium, type Viewer } from './browsers.ts';
import { makeCertificate } from './certificate.ts';
import { startConnectProxy } from './connect-proxy.ts';
import { type Handler, type HostServer, type SeenRequest, startHostServer } from './host-server.ts';

/** A page as a test serves it. */
export interface ServedPage {
  /** Or the bytes of a file. */
  html: string | Uint8Array;
  headers?: Record<string, string>;
}

/** The servers, and what is served on them. */
export interface Lab {
  server: HostServer;
  spki: string;
  /** Serves a page on a host, at every path, at one, or at one with its query; on a badge host to a person in a tab alone. */
  serve: (host: string, page: ServedPage, path?: string) => void;
  /** What was asked of the badge hosts, as addresses, in order. */
  asked: () => string[];
  /** What was asked of hosts of this world beside pages and badge hosts, or with cookies, referrer, query or fragment. */
  suspicious: () => string[];
  /** Forgets what was asked so far. */
  forget: () => void;
  close: () => Promise<void>;
}

/** The hosts on which pages are served. */
const PAGE_HOSTS = [
  'mail.google.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.cloud.microsoft',
  'outlook.live.com',
  'www.linkedin.com',
  'www.example.net',
] as const;
/** Hosts that pictures of the pages name; what is asked there is asked by the pages. */
const PICTURE_HOSTS = ['ci3.googleusercontent.com', 'media.licdn.com', 'img.example.ac.jp'] as const;
/** Never asked by anybody but a person who opens a page there. */
const FORBIDDEN_HOSTS = ['www.openbadge-global.com', 'evil.example', 'lnkd.in'] as const;

/** The built extension for a browser. */
export function builtExtension(browser: 'chrome' | 'firefox'): string {
  const output = process.env['TASHIKA_OUTPUT'] ?? fileURLToPath(new URL('../../.output', import.meta.url));
  const folder = `${output}/${browser}-mv3`;
  if (!existsSync(`${folder}/manifest.json`)) throw new Error(`${folder} is not there: npm run build:extension`);
  return folder;
}

/** Every file of a build, as a path inside it. */
export function filesOfBuild(browser: 'chrome' | 'firefox'): string[] {
  const folder = builtExtension(browser);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => statSync(`${folder}/${file}`).isFile());
}

/** Starts the servers. */
export async function startLab(options: BadgeHostOptions = {}): Promise<Lab> {
  const hosts = [...PAGE_HOSTS, ...PICTURE_HOSTS, ...BADGE_HOSTS, ...FORBIDDEN_HOSTS];
  const certificate = makeCertificate(hosts);
  const pages = new Map<string, ServedPage>();
  const pageAt = (host = '', url = '/') => {
    const { pathname } = new URL(url, 'https://page.invalid');
    if (pathname === '/favicon.ico') return undefined;
    return pages.get(`${host}${url}`) ?? pages.get(`${host}${pathname}`) ?? pages.get(host);
  };
  const page: Handler = ({ headers, url }, response) => {
    const found = pageAt(headers.host, url);
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...found.headers }).end(found.html);
  };
  const nothing: Handler = (_request, response) => void response.writeHead(404).end();
  // A person opens a page of a wallet in a tab; whatever else is asked of its host is asked by us.
  const isVisit = (headers: SeenRequest['headers'], url: string | undefined) =>
    headers['sec-fetch-dest'] === 'document' && pageAt(headers.host, url) !== undefined;
  const orVisited =
    (handler: Handler): Handler =>
    (request, response, reset) =>
      (isVisit(request.headers, request.url) ? page : handler)(request, response, reset);
  const server = await startHostServer(certificate, {
    ...Object.fromEntries([...PICTURE_HOSTS, ...FORBIDDEN_HOSTS].map((host) => [host, orVisited(nothing)])),
    ...Object.fromEntries(PAGE_HOSTS.map((host) => [host, page])),
    ...Object.fromEntries(Object.entries(badgeHandlers(options)).map(([host, handler]) => [host, orVisited(handler)])),
  });
  const badgeHosts: readonly string[] = BADGE_HOSTS;
  // A page shows pictures of badges by itself, as pages do.
  const isPicture = ({ headers }: SeenRequest) => headers['sec-fetch-dest'] === 'image';
  // The browser asks for the icon of a page in a tab when it likes, naming that page; we name nobody.
  const isIcon = ({ host, url, headers }: SeenRequest) =>
    url === '/favicon.ico' && headers['sec-fetch-dest'] === 'image' && headers.referer?.startsWith(`https://${host}/`) === true;
  const ours = () => server.requests.filter((request) => !isVisit(request.headers, request.url) && !isIcon(request));
  const ofBadges = () => ours().filter((request) => badgeHosts.includes(request.host) && !isPicture(request));
  return {
    server,
    spki: certificate.spki,
    serve: (host, served, path = '') => void pages.set(host + path, served),
    asked: () => ofBadges().map(({ host, url }) => `https://${host}${url}`),
    suspicious: () => [
      ...ours()
        .filter(({ host }) => (FORBIDDEN_HOSTS as readonly string[]).includes(host))
        .map(words),
      ...ofBadges()
        .filter(({ headers, url }) => headers.cookie || headers.referer || /[?#]/.test(url))
        .map(words),
    ],
    forget: () => void server.requests.splice(0),
    close: server.close,
  };
}

function words({ host, url, headers }: SeenRequest): string {
  return `https://${host}${url}${headers.cookie ? ' with cookies' : ''}${headers.referer ? ' with a referrer' : ''}`;
}

/** Chromium with the extension in it. */
export interface ChromiumLab {
  context: BrowserContext;
  /** Where its pages are: `chrome-extension://…`. */
  origin: string;
  worker: () => Promise<Worker>;
  close: () => Promise<void>;
}

/** Opens Chromium; the page that greets is closed. @param extension another build than the usual one */
export async function openExtensionInChromium(
  lab: Lab,
  viewer: Viewer = {},
  extension = builtExtension('chrome'),
): Promise<ChromiumLab> {
  const installed = { extension, server: { port: lab.server.port, spki: lab.spki } };
  const { context, close } = await openChromium({ locale: 'en-US', ...viewer }, installed);
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  const origin = `chrome-extension://${new URL((await worker()).url()).host}`;
  const welcome = context.pages().find((page) => page.url().startsWith(origin)) ?? (await greeting(context, origin));
  await welcome?.close();
  return { context, origin, worker, close };
}

async function greeting(context: BrowserContext, origin: string): Promise<Page | null> {
  const isOurs = (page: Page) => page.url().startsWith(origin);
  return context.waitForEvent('page', { predicate: isOurs, timeout: 20_000 }).catch(() => context.pages().find(isOurs) ?? null);
}

/** Chromium with the extension in it, whose worker lives and ends as it does for people. */
export interface UnheldLab {
  browser: Browser;
  /** `chrome-extension://…` */
  origin: string;
  /** How many workers have come to their end so far. */
  ended: () => number;
  close: () => Promise<void>;
}

/** Opens Chromium without a debugger at the worker; the page that greets is closed. */
export async function openExtensionUnheld(lab: Lab): Promise<UnheldLab> {
  const server = { port: lab.server.port, spki: lab.spki };
  const browser = await openUnheldChromium({ extension: builtExtension('chrome'), server });
  let ended = 0;
  browser.on('targetdestroyed', (target) => void (target.type() === 'service_worker' && ended++));
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  const welcome = await browser.waitForTarget((target) => target.type() === 'page' && target.url().startsWith(origin));
  await (await welcome.page())?.close();
  return { browser, origin, ended: () => ended, close: () => browser.close() };
}

/** Firefox with the extension in it. */
export interface FirefoxLab {
  browser: Browser;
  /** `moz-extension://…` */
  origin: string;
  close: () => Promise<void>;
}

/** The id of the extension in Firefox (wxt.config.ts). */
export const FIREFOX_ID = '{7c0c4f0e-6a1f-4a52-9f0b-5d7c9c3e4a61}';

/** Opens Firefox. @param languages as in its settings */
export async function openExtensionInFirefox(
  lab: Lab,
  languages = 'en-US',
  prefs: Record<string, unknown> = {},
): Promise<FirefoxLab> {
  const proxy = await startConnectProxy(lab.server.port);
  const browser = await openFirefox(languages, { proxyPort: proxy.port, addon: FIREFOX_ID, prefs });
  await browser.installExtension(builtExtension('firefox'));
  return {
    browser,
    origin: `moz-extension://${FIREFOX_UUID}`,
    close: async () => {
      await browser.close();
      await proxy.close();
    },
  };
}

/** Stops the worker as the browser does with one that rests. @param watcher a page of the extension */
export async function stopWorker(context: BrowserContext, watcher: Page): Promise<void> {
  await stopBy(await context.newCDPSession(watcher));
}

/** The same where no debugger holds it. @param watcher a page of the extension */
export async function stopUnheldWorker(watcher: PuppeteerPage): Promise<void> {
  await stopBy(await watcher.createCDPSession());
}

/** What both tools have. */
interface Stopping {
  send: (method: 'ServiceWorker.enable' | 'ServiceWorker.stopAllWorkers') => Promise<unknown>;
  detach: () => Promise<void>;
}

async function stopBy(cdp: Stopping): Promise<void> {
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await cdp.detach();
}

/** The extension's own interface, as far as tests use it. */
type Interface = typeof import('../../extension/browser.ts').browser;

/** Runs a function in the worker. It stands alone: nothing around it is there. */
export async function inWorker<A, R>(
  { worker }: ChromiumLab,
  run: (browser: Interface, argument: A) => R | Promise<R>,
  argument?: A,
): Promise<R> {
  return (await (await worker()).evaluate(`(${run.toString()})(chrome, ${JSON.stringify(argument ?? null)})`)) as R;
}

/** Runs a function in a page of the extension in Firefox. It stands alone too. */
export async function inExtensionPage<A, R>(
  page: PuppeteerPage,
  run: (browser: Interface, argument: A) => R | Promise<R>,
  argument?: A,
): Promise<R> {
  return (await page.evaluate(`(${run.toString()})(browser, ${JSON.stringify(argument ?? null)})`)) as R;
}

/** Opens a page of the extension in Firefox, which sends no load event for it. */
export async function openOurPage({ browser, origin }: FirefoxLab, path: string): Promise<PuppeteerPage> {
  const page = await browser.newPage();
  const { connection } = browser as unknown as {
    connection: { send: (method: string, parameters: unknown) => Promise<unknown> };
  };
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  await connection.send('browsingContext.navigate', { context, url: `${origin}/${path}`, wait: 'none' });
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const there = await page
      .evaluate(`location.href.startsWith(${JSON.stringify(origin)}) && document.body !== null`)
      .catch(() => false);
    if (there) return page;
  }
  throw new Error(`${path} did not open`);
}
