// What axe finds on a page. Its own package for Playwright loads axe anew for each look and brings everything that is in order back
// out of the page, which takes three times as long as looking.
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright';

/** The one in the page. */
type InPage = { axe?: typeof axe };

const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
  // The only frames are those of an issuer's design: it is the issuer's, and lets nothing run.
  iframes: false,
};

/** Where to look, and rules to leave out. */
export interface Look {
  /** Selector of the part. */
  within?: string;
  without?: readonly string[];
}

/** Every fault of the page as it is: the rule, and the elements that break it. */
export async function axeFaults(page: Page, { within = 'html', without = [] }: Look = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  return page.evaluate(
    async ({ part, options }) => {
      const { violations, passes } = (await (globalThis as InPage).axe?.run(part, options)) ?? {};
      // An axe that has looked at nothing finds nothing.
      if (!violations || !passes?.length) throw new Error('axe did not look at the page');
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    { part: within, options: { ...OPTIONS, rules } },
  );
}
