// Tabs for tests one after another. A new tab costs a process and all that it has to learn, three times what the page in it does.
import type { BrowserContext, Disposable, Page } from 'playwright';
import { openChromium, type Viewer } from './browsers.ts';

/** A tab in which nothing is left of those who had it before. */
export interface Tab {
  page: Page;
  context: BrowserContext;
  /** Takes back what a test has put before every page of this tab: a script, a function. */
  undo: (put: Disposable) => void;
}

interface Kept {
  page: Page;
  context: BrowserContext;
  close: () => Promise<void>;
  idle?: NodeJS.Timeout;
}

/** Tabs that wait, by what cannot be changed while they are open. */
const kept = new Map<string, Kept[]>();
/** Milliseconds for which they wait. */
const IDLE_MS = 2_000;

/** Gives a tab to one test. It serves another afterwards where the test went well. @param viewer of the same defaults as a new window */
export async function withTab(viewer: Viewer, use: (tab: Tab) => Promise<void>): Promise<void> {
  const { locale = 'en-US', deviceScaleFactor = 1 } = viewer;
  const key = `${locale} ${deviceScaleFactor}`;
  const free = kept.get(key) ?? [];
  kept.set(key, free);
  const tab = free.pop() ?? (await open(locale, deviceScaleFactor));
  clearTimeout(tab.idle);
  const put: Disposable[] = [];
  let clean = false;
  try {
    await dress(tab.page, viewer);
    await use({ ...tab, undo: (one) => void put.push(one) });
    // A tab that cannot be cleaned is used no more; what the test has found holds.
    clean = await leaveNothing(tab, put).then(
      () => true,
      () => false,
    );
  } finally {
    if (clean) {
      free.push(tab);
      tab.idle = setTimeout(() => {
        free.splice(free.indexOf(tab), 1);
        void tab.close();
      }, IDLE_MS);
    } else await tab.close();
  }
}

async function open(locale: string, deviceScaleFactor: number): Promise<Kept> {
  const { context, close } = await openChromium({ locale, deviceScaleFactor });
  return { page: await context.newPage(), context, close };
}

async function dress(page: Page, viewer: Viewer): Promise<void> {
  const { colorScheme = 'light', reducedMotion = 'no-preference', forcedColors = 'none' } = viewer;
  await page.emulateMedia({ colorScheme, reducedMotion, forcedColors });
  await page.setViewportSize(viewer.viewport ?? { width: 1280, height: 720 });
}

/** No script, function, listener, route, leave, second tab or kept thing. */
async function leaveNothing({ page, context }: Kept, put: readonly Disposable[]): Promise<void> {
  for (const one of put) await one.dispose();
  page.removeAllListeners();
  await Promise.all([context.unrouteAll({ behavior: 'ignoreErrors' }), context.clearPermissions(), context.clearCookies()]);
  for (const other of context.pages()) if (other !== page) await other.close();
  const { origin } = new URL(page.url());
  if (origin === 'null') return;
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await cdp.send('Page.resetNavigationHistory');
  await cdp.detach();
}
