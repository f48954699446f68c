import { openChromium } from '../support/browsers.ts';
import { widgetCases } from './widget-cases.ts';
import { openWidgetSite, shotOf } from './widget-site.ts';

widgetCases('Chromium', async () => {
  const site = await openWidgetSite();
  const { context, close } = await openChromium({ locale: 'en-US' }, { server: site });
  return {
    site,
    tab: async () => {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      return {
        size: (width, height) => page.setViewportSize({ width, height }),
        open: async (address) => void (await page.goto(address)),
        // Not by Playwright's own script in the page, which a hostile page breaks.
        run: async <T>(expression: string) => {
          const told = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
          if (told.exceptionDetails) throw new Error(told.exceptionDetails.exception?.description ?? told.exceptionDetails.text);
          return told.result.value as T;
        },
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        media: (media) => page.emulateMedia(media),
        offline: async (offline) => {
          const network = { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
          await session.send('Network.emulateNetworkConditions', network);
        },
        shot: async (name) => {
          const path = shotOf(`${name}-chromium`);
          if (path) await page.screenshot({ path });
        },
        heap: async () => {
          await session.send('HeapProfiler.collectGarbage');
          return (await session.send('Runtime.getHeapUsage')).usedSize;
        },
        close: () => page.close(),
      };
    },
    close: async () => {
      await close();
      await site.close();
    },
  };
});
