import type { KeyInput } from 'puppeteer-core';
import { openFirefox } from '../support/browsers.ts';
import { widgetCases } from './widget-cases.ts';
import { openWidgetSite, shotOf } from './widget-site.ts';

widgetCases('Firefox', async () => {
  const site = await openWidgetSite();
  const browser = await openFirefox('en-US', { proxyPort: site.proxyPort });
  return {
    site,
    tab: async () => {
      // Of the tabs of one window all but one are hidden, where nothing is checked.
      const page = await browser.newPage({ type: 'window' });
      return {
        size: (width, height) => page.setViewport({ width, height }),
        open: async (address) => void (await page.goto(address)),
        run: <T>(script: string) => page.evaluate(script) as Promise<T>,
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press((key === 'Space' ? ' ' : key) as KeyInput),
        offline: (offline) => page.setOfflineMode(offline),
        shot: async (name) => {
          const path = shotOf(`${name}-firefox`);
          if (path) await page.screenshot({ path });
        },
        close: () => page.close(),
      };
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
});
