// What the widget does on pages, for every browser alike.
import { afterAll, beforeAll, describe } from 'vitest';
import { dialogCases } from './widget-dialog-cases.ts';
import type { Lab } from './widget-lab.ts';
import { pageCases } from './widget-page-cases.ts';
import { policyCases } from './widget-policy-cases.ts';
import { relayCases } from './widget-relay-cases.ts';
import { stateCases } from './widget-state-cases.ts';
import type { Engine, Tab } from './widget-tab.ts';
import { wallCases } from './widget-wall-cases.ts';

/** Describes it all for one browser. */
export function widgetCases(name: string, start: () => Promise<Engine>): void {
  let engine: Engine;
  /** Opening a window takes longer than many a case in it. */
  const free: Tab[] = [];
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine?.close());

  const lab: Lab = {
    site: () => engine.site,
    on: async (body, options, use) => {
      const { width = 900, height = 700, alone = false } = options;
      const tab = (alone ? undefined : free.pop()) ?? (await engine.tab());
      let done = false;
      try {
        await tab.size(width, height);
        await tab.open(engine.site.page(body, options));
        await use(tab);
        done = true;
      } finally {
        if (done && !alone) {
          await tab.open('about:blank');
          free.push(tab);
        } else await tab.close();
      }
    },
  };

  // Several pages at once, in windows of one browser.
  describe.concurrent(`the widget in ${name}`, () => {
    stateCases(lab);
    pageCases(lab);
    policyCases(lab);
    relayCases(lab);
  });
  // One window alone has the keyboard.
  describe(`the widget in ${name}, one page after the other`, () => {
    dialogCases(lab);
    wallCases(lab);
  });
}
