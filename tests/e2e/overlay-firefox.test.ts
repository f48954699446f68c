import type { KeyInput } from 'puppeteer-core';
import { openFirefox } from '../support/browsers.ts';
import { overlayCases, type Tab } from './overlay-cases.ts';

overlayCases('Firefox', async () => {
  const browser = await openFirefox('en-US');
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 700 });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  const tab: Tab = {
    open: async (address) => void (await page.goto(address)),
    run: <T>(script: string) => page.evaluate(script) as Promise<T>,
    click: (x, y) => page.mouse.click(x, y),
    point: (x, y) => page.mouse.move(x, y),
    press: (key) => page.keyboard.press(key as KeyInput),
    faults,
  };
  return { tab, close: () => browser.close() };
});
