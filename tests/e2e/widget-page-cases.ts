// The widget among what else is on a page: nothing shifts, nothing of the page gets in, and nothing of it gets out.
import { expect, it } from 'vitest';
import { badgeAt, hold, OPEN, say } from './widget-badges.ts';
import { badge, GENUINE, type Lab } from './widget-lab.ts';
import { FRAMER, roomStyle, WIDGET } from './widget-site.ts';
import { calm, face, pause, pressBadge, until } from './widget-tab.ts';

/** The script only when the page has stood for a while, so that it is laid out without. */
const LATE = `<script type="module">await new Promise((done) => setTimeout(done, 300)); probe.before = probe.layout(); await import('/widget/tashika.js');</script>`;

/** What pages do to their own world before anything of the widget. */
const HOSTILE: Record<string, string> = {
  'takes the methods of arrays away': `for (const name of ['map', 'filter', 'flatMap', 'forEach', 'includes', 'push', 'some', 'every', 'at', 'flat', 'find']) Object.defineProperty(Array.prototype, name, { value: () => { throw new Error('mine'); } });`,
  'adds to arrays and objects what can be counted': `Array.prototype.extra = function () {}; Object.prototype.extra = 'x'; Object.prototype.toJSON = undefined; Array.prototype.contains = () => true;`,
  'sets what objects inherit': `Object.prototype.name = 'Evil'; Object.prototype.verdict = 'confirmed'; Object.prototype.signal = null; Object.prototype.type = 'Assertion'; Object.prototype.value = 1;`,
  'has promises of its own': `const Own = Promise; window.Promise = class extends Own { then(a, b) { return super.then(a, b); } };`,
  'asks by a fetch of its own': `const own = fetch; window.fetch = (...all) => own(...all);`,
  'has a fetch that fails': `window.fetch = () => Promise.reject(new TypeError('mine'));`,
  'takes out what makes elements': `document.createElement = () => { throw new Error('mine'); };`,
  'has no observers': `delete window.IntersectionObserver; delete window.MutationObserver;`,
  'throws where it is told of reports': `addEventListener('tashika-report', () => { throw new Error('mine'); }, true);`,
};

export function pageCases({ site, on }: Lab): void {
  it.each(['mark', 'card', 'full'])('shifts nothing from before its script to the answer: %s', async (view) => {
    const src = badgeAt(`shift${view}`);
    const go = hold(src);
    const wall = `<tashika-wall view="${view}">${Array.from({ length: 7 }, (_, at) => badge(badgeAt(`shiftwall${view}`, at))).join('')}</tashika-wall>`;
    const text = badge(
      badgeAt(`shift${view}`, 2),
      `view="${view}"`,
      '<a href="#">A plain link of some words, which go on and on for longer than a line has room for them</a>',
    );
    await on(
      `<p>Before ${badge(src, `view="${view}"`)} after</p>${text}<p>Below</p>${wall}<p>End</p>`,
      { script: LATE, head: roomStyle(), height: 5_000 },
      async (tab) => {
        await until(tab, 'probe.kinds()[0]', 'checking');
        expect(await tab.run('probe.layout()')).toBe(await tab.run('probe.before'));
        await tab.shot(`checking-${view}`);
        go();
        await face(tab, GENUINE);
        await until(tab, `probe.kinds().every((kind) => kind === 'done')`, true);
        await pause(300);
        expect(await tab.run('probe.layout()')).toBe(await tab.run('probe.before'));
        expect(await tab.run('probe.shifts')).toEqual([]);
        await tab.shot(`genuine-${view}`);
        await calm(tab);
      },
    );
  });

  it('bears a page that resets all, and is hidden where the page wants it hidden', async () => {
    const reset = `<style>*,*::before,*::after{all:unset!important;font-size:99px!important;line-height:0!important;color:red!important}</style>`;
    await on(badge(badgeAt('reset')), { head: reset }, async (tab) => {
      await face(tab, GENUINE);
      await tab.shot('reset');
      expect(await tab.run(`getComputedStyle(probe.inside('button.badge .words')).color`)).not.toBe('rgb(255, 0, 0)');
      await calm(tab);
    });
    await on(
      badge(badgeAt('hidden'), 'eager'),
      { head: '<style>*{all:unset!important;display:none!important}</style>' },
      async (tab) => {
        await until(tab, 'probe.reports.map(({ verdict }) => verdict)', ['genuine']);
        expect(await tab.run('probe.face().shown')).toBe(false);
        await calm(tab);
      },
    );
  });

  it.each(Object.keys(HOSTILE))('tells nothing false and throws nothing about where a page %s', async (what) => {
    const src = badgeAt(`hostile${Object.keys(HOSTILE).indexOf(what)}`);
    say(src, { revoked: true });
    const head = `<script>document.addEventListener('DOMContentLoaded', () => {}, { once: true }); ${HOSTILE[what]}</script>`;
    await on(badge(src, 'id="s1"'), { head }, async (tab) => {
      // Some stop all that scripts do here, and then there is nothing to wait for.
      await until(tab, `probe.reports.length > 0 || probe.face().kind === 'error'`, true, 1_500).catch(() => {});
      const verdicts = await tab.run<string>(`probe.by.s1 ?? ''`);
      expect(['', 'revoked', 'incomplete']).toContain(verdicts);
      expect((await face(tab, {})).words).not.toMatch(/genuine/i);
    });
  });

  it('leaves its names to whoever has them', async () => {
    const head = `<script>customElements.define('tashika-badge', class extends HTMLElement { connectedCallback() { this.title = 'theirs'; } });</script>`;
    await on(badge(badgeAt('taken')), { head }, async (tab) => {
      await until(tab, `customElements.get('tashika-wall') !== undefined`, true);
      expect(await tab.run(`document.querySelector('tashika-badge').title`)).toBe('theirs');
      expect(site().asked(OPEN, '/taken')).toEqual([]);
      await calm(tab);
    });
  });

  it('steps back where it is on the page already, in this version or in another', async () => {
    const again = `${WIDGET}<script type="module" src="/widget/tashika.js?again"></script><script type="module" src="/widget/tashika-0.1.0.js"></script>`;
    await on(badge(badgeAt('twice')), { script: again }, async (tab) => {
      await face(tab, GENUINE);
      await pause(200);
      expect(site().asked(OPEN, '/twice/a')).toEqual(['/twice/a/1']);
      expect(await tab.run('probe.modes')).toEqual(['closed']);
      await calm(tab);
    });
  });

  it('gives the page no way in, and leaves nothing on its window', async () => {
    const names = `Reflect.ownKeys(window).filter((one) => !/^\\d+$/.test(String(one))).map(String).sort().join()`;
    const script = `<script>window.kept = ''; kept = ${names};</script>${WIDGET}`;
    await on(badge(badgeAt('closed')), { script, probe: 'none' }, async (tab) => {
      await tab
        .run(`new Promise((done) => document.addEventListener('tashika-report', done, { once: true })).then(() => {})`)
        .catch(() => {});
      await until(tab, `customElements.get('tashika-badge') !== undefined`, true);
      const added = await tab.run<string[]>(
        `(() => { const before = new Set(kept.split(',')); return ${names}.split(',').filter((one) => !before.has(one)); })()`,
      );
      expect(added).toEqual([]);
      const ways = `(() => { const found = []; const one = document.querySelector('tashika-badge'); if (one.shadowRoot) found.push('shadowRoot');
        for (let at = one; at && at !== HTMLElement.prototype; at = Object.getPrototypeOf(at)) for (const key of Reflect.ownKeys(at)) { let value; try { value = one[key]; } catch { continue; }
          if (value instanceof ShadowRoot || (value instanceof Node && value !== one && value.getRootNode() instanceof ShadowRoot)) found.push(String(key)); }
        return found; })()`;
      expect(await tab.run(ways)).toEqual([]);
    });
  });

  it('tells a page what was found out by an event, and of nothing that is in it', async () => {
    const script = `<script>window.paths = []; for (const kind of ['click', 'pointerdown', 'focusin', 'slotchange', 'close', 'toggle', 'tashika-report']) addEventListener(kind, (event) => paths.push([kind, event.target.localName, event.composedPath().some((one) => one instanceof ShadowRoot)].join(' ')), true);</script>${WIDGET}`;
    await on(badge(badgeAt('event')), { script }, async (tab) => {
      await face(tab, GENUINE);
      await pressBadge(tab);
      await until(tab, `probe.report() !== null`, true);
      const told = await tab.run<string[]>('paths');
      expect(told.filter((one) => one.endsWith('true'))).toEqual([]);
      expect(told).toContain('tashika-report tashika-badge false');
      expect(await tab.run('JSON.stringify(structuredClone(probe.reports[0])) === JSON.stringify(probe.reports[0])')).toBe(true);
    });
  });

  it('stands in shadow roots and in frames', async () => {
    const inner = badgeAt('shadow');
    const body = `<div id=h></div><script src="/probe.js"></script>`;
    const script = `${WIDGET}<script>addEventListener('DOMContentLoaded', () => { const root = document.getElementById('h').attachShadow({ mode: 'open' }); root.innerHTML = '<div lang=ja><slot></slot>' + ${JSON.stringify(badge(inner)).replaceAll('<', '\\x3c')} + '</div>'; window.inner = root; });</script>`;
    await on(body, { script }, async (tab) => {
      await until(tab, `probe.reports.map(({ verdict }) => verdict)`, ['genuine']);
      await until(
        tab,
        `probe.roots.get(inner.querySelector('tashika-badge'))?.querySelector('button .words')?.textContent`,
        '本物のバッジ',
      );
    });
    const tell = `<script>addEventListener('message', ({ data }) => { window.told = data; });</script>`;
    const speaks = site().page(
      `${badge(badgeAt('frame'))}<script>document.addEventListener('tashika-report', ({ detail }) => parent.postMessage(detail.verdict, '*'));</script>`,
    );
    await on(`<iframe src="${speaks}" width=500 height=300></iframe>`, { host: FRAMER, script: tell }, async (tab) => {
      await until(tab, 'window.told', 'genuine');
    });
  });

  it('speaks the language of the page, or its own', async () => {
    const body = `${badge(badgeAt('ja'))}<div lang="en-GB">${badge(badgeAt('ja', 2))}</div>${badge(badgeAt('ja', 3), 'lang="en"')}`;
    await on(body, { lang: 'ja' }, async (tab) => {
      const found = await face(tab, { kind: 'done', words: '本物のバッジ' });
      expect(found.issuer).toContain('発行元：badges.example.com');
      expect(found.date).toMatch(/www\.school\.example\.org で、お使いのブラウザーが確認（\d{4}\/\d\d\/\d\d/);
      await face(tab, GENUINE, 1);
      await face(tab, GENUINE, 2);
      await tab.run(`probe.at(0).lang = 'en'`);
      await face(tab, GENUINE);
      await calm(tab);
    });
  });

  it('looks as the visitor’s settings want it, on paper too', async () => {
    await on(
      ['mark', 'card', 'full'].map((view) => badge(badgeAt('looks'), `view="${view}"`)).join(''),
      { alone: true },
      async (tab) => {
        await face(tab, GENUINE, 2);
        if (!tab.media) return;
        await tab.media({ colorScheme: 'dark' });
        await tab.shot('dark');
        expect(await tab.run(`getComputedStyle(probe.inside('.room', 1)).backgroundColor`)).toBe('rgb(31, 31, 31)');
        await tab.media({ forcedColors: 'active' });
        await tab.shot('forced-colors');
        await tab.media({ reducedMotion: 'reduce' });
        expect(
          await tab.run(`(() => { const ring = probe.inside('.ring', 1); return getComputedStyle(ring).animationName; })()`),
        ).toBe('none');
        await tab.media({ media: 'print' });
        await tab.shot('print');
        expect(await tab.run(`probe.face(1).words`)).toBe('Genuine badge');
        await calm(tab);
      },
    );
  });
}
