// Many badges on one page.
import { expect, it } from 'vitest';
import { badgeAt, OPEN } from './widget-badges.ts';
import { badge, type Lab, scriptAt } from './widget-lab.ts';
import { roomStyle } from './widget-site.ts';
import { calm, until } from './widget-tab.ts';

const MANY = 200;
/** Milliseconds until all have their answers, on two cores that another browser shares. */
const SOON = 20_000;
const MB = 1_048_576;

export function wallCases({ site, on }: Lab): void {
  it('checks 200 badges, asks once for each badge, class and issuer, and finds among them', async () => {
    const body = Array.from({ length: MANY }, (_, at) => badge(badgeAt('wall', at))).join('');
    await on(`<tashika-wall>${body}</tashika-wall><p>Below</p>`, { head: roomStyle() }, async (tab) => {
      await until(tab, `probe.kinds().some((kind) => kind === 'done')`, true);
      const near = site().asked(OPEN, '/wall/a/').length;
      expect(near).toBeLessThan(30);
      const heap = await tab.heap?.();
      await tab.run(`void (document.querySelector('tashika-wall').eager = true)`);
      await until(tab, `probe.reports.filter(({ verdict }) => verdict === 'genuine').length`, MANY, SOON);
      await until(tab, `probe.kinds().filter((kind) => kind === 'done').length`, MANY);
      const asked = site()
        .asked(OPEN, '/wall/')
        .filter((one) => !one.endsWith('.png'));
      expect(asked).toHaveLength(MANY + 10 + 1);
      expect(new Set(asked).size).toBe(asked.length);
      expect(await tab.run('probe.shifts')).toEqual([]);
      const more = heap === undefined ? 0 : ((await tab.heap?.()) ?? 0) - heap;
      expect(more / MB).toBeLessThan(24);
      await tab.shot('wall');

      const shown = `[...document.querySelectorAll('tashika-badge')].filter((one) => one.checkVisibility()).length`;
      const filter = (script: string) =>
        tab.run(
          `(() => { const root = probe.roots.get(document.querySelector('tashika-wall')); const input = root.querySelector('input[type=search]'); const [issuer, verdict] = root.querySelectorAll('select'); ${script}; root.querySelector('form').dispatchEvent(new Event('input', { bubbles: true })); })()`,
        );
      expect(await tab.run(shown)).toBe(MANY);
      await filter(`input.value = 'statistics 3'`);
      await until(tab, shown, MANY / 10);
      await tab.shot('wall-filtered');
      await filter(`input.value = 'nothing like it'`);
      await until(tab, shown, 0);
      await filter(`input.value = ''; verdict.value = 'genuine'; issuer.value = '${OPEN}'`);
      await until(tab, shown, MANY);
      await calm(tab);
    });
  });

  it('shows all of them where the search does not load', async () => {
    const body = Array.from({ length: 7 }, (_, at) => badge(badgeAt('nosearch', at))).join('');
    await on(`<tashika-wall eager>${body}</tashika-wall>`, { script: scriptAt('without:wall-filter') }, async (tab) => {
      await until(tab, 'probe.kinds()', Array(7).fill('done'));
      expect(await tab.run(`[...document.querySelectorAll('tashika-badge')].every((one) => one.checkVisibility())`)).toBe(true);
      expect(await tab.run('probe.faults')).toEqual([]);
    });
  });

  it('takes badges that come later, and lets others go', async () => {
    await on(`<tashika-wall eager>${badge(badgeAt('grow', 0))}</tashika-wall>`, {}, async (tab) => {
      await until(tab, `probe.kinds()`, ['done']);
      await tab.run(
        `document.querySelector('tashika-wall').insertAdjacentHTML('beforeend', ${JSON.stringify(Array.from({ length: 9 }, (_, at) => badge(badgeAt('grow', at + 1))).join(''))})`,
      );
      await until(tab, `probe.kinds()`, Array(10).fill('done'));
      await tab.run(`document.querySelector('tashika-badge').remove()`);
      await until(tab, `probe.kinds().length`, 9);
      await calm(tab);
    });
  });
}
