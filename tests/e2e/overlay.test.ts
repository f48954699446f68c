import { openChromium } from '../support/browsers.ts';
import { overlayCases, type Tab } from './overlay-cases.ts';

overlayCases('Chromium', async () => {
  const { context, close } = await openChromium({ locale: 'en-US', viewport: { width: 1000, height: 700 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on(
    'console',
    (message) => message.type() === 'error' && !/favicon|404/.test(message.text()) && faults.push(message.text()),
  );
  const tab: Tab = {
    open: async (address) => void (await page.goto(address)),
    run: (script) => page.evaluate(script),
    click: (x, y) => page.mouse.click(x, y),
    point: (x, y) => page.mouse.move(x, y),
    press: (key) => page.keyboard.press(key),
    faults,
  };
  return { tab, close };
});
