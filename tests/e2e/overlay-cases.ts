// What the overlay does in a page, for every browser alike.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BADGE_A, BADGE_B, credly, type Pages, servePages } from './overlay-page.ts';

/** A tab of some browser. */
export interface Tab {
  open: (address: string) => Promise<void>;
  run: <T>(script: string) => Promise<T>;
  click: (x: number, y: number) => Promise<void>;
  point: (x: number, y: number) => Promise<void>;
  press: (key: string) => Promise<void>;
  faults: string[];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const LAYOUT = `JSON.stringify([...document.querySelectorAll('body, body *')].filter((e) => !e.localName.includes('-')).map((e) => {
  const { left, top, width, height } = e.getBoundingClientRect(); return [e.localName, left, top, width, height]; }).concat([['page',
  document.documentElement.scrollWidth, document.documentElement.scrollHeight]]))`;

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const picture = `<img width=72 height=72 alt="A badge" src="${PIXEL}">`;
const text = `<a id=l href="${BADGE_A}">My badge</a>`;

const PLACES: Record<string, string> = {
  'a paragraph of running text': `<p style="width:340px">Please see ${text} which was issued to me in spring by the association, and read on for as long as you like.</p>`,
  'a link at the end of a line': `<p>See ${text}</p>`,
  'a picture': `<p><a id=l href="${BADGE_A}">${picture}</a></p><p>More below.</p>`,
  'a table cell': `<table border=1><tr><td><a id=l href="${BADGE_A}">${picture}</a></td><td>Name<br>Issuer</td></tr></table>`,
  'a row of flexible boxes': `<div style="display:flex;gap:12px;justify-content:space-between"><b>One</b>${text}<b>Two</b></div>`,
  'a grid': `<div style="display:grid;grid-template-columns:1fr 1fr 1fr;gap:8px"><b>One</b>${text}<b>Two</b><b>Three</b></div>`,
  'a box that cuts off': `<div style="overflow:hidden;width:66px;height:22px;line-height:22px;white-space:nowrap">${text}</div><p>Below</p>`,
  'a scaled table': `<div style="transform:scale(.6);transform-origin:0 0"><table width=900><tr><td>${text}</td><td>Beside it</td></tr></table></div>`,
  'a link that is a block': `<div style="width:300px;border:1px solid"><a id=l style="display:block" href="${BADGE_A}">My badge</a><p>Next</p></div>`,
  'a box that scrolls': `<div style="overflow:auto;height:120px;width:300px"><p>First</p><p>${text}</p><p style="height:400px">Last</p></div>`,
  'a flexible box that scrolls': `<div style="overflow:auto;height:120px;width:300px;display:flex;flex-direction:column"><p>First</p>${text}<p style="height:400px;flex:none">Last</p></div>`,
  'a list that counts its children': `<style>ul a:last-child{margin-bottom:40px;display:inline-block}</style><ul><li>${text}</li></ul><p>Below</p>`,
  'right to left': `<p dir=rtl style="width:300px">شارة ${text} هنا</p>`,
};

/** Attacks, as scripts of the page. `withdrawn`: the mark goes and is counted; `stays`: they have no effect. */
const ATTACKS: [title: string, script: string, outcome: 'withdrawn' | 'stays' | 'hidden'][] = [
  [
    'styles every unknown element',
    `css('*:not(:defined){display:none!important;opacity:0!important;visibility:hidden!important;transform:scale(0)!important;position:fixed!important;left:-999px!important;clip-path:inset(50%)!important}')`,
    'stays',
  ],
  [
    'styles the host by its style attribute',
    `host().style.cssText='display:none!important;opacity:0!important;pointer-events:none!important;z-index:-1!important'`,
    'stays',
  ],
  ['animates the host', `host().animate([{opacity:0,transform:'translate(300px)'}],{duration:1,fill:'forwards'})`, 'stays'],
  ['fades what stands above', `document.getElementById('box').style.opacity='.4'`, 'withdrawn'],
  ['filters what stands above', `document.getElementById('box').style.filter='hue-rotate(120deg)'`, 'withdrawn'],
  ['turns what stands above', `document.getElementById('box').style.transform='rotate(180deg)'`, 'withdrawn'],
  [
    'bends what stands above',
    `document.getElementById('box').style.transform='matrix3d(1,0,0,0,0,1,0,0,0,0,1,-0.002,0,0,0,1)'`,
    'withdrawn',
  ],
  [
    'cuts the mark off',
    `document.getElementById('box').style.clipPath='inset(0 '+(box.right-mark().left)+'px 0 0)'`,
    'withdrawn',
  ],
  [
    'masks what stands above',
    `document.getElementById('box').style.maskImage='linear-gradient(90deg,#000,transparent)'`,
    'withdrawn',
  ],
  ['lays something over the mark', `over(mark(), '')`, 'withdrawn'],
  ['lays something over the mark that lets clicks through', `over(mark(), 'pointer-events:none')`, 'withdrawn'],
  [
    'lays something over mark and link inside the message',
    `over(document.getElementById('l').getBoundingClientRect(), 'padding-right:60px', document.getElementById('box'))`,
    'withdrawn',
  ],
  ['opens a window of its own over all', `over({left:0,top:0,width:600,height:600}, '').setAttribute('role','dialog')`, 'hidden'],
  ['opens a modal dialog', `{ const d = document.createElement('dialog'); document.body.append(d); d.showModal(); }`, 'hidden'],
  [
    'opens a popover over the mark that lets clicks through',
    `{ const o = over(mark(), 'pointer-events:none;margin:0;inset:auto;border:0;padding:0'); o.popover='manual'; o.style.left=mark().left+'px'; o.style.top=mark().top+'px'; o.showPopover(); }`,
    'withdrawn',
  ],
  ['makes the host inert', `host().inert=true`, 'stays'],
  ['makes the host inert again and again', `setInterval(()=>{const h=host(); if(h) h.inert=true},30)`, 'withdrawn'],
  ['removes the host', `host().remove()`, 'stays'],
  ['removes the host again and again', `setInterval(()=>host()?.remove(),30)`, 'withdrawn'],
  ['moves the host', `document.body.append(host())`, 'stays'],
  [
    'writes attributes into the host as themes do',
    `for(let i=0;i<50;i++){host().setAttribute('data-ogsb',i);host().style.color=i%2?'red':'blue'}`,
    'stays',
  ],
];

/** What every element and every page has, and a form or a page with elements of these names hides. */
const CLOBBERED =
  'parentElement parentNode children childNodes closest contains matches querySelectorAll getBoundingClientRect clientWidth clientHeight offsetWidth scrollLeft checkVisibility nextElementSibling lastElementChild isConnected getAttribute'.split(
    ' ',
  );
const CLOBBERED_PAGE =
  'documentElement body elementFromPoint querySelector createRange createTreeWalker scrollingElement visibilityState designMode'.split(
    ' ',
  );

const TOOLS = `const host=()=>tashika.roots.map((r)=>r.host).find((h)=>h.isConnected)??null; const mark=()=>tashika.last;
  tashika.last=tashika.seen()[0].querySelector('.chip').getBoundingClientRect(); const box=document.getElementById('box').getBoundingClientRect();
  const css=(text)=>{const s=document.createElement('style');s.textContent=text;document.head.append(s)};
  const over=(at,style,into=document.body)=>{const o=document.createElement('div');into.append(o);
    o.style.cssText='position:fixed;z-index:99999;background:#fff;left:'+at.left+'px;top:'+at.top+'px;width:'+at.width+'px;height:'+at.height+'px;'+style;return o};`;

/** The cases, run in a tab that is opened once. */
export function overlayCases(browser: string, openTab: () => Promise<{ tab: Tab; close: () => Promise<void> }>): void {
  describe(`the overlay in ${browser}`, () => {
    let pages: Pages;
    let tab: Tab;
    let close = async () => {};
    beforeAll(async () => {
      [pages, { tab, close }] = await Promise.all([servePages(), openTab()]);
    });
    afterAll(async () => {
      await close();
      await pages?.close();
    });

    async function start(html: string, options = '{}', before = ''): Promise<void> {
      await tab.open(pages.page(html));
      await tab.run(`(async () => { ${before}; tashika.before = ${LAYOUT}; tashika.start(${options}); })()`);
    }
    const until = (script: string, value: unknown = true, timeout = 20_000) =>
      expect.poll(() => tab.run(script), { timeout, interval: 40, message: script }).toEqual(value);

    it.each(Object.entries(PLACES))('draws a mark beside %s and moves nothing', async (place, html) => {
      await start(`<body style="margin:20px">${html}</body>`);
      await until('tashika.shapes().join()', 'seal-check');
      expect(await tab.run(LAYOUT)).toBe(await tab.run('tashika.before'));
      const [box] = await tab.run<Box[]>('tashika.boxes()');
      expect(box?.width).toBeCloseTo(22, 0);
      const covered = await tab.run<string[]>(COVERED);
      expect(covered).toEqual([]);
      await until(`tashika.count('marks')`, 1);
      expect(await tab.run(`tashika.count('withdrawn')`)).toBe(0);
      if (/scrolls|scaled|cuts/.test(place)) await tab.run('new Promise((done) => setTimeout(done, 700))');
      expect(await tab.run(`[tashika.seen().length, tashika.count('withdrawn')].join()`)).toBe('1,0');
    });

    it.each(ATTACKS)('knows what to do when a page %s', async (_title, script, outcome) => {
      await start(`<body style="margin:40px"><div id=box style="width:300px"><p>See ${text}</p></div></body>`);
      await until('tashika.shapes().join()', 'seal-check');
      await until(`tashika.count('marks')`, 1);
      await tab.run(`(() => { ${TOOLS} ${script} })()`);
      if (outcome === 'stays') {
        await tab.run('new Promise((done) => setTimeout(done, 900))');
        await until(`[tashika.seen().length, tashika.count('marks'), tashika.count('withdrawn')].join()`, '1,1,0');
      } else {
        await until('tashika.seen().length', 0);
        await until(`[tashika.count('marks'), tashika.count('withdrawn')].join()`, outcome === 'hidden' ? '0,0' : '0,1');
      }
    });

    it('brings a mark back once nothing lies over it any more', async () => {
      await start(`<body style="margin:40px"><div id=box>See ${text}</div></body>`);
      await until(`tashika.count('marks')`, 1);
      await tab.run(`(() => { ${TOOLS} over(mark(), '').id = 'cover' })()`);
      await until(`tashika.count('withdrawn')`, 1);
      await tab.run(`document.getElementById('cover').remove()`);
      await until(`[tashika.seen().length, tashika.count('marks'), tashika.count('withdrawn')].join()`, '1,1,0');
    });

    it('takes the mark away before it looks at a link whose address has changed', async () => {
      await start(`<body>See ${text}</body>`);
      await until(`tashika.count('marks')`, 1);
      const left = await tab.run(
        `new Promise((done) => { document.getElementById('l').href = 'https://evil.example/'; setTimeout(() => done(tashika.seen().length), 45); })`,
      );
      expect(left).toBe(0);
      await until('JSON.stringify(tashika.items())', '[]');
      await tab.run(`document.getElementById('l').href = ${JSON.stringify(BADGE_B)}`);
      await tab.run(`tashika.handle.again({ link: document.getElementById('l'), root: document.body })`);
      await until(`tashika.items().map((item) => item.url + item.marks).join()`, `${BADGE_B}1`);
    });

    it('takes the mark away where a link comes to lead or to say elsewhere without any change of its own', async () => {
      const { pathname, origin } = new URL(BADGE_A);
      await start(`<head><base href="${origin}/"></head><body>See <a id=l href="${pathname}">My badge</a></body>`);
      await until(`tashika.count('marks')`, 1);
      await tab.run(`document.querySelector('base').href = 'https://evil.example/'`);
      await until('tashika.seen().length', 0);
      await start(`<body>See ${text}</body>`);
      await until(`tashika.count('marks')`, 1);
      await tab.run(`document.getElementById('l').firstChild.data = ${JSON.stringify(BADGE_B)}`);
      await until('tashika.seen().length', 0);
    });

    it('is not blinded by fields and pictures that bear the names of what it asks for', async () => {
      await start(`<body style="margin:40px"><form id=box style="width:300px"><p>See ${text}</p></form></body>`);
      await until('tashika.shapes().join()', 'seal-check');
      await until(`tashika.count('marks')`, 1);
      const field = `Object.assign(document.createElement('input'), { type: 'hidden', name })`;
      await tab.run(
        `(() => { const box = document.getElementById('box'); box.style.opacity = '.4'; for (const name of ${JSON.stringify(CLOBBERED)}) Element.prototype.append.call(box, ${field}); })()`,
      );
      await until(`[tashika.count('marks'), tashika.count('withdrawn')].join()`, '0,1');

      await start(`<body style="margin:40px"><div id=box style="width:300px">See ${text}</div></body>`);
      await until(`tashika.count('marks')`, 1);
      const named = `for (const name of ${JSON.stringify(CLOBBERED_PAGE)}) { const one = new Image(); one.name = name; document.getElementById('box').after(one); }`;
      await tab.run(`(() => { ${TOOLS} over(mark(), ''); ${named} })()`);
      await until(`[tashika.count('marks'), tashika.count('withdrawn')].join()`, '0,1');
    });

    it('takes the mark away while a picture in its link is exchanged', async () => {
      await start(`<body><a id=l href="${BADGE_A}">${picture}</a></body>`);
      await until(`tashika.count('marks')`, 1);
      const left = await tab.run(
        `new Promise((done) => { document.querySelector('img').src += '#2'; setTimeout(() => done(tashika.seen().length), 45); })`,
      );
      expect(left).toBe(0);
      await until(`tashika.seen().length`, 1);
      expect(await tab.run('tashika.asked().length')).toBe(1);
    });

    it('follows what is folded away and shown again, and asks once', async () => {
      await start(
        `<body><div id=box>See ${text}</div><blockquote hidden>and <a href="${BADGE_B}">another</a></blockquote></body>`,
      );
      await until(`tashika.items().map((item) => item.url + item.marks).join()`, `${BADGE_A}1`);
      await tab.run(`document.querySelector('blockquote').hidden = false`);
      await until(`tashika.count('marks')`, 2);
      expect(await tab.run('tashika.items()[1].holder')).toEqual({ quoted: true });
      await tab.run(`document.getElementById('box').hidden = true`);
      await until(`tashika.items().map((item) => item.url + item.marks).join()`, `${BADGE_B}1`);
      await tab.run(`document.getElementById('box').hidden = false`);
      await until(`tashika.count('marks')`, 2);
      expect(await tab.run('tashika.asked().length')).toBe(2);
    });

    it('puts nothing beside what is being written, and goes where writing begins', async () => {
      await start(`<body><div contenteditable>${text}</div><div id=box>See <a href="${BADGE_B}">another</a></div></body>`);
      await until(`tashika.count('marks')`, 1);
      expect(await tab.run(`document.querySelector('[contenteditable]').innerHTML`)).toBe(text.replace('id=l', 'id="l"'));
      await tab.run(`document.getElementById('box').contentEditable = 'true'`);
      await tab.run('new Promise((done) => setTimeout(done, 50))');
      expect(await tab.run(`document.getElementById('box').children.length`)).toBe(1);
    });

    it('asks six at once, once for each badge, and shows forty', async () => {
      const links = Array.from({ length: 200 }, (_, i) => `<p><a href="${credly(i % 100)}">Badge ${i}</a></p>`).join('');
      await start(`<body>${links}</body>`, '{}', 'tashika.delay = 15');
      await until('tashika.shapes().filter((shape) => shape !== "spinner").length', 40);
      expect(await tab.run('[tashika.most, tashika.asked().length].join()')).toBe('6,40');
      await until(`tashika.count('marks')`, 40);
    });

    it('shifts nothing, by the browser’s own account', async () => {
      const watch = `tashika.shifts = []; if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver((list) => tashika.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true })`;
      const html = Object.values(PLACES).join('').replaceAll(' id=l', '');
      await start(
        `<body>${html}</body>`,
        '{}',
        `${watch}; tashika.delay = 60; await new Promise((done) => setTimeout(done, 300))`,
      );
      await until('tashika.shapes().filter((shape) => shape === "seal-check").length > 8');
      expect(await tab.run(LAYOUT)).toBe(await tab.run('tashika.before'));
      expect(await tab.run('tashika.shifts.join()')).toBe('');
    });

    it('goes along with its link when a box is scrolled', async () => {
      for (const place of ['a box that scrolls', 'a flexible box that scrolls']) {
        await start(`<body style="margin:20px">${PLACES[place]}</body>`);
        await until(`tashika.count('marks')`, 1);
        const offset = `(() => { const [m] = tashika.boxes(); const l = document.getElementById('l').getBoundingClientRect(); return [m.left - l.left, m.top - l.top].map(Math.round).join(); })()`;
        const before = await tab.run(offset);
        await tab.run(
          `(() => { document.querySelector('div').scrollTop = 17; return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))); })()`,
        );
        expect(await tab.run(offset), place).toBe(before);
      }
    });

    it('bears the storm of a theme that is switched, without a flicker and without asking', async () => {
      await start(`<body style="margin:40px"><div id=box>See ${text}</div></body>`);
      await until(`tashika.count('marks')`, 1);
      const seen = await tab.run(`(async () => { let least = 9; for (let i = 0; i < 50; i++) {
        for (const e of document.querySelectorAll('body, body *')) { e.setAttribute('data-ogsc', i); e.style.backgroundColor = i % 2 ? '#1f1f1f' : '#fff'; e.classList.toggle('dark'); }
        await new Promise(requestAnimationFrame); least = Math.min(least, tashika.seen().length); } return least; })()`);
      expect(seen).toBe(1);
      expect(await tab.run('tashika.asked().length')).toBe(1);
      await until(`tashika.faces()[0].closest('[data-ground]').dataset.ground`, 'dark');
    });

    it('is drawn where a content script may not adopt style sheets', async () => {
      const refuse = `Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', { set() { throw new Error('no'); } })`;
      await start(`<body style="margin:40px">See ${text}</body>`, '{}', refuse);
      await until('tashika.shapes().join()', 'seal-check');
      expect(await tab.run(LAYOUT)).toBe(await tab.run('tashika.before'));
      expect(await tab.run('tashika.boxes()[0].width')).toBeCloseTo(22, 0);
    });

    it('goes by itself when its script is ended', async () => {
      await start(`<body>See ${text}</body>`, '{}', 'window.setInterval = () => 0');
      await until('tashika.seen().length', 1);
      await until('tashika.seen().length', 0, 9_000);
    });

    it('asks again, with the same words, when the background dies', async () => {
      await start(`<body>See ${text}</body>`, '{}', 'tashika.deaths = 2');
      await until('tashika.shapes().join()', 'spinner');
      await until('tashika.shapes().join()', 'seal-check');
      expect(await tab.run('new Set(tashika.asked().map((one) => JSON.stringify(one))).size')).toBe(1);
      expect(await tab.run('tashika.asked().length')).toBe(3);
    });

    it('opens the panel by a click of a person, of which the page learns nothing', async () => {
      await start(
        `<body><div id=box>See ${text}</div></body>`,
        '{}',
        `tashika.heard = []; for (const kind of ['click', 'mousedown', 'pointerdown', 'keydown']) document.addEventListener(kind, (e) => tashika.heard.push(kind), true)`,
      );
      await until(`tashika.count('marks')`, 1);
      await tab.run(`tashika.roots.find(({ host }) => host.isConnected).host.click(); tashika.faces()[0].click()`);
      const [box] = await tab.run<Box[]>('tashika.boxes()');
      if (!box) throw new Error('no mark');
      await tab.click(box.x + box.width / 2, box.y + box.height / 2);
      await until(`tashika.sent.filter(({ t }) => t === 'open').length`, 1);
      await tab.press('Enter');
      await until(`tashika.sent.filter(({ t }) => t === 'open').length`, 2);
      expect(await tab.run('tashika.heard.join()')).toBe('');
      expect(await tab.run('location.hash')).toBe('');
    });

    it('says its words when it is pointed at or reached by keyboard, until Escape', async () => {
      await start(`<body style="margin:40px">See ${text}</body>`);
      await until(`tashika.count('marks')`, 1);
      const [box] = await tab.run<Box[]>('tashika.boxes()');
      if (!box) throw new Error('no mark');
      await tab.point(box.x + 11, box.y + 11);
      await until(
        `tashika.tips().map((tip) => tip.textContent).join()`,
        expect.stringMatching(/^Genuine badge from .*panel$/) as never,
      );
      await tab.press('Escape');
      await until('tashika.tips().length', 0);
      await tab.point(400, 300);
      await tab.press('Tab');
      await tab.press('Tab');
      await until('tashika.tips().length', 1);
      const label = await tab.run(`tashika.faces()[0].getAttribute('aria-label') + tashika.faces()[0].lang`);
      expect(label).toMatch(/^Genuine badge .* – Click for details in the panelen$/);
      await tab.press('Escape');
      await until('tashika.tips().length', 0);
    });

    it('draws nothing where the panel alone was asked for, nor where there is nothing to say', async () => {
      await start(`<body>See ${text}</body>`, `{ show: 'panel' }`);
      await until(`tashika.count('marks')`, 1);
      expect(await tab.run('[tashika.roots.length, tashika.asked().length].join()')).toBe('0,1');
      await start(`<body>See ${text}</body>`, '{}', `tashika.verdict = 'not-checkable'`);
      await until('tashika.asked().length', 1);
      await until(`tashika.roots.filter(({ host }) => host.isConnected).length`, 0);
    });

    it('goes when the extension goes', async () => {
      await start(`<body>See ${text}</body>`);
      await until(`tashika.count('marks')`, 1);
      await tab.run('tashika.alive = false');
      await until(`tashika.roots.filter(({ host }) => host.isConnected).length`, 0);
    });

    it('leaves no trace that a page could look for', async () => {
      const names = new Set<string>();
      for (let round = 0; round < 2; round++) {
        await start(`<body>See ${text}</body>`);
        await until(`tashika.count('marks')`, 1);
        const html = await tab.run<string>('document.body.outerHTML');
        expect(html).not.toMatch(/tashika|extension:/i);
        names.add(/<([a-z]+-[a-z]+)><\/\1>/.exec(html)?.[1] ?? '');
        expect(await tab.run('tashika.modes.join()')).toBe('closed');
      }
      expect(names.size).toBe(2);
    });

    it('tells of claim links, imitations and links that show another address, and draws nothing there', async () => {
      const claim = 'https://www.openbadge-global.com/ns/portal/openbadge/receive/19ce722660e14be0a7b17604c62e9b48';
      await start(
        `<body><p><a href="${claim}">Receive</a><p><a href="https://evil.example/">${BADGE_A}</a><p>
         <a href="${claim.replace('global.com', 'global.com.evil.example')}">Receive</a><p><a href="${BADGE_A}" data-saferedirecturl="https://evil.example/">x</a></body>`,
      );
      await until('tashika.handle.overlay.notes().differing.length', 2);
      const notes = await tab.run<{ claims: unknown }>('tashika.handle.overlay.notes()');
      expect(notes.claims).toEqual([{ platform: 'LecoS (Open Badge Network)', links: 1 }]);
      expect(notes).toMatchObject({
        imitations: [{ host: 'www.openbadge-global.com.evil.example' }],
        differing: [
          { host: 'evil.example', shown: 'www.openbadge-global.com' },
          { host: 'www.openbadge-global.com', shown: 'evil.example' },
        ],
      });
      expect(await tab.run('[tashika.roots.length, tashika.sent.length].join()')).toBe('0,0');
    });

    it('reads a file of the page as it was sent, and no other', async () => {
      await start(
        `<body>See ${text}<i data-file="data:image/png;base64,AAEC"></i><i data-file="https://other.example/x"></i></body>`,
      );
      await until('tashika.handle.overlay.notes().originals.length', 2);
      const bytes = `(id) => tashika.handle.overlay.original(id).then((coded) => [...atob(coded)].map((sign) => sign.charCodeAt(0)).join(), () => 'refused')`;
      expect(await tab.run(`(${bytes})('f1')`)).toBe('0,1,2');
      expect(await tab.run(`(${bytes})('f2')`)).toBe('refused');
      expect(await tab.run(`(${bytes})('f9')`)).toBe('refused');
    });

    it('raised no complaint in any page', () => {
      expect(tab.faults).toEqual([]);
    });
  });
}

/** Texts and pictures of the page that a mark lies on and that are not its own link's. */
const COVERED = `(() => { const link = document.getElementById('l'); const marks = tashika.boxes().map((m) => [m.left + 2, m.top + 2, m.right - 2, m.bottom - 2]);
  const hit = (r) => marks.some(([l, t, ri, b]) => Math.min(ri, r.right) > Math.max(l, r.left) && Math.min(b, r.bottom) > Math.max(t, r.top)); const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT); for (let n; (n = walk.nextNode()); ) {
    if (link.contains(n) || (n.nodeType === 3 && n.parentNode.localName === 'style')) continue; const range = document.createRange();
    if (n.nodeType === 3 && n.nodeValue.trim()) { range.selectNodeContents(n); if ([...range.getClientRects()].some(hit)) found.push(n.nodeValue.trim()); }
    if (n.localName === 'img' && hit(n.getBoundingClientRect())) found.push('img'); } return found; })()`;
