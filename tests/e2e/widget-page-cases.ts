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
    const script = `<script>window.kept = ''; kept = ${names}; document.addEventListener('tashika-report', () => { document.title = 'told'; });</script>${WIDGET}`;
    await on(badge(badgeAt('closed')), { script, probe: 'none' }, async (tab) => {
      await until(tab, 'document.title', 'told');
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

  it('stands in shadow roots', async () => {
    const inner = JSON.stringify(`<div lang=ja>${badge(badgeAt('shadow'))}</div>`).replaceAll('<', '\\x3c');
    const script = `${WIDGET}<script>addEventListener('DOMContentLoaded', () => { window.inner = document.getElementById('h').attachShadow({ mode: 'open' }); inner.innerHTML = ${inner}; });</script>`;
    await on('<div id=h></div>', { script }, async (tab) => {
      await until(tab, `probe.reports.map(({ verdict }) => verdict)`, ['genuine']);
      const words = `probe.roots.get(inner.querySelector('tashika-badge')).querySelector('button .words').textContent`;
      await until(tab, words, '本物のバッジ');
      await calm(tab);
    });
  });

  it.each([
    ['of another site', ''],
    ['that may do nothing but run scripts', 'sandbox="allow-scripts"'],
    ['without an address of its own', 'srcdoc'],
  ])('says in a frame whose page it stands on: one %s', async (_what, how) => {
    const tells = `<script>document.addEventListener('tashika-report', () => setTimeout(() => { const { words, date } = probe.face(); parent.postMessage([words, date.split(',')[0]], '*'); }, 200));</script>`;
    const body = badge(badgeAt('frame')) + tells;
    const frame =
      how === 'srcdoc'
        ? `<iframe srcdoc='<script src="/probe.js" data-mode="closed"></script>${WIDGET}${body.replaceAll("'", '&#39;')}' width=500 height=300></iframe>`
        : `<iframe src="${site().page(body)}" ${how} width=500 height=300></iframe>`.replace(
            '<iframe',
            '<iframe title="A frame"',
          );
    const head = `<script>addEventListener('message', ({ data }) => { window.told = data; });</script>`;
    // A page in another's frame is the page of its own site; one without an address is that of whoever made it.
    const options = how === 'srcdoc' ? { head, script: '' } : { head, script: '', host: FRAMER };
    await on(frame, options, async (tab) => {
      await until(tab, 'window.told', ['Genuine badge', 'Checked in your browser on www.school.example.org']);
    });
  });

  it('is made by scripts as well, before and after it is known', async () => {
    const make = `const make = (number) => Object.assign(document.createElement('tashika-badge'), { id: 'm' + number, src: 'https://${OPEN}/made/a/' + number, view: 'full', eager: true });`;
    const script = `<script>${make} addEventListener('DOMContentLoaded', () => document.querySelector('main').append(make(1)), { once: true });</script>${WIDGET}`;
    await on('', { script }, async (tab) => {
      await face(tab, { ...GENUINE, name: 'Sample Statistics 1' });
      await tab.run(`document.querySelector('main').prepend(make(2))`);
      await face(tab, { ...GENUINE, name: 'Sample Statistics 2' });
      expect(await tab.run(`[probe.at().getAttribute('view'), probe.box(probe.at())[3]].join()`)).toBe('full,480');
      await tab.run(`probe.at().setAttribute('view', 'mark')`);
      await until(tab, `probe.box(probe.at()).slice(2)`, [208, 32]);
      await tab.run(`probe.at().cloneNode(true).id = 'x'; document.querySelector('main').append(probe.at().cloneNode(true))`);
      await face(tab, GENUINE, 2);
      await calm(tab);
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
        await tab.media({ forcedColors: 'none' });
        await tab.media({ media: 'print' });
        await tab.shot('print');
        expect(await tab.run(`getComputedStyle(probe.inside('.scope', 1)).color`)).toBe('rgb(27, 31, 36)');
        expect(await tab.run(`probe.face(1).words`)).toBe('Genuine badge');
        await calm(tab);
      },
    );
  });
}
