// The dialog by keyboard, and what axe finds.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { badgeAt } from './widget-badges.ts';
import { badge, GENUINE, type Lab } from './widget-lab.ts';
import { calm, face, type Tab, until } from './widget-tab.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function axe(tab: Tab): Promise<string[]> {
  await tab.run(`(() => { if (!window.axe) { ${AXE} } })()`);
  return tab.run(
    `axe.run({ runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, any }) => html.slice(0, 200) + any.map((one) => one.message).join()).join(' ')))`,
  );
}

const VERDICT = `probe.report()?.querySelector('.sheet')?.dataset.verdict`;
/** What has the focus, through all roots. */
const FOCUS = `(() => { let at = document.activeElement; for (let root; at && (root = probe.roots.get(at)) && root.activeElement; ) at = root.activeElement; return at ? at.localName + (at.className ? '.' + at.className : '') + (at.id ? '#' + at.id : '') : ''; })()`;

export function dialogCases({ on }: Lab): void {
  it('is reached, opened, left and returned to by keyboard alone', async () => {
    await on(
      `<button id=first>First</button>${badge(badgeAt('keys'))}<button id=last>Last</button>`,
      { alone: true },
      async (tab) => {
        await face(tab, GENUINE);
        await tab.run(`document.getElementById('first').focus()`);
        await tab.press('Tab');
        expect(await tab.run(FOCUS)).toBe('button.badge');
        for (const key of ['Enter', 'Space']) {
          await tab.press(key);
          await until(tab, VERDICT, 'genuine');
          expect(await tab.run(`probe.dialog().matches(':modal')`)).toBe(true);
          // Nothing behind it can be reached.
          for (let step = 0; step < 14; step++) {
            await tab.press('Tab');
            expect(await tab.run(FOCUS)).not.toMatch(/#(first|last)|button\.badge/);
          }
          await tab.press('Escape');
          await until(tab, `probe.dialog() === null`, true);
          expect(await tab.run(FOCUS)).toBe('button.badge');
        }
        await tab.press('Tab');
        expect(await tab.run(FOCUS)).toBe('button#last');
        await calm(tab);
      },
    );
  });

  it('is left by its button and by a press beside it, and opened once', async () => {
    await on(badge(badgeAt('leave')), { alone: true }, async (tab) => {
      await face(tab, GENUINE);
      const open = async () => {
        await tab.run(`(() => { const one = probe.inside('button.badge'); one.click(); one.click(); })()`);
        await until(tab, VERDICT, 'genuine');
        expect(await tab.run(`probe.root().querySelectorAll('dialog').length`)).toBe(1);
      };
      await open();
      const [x, y] = await tab.run<[number, number]>(`probe.middle(probe.dialog().querySelector('.close'))`);
      await tab.click(x, y);
      await until(tab, `probe.dialog() === null`, true);
      await open();
      await tab.click(5, 5);
      await until(tab, `probe.dialog() === null`, true);
      await calm(tab);
    });
  });

  // Colours do not depend on the language.
  it.each([
    ['en', 'light'],
    ['ja', 'dark'],
  ])('has no fault that axe finds, open and closed: %s, %s', async (lang, theme) => {
    const body = ['mark', 'card', 'full'].map((view) => badge(badgeAt('axe', 1), `view="${view}" theme="${theme}"`)).join('');
    const wall = `<tashika-wall theme="${theme}">${Array.from({ length: 7 }, (_, at) => badge(badgeAt('axe', at))).join('')}</tashika-wall>`;
    const head = theme === 'dark' ? '<style>body{background:#111;color:#eee}</style>' : '';
    await on(body + wall, { lang, probe: 'open', head, height: 1600 }, async (tab) => {
      await until(tab, `probe.kinds().every((kind) => kind === 'done')`, true);
      expect(await axe(tab)).toEqual([]);
      await tab.shot(`page-${lang}-${theme}`);
      await tab.run(`probe.inside('button.badge', 1).click()`);
      await until(tab, `probe.report(1)?.querySelector('.sheet')?.dataset.verdict`, 'genuine');
      // Its way in has ended.
      await tab.run(`Promise.all(probe.dialog(1).getAnimations().map((one) => one.finished)).then(() => {})`);
      await tab.shot(`dialog-${lang}-${theme}`);
      expect(await axe(tab)).toEqual([]);
      await calm(tab);
    });
  });
}
