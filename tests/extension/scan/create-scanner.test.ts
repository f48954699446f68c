import { afterEach, describe, expect, it, vi } from 'vitest';
import { any } from '../../../extension/sites/any.ts';
import type { Site } from '../../../extension/sites/contract.ts';
import { gmail } from '../../../extension/sites/gmail.ts';
import { linkedin } from '../../../extension/sites/linkedin.ts';
import { outlook } from '../../../extension/sites/outlook.ts';
import { GMAIL } from '../../support/pages/gmail.ts';
import { LINKEDIN } from '../../support/pages/linkedin.ts';
import { marksOf } from '../../support/pages/marks-of.ts';
import { openPage, runStep } from '../../support/pages/open-page.ts';
import { OUTLOOK } from '../../support/pages/outlook.ts';
import { scan } from '../../support/pages/scan-page.ts';
import { A, attr, B, DETAIL, GURL, LISAFE, type Page, SAFE, SHARE } from '../../support/pages/world.ts';

const open = (body: string) =>
  openPage({ url: 'https://www.example.ac.jp/', html: `<!doctype html><html><body>${body}</body></html>` });
const link = (id: string, href: string, inner = 'A', more = '') => `<a id="${id}" href="${attr(href)}" ${more}>${inner}</a>`;
const element = (page: Document, html: string) => {
  const box = page.createElement('div');
  box.innerHTML = html;
  return box;
};
/** Two mails, told apart by their boxes; a third box is none. */
const BOXES: Site = { ...any, roots: (page) => [...page.querySelectorAll('.mail')], hints: ['originalsrc'], skip: '.list' };
/** The same, saying when it is asked for its roots. */
const watched = (asked: () => void): Site => ({
  ...BOXES,
  roots(page) {
    asked();
    return BOXES.roots(page);
  },
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the scanner on the pages of the sites', () => {
  const pages: [string, Site, Page][] = [
    ...Object.entries(GMAIL).map(([name, make]): [string, Site, Page] => [`Gmail, ${name}`, gmail, make()]),
    ...Object.entries(OUTLOOK).map(([name, make]): [string, Site, Page] => [`Outlook, ${name}`, outlook, make()]),
    ...Object.entries(LINKEDIN).map(([name, make]): [string, Site, Page] => [`LinkedIn, ${name}`, linkedin, make()]),
  ];

  it.each(pages)('finds every badge and every link that only shows one, and writes nothing: %s', async (_name, site, page) => {
    const document = openPage(page);
    const before = document.toString();
    const { scanner, settled } = scan(site, document);
    const found = await settled();
    const wanted = [...Object.keys(marksOf(site, document)), ...page.differing];
    expect(wanted.filter((id) => !found.includes(id))).toEqual([]);
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((id) => /^[DEP]\d/.test(id))).toEqual([]);
    expect(scanner.short).toBe(page.short);
    expect(document.toString()).toBe(before);
    scanner.stop();
  });

  it('follows LinkedIn from page to page', async () => {
    const page = LINKEDIN['from page to page']!();
    const document = openPage(page);
    const { scanner, told, settled } = scan(linkedin, document);
    await settled();
    for (const [at, ids] of [['L2', 'L3', 'L7'], ['L10', 'L11'], ['L1']].entries()) {
      told.length = 0;
      runStep(document, page.steps[at]!.script);
      const found = await settled();
      expect(found.filter((id) => id !== 'L9').sort()).toEqual(ids);
    }
    expect(scanner.short).toBe(0);
    scanner.stop();
  });

  it('tells a link again that was folded away and has come back', async () => {
    const page = GMAIL['plain']!();
    const document = openPage(page);
    const { scanner, told, settled } = scan(gmail, document);
    await settled();
    told.length = 0;
    const body = document.querySelector('.a3s')!;
    const place = body.parentElement!;
    body.remove();
    expect(await settled()).toEqual([]);
    place.append(body);
    expect((await settled()).sort()).toEqual(['Q1', 'S1', 'S2', 'S4', 'S6', 'S7']);
    scanner.stop();
  });
});

describe('the scanner', () => {
  it('looks at roots alone, and never where somebody writes', async () => {
    const inside = [
      link('S1', DETAIL(A)),
      `<div contenteditable="true">${link('E1', DETAIL(A))}</div>`,
      `<div g_editable="true">${link('E2', DETAIL(A))}</div>`,
      `<p role="textbox"><b>${link('E3', DETAIL(A))}</b></p>`,
      `<ul class="list"><li>${link('E4', DETAIL(A))}</li></ul>`,
      link('E5', DETAIL(A), 'A', 'contenteditable="true"'),
    ];
    const document = open(`${link('N1', DETAIL(A))}<div class="mail">${inside.join('')}</div>`);
    const { scanner, settled } = scan(BOXES, document);
    expect(await settled()).toEqual(['S1']);
    scanner.stop();
  });

  it('finds what a link shows in its text or where its site repeats the address', async () => {
    const elsewhere = 'https://evil.example/';
    const document = open(
      `<div class="mail">${[
        link('X1', elsewhere, DETAIL(A)),
        link('X2', elsewhere, 'A', `originalsrc="${DETAIL(A)}"`),
        link('X3', elsewhere, `<b>www.openbadge-global.com</b>/ns/portal`),
        link('N1', elsewhere, 'オープンバッジ'),
        link('N2', elsewhere, 'A', `title="${DETAIL(A)}"`),
      ].join('')}</div>`,
    );
    const { scanner, settled } = scan(BOXES, document);
    expect((await settled()).sort()).toEqual(['X1', 'X2', 'X3']);
    scanner.stop();
  });

  it('takes no notice of what is longer than any address', async () => {
    const long = (url: string) => `${url}?x=${'a'.repeat(3_000)}`;
    const document = open(
      `<div class="mail">${link('N1', long(DETAIL(A)))}${link('N2', '#', long(DETAIL(A)))}${link('S1', SAFE(DETAIL(A)))}</div>`,
    );
    const { scanner, settled } = scan(BOXES, document);
    expect(await settled()).toEqual(['S1']);
    scanner.stop();
  });

  it('counts short links as long as they are there', async () => {
    const document = open(
      `<div class="mail">${link('K1', 'https://lnkd.in/abc')}${link('K2', LISAFE('https://lnkd.in/abc'))}<p role="textbox">${link('K3', 'https://t.co/abc')}</p></div>`,
    );
    const { scanner, settled } = scan(BOXES, document);
    expect(await settled()).toEqual([]);
    expect(scanner.short).toBe(2);
    document.getElementById('K1')!.remove();
    await settled();
    expect(scanner.short).toBe(1);
    scanner.stop();
  });

  it('tells what is added within a few milliseconds, in roots old and new', async () => {
    const document = open(`<div class="mail" id="old"></div><div id="none"></div>`);
    const { scanner, told, settled } = scan(BOXES, document);
    await settled();
    const start = performance.now();
    document.getElementById('old')!.append(element(document, link('S1', DETAIL(A))));
    document.getElementById('none')!.append(element(document, link('N1', DETAIL(A))));
    document.body.append(element(document, `<div class="mail">${link('S2', SHARE(B))}</div>`));
    while (told.length === 0 && performance.now() - start < 500) await new Promise((done) => setTimeout(done, 1));
    expect(performance.now() - start).toBeLessThan(200);
    expect((await settled()).sort()).toEqual(['S1', 'S2']);
    scanner.stop();
  });

  it('looks rarely while a page does not come to rest, and misses nothing', async () => {
    let looks = 0;
    const counted = watched(() => void looks++);
    const document = open('<div class="mail"></div>');
    const { scanner, settled } = scan(counted, document);
    const mail = document.querySelector('.mail')!;
    const start = performance.now();
    let added = 0;
    while (performance.now() - start < 1_000) {
      mail.append(element(document, link(`S${added++}`, DETAIL(A))));
      await new Promise((done) => setTimeout(done, 2));
    }
    expect(looks).toBeLessThan(20);
    expect(new Set(await settled(150)).size).toBe(added);
    scanner.stop();
  });

  it('does not ask for roots where nothing that came holds a link', async () => {
    let looks = 0;
    const counted = watched(() => void looks++);
    const document = open('<div class="mail"></div>');
    const { scanner, settled } = scan(counted, document);
    await settled();
    looks = 0;
    document.querySelector('.mail')!.append(element(document, '<p>words</p>'));
    await settled();
    expect(looks).toBe(0);
    scanner.stop();
  });

  it('tells at most fifty at a time, and all in the end, each once', async () => {
    const links = Array.from({ length: 180 }, (_, at) => link(`S${at}`, at % 2 ? DETAIL(A) : GURL(SHARE(B))));
    const document = open(`<div class="mail">${links.join('')}</div>`);
    const { scanner, told, settled } = scan(BOXES, document);
    const found = await settled();
    expect(Math.max(...told.map(({ length }) => length))).toBeLessThanOrEqual(50);
    expect(found).toHaveLength(180);
    expect(new Set(found).size).toBe(180);
    scanner.stop();
  });

  it('tells a link again when it stands in another root, and only then', async () => {
    const document = open(`<div class="mail" id="a">${link('S1', DETAIL(A))}</div><div class="mail" id="b"></div>`);
    const { scanner, settled, told } = scan(BOXES, document);
    await settled();
    told.length = 0;
    const moved = document.getElementById('S1')!;
    document.getElementById('a')!.append(moved);
    expect(await settled()).toEqual([]);
    document.getElementById('b')!.append(moved);
    expect(await settled()).toEqual(['S1']);
    scanner.stop();
  });

  it('looks at a link again when it is asked to, by its address of then', async () => {
    const document = open(`<div class="mail">${link('S1', DETAIL(A))}</div>`);
    const { scanner, settled, told } = scan(BOXES, document);
    await settled();
    const anchor = document.getElementById('S1') as HTMLAnchorElement;
    const candidate = { link: anchor, root: document.querySelector('.mail')! };
    told.length = 0;
    scanner.again(candidate);
    expect(await settled()).toEqual(['S1']);
    anchor.setAttribute('href', 'https://evil.example/');
    told.length = 0;
    scanner.again(candidate);
    expect(await settled()).toEqual([]);
    anchor.setAttribute('href', SHARE(B));
    scanner.again(candidate);
    expect(await settled()).toEqual(['S1']);
    scanner.stop();
  });

  it('gives everything so far to whoever comes late, and asks for somebody while nobody listens', async () => {
    const document = open(`<div class="mail">${link('S1', DETAIL(A))}</div>`);
    const { scanner, unheard, told } = scan(BOXES, document);
    expect(unheard()).toBe(1);
    expect(told).toEqual([['S1']]);
    const late: string[] = [];
    const leave = scanner.subscribe((found) => void late.push(...found.map(({ link }) => link.id)));
    expect(late).toEqual(['S1']);
    leave();
    document.querySelector('.mail')!.append(element(document, link('S2', DETAIL(B))));
    await new Promise((done) => setTimeout(done, 60));
    expect([late, told.flat()]).toEqual([['S1'], ['S1', 'S2']]);
    expect(unheard()).toBe(1);
    scanner.stop();
  });

  it('takes the overlay away when it pauses, and finds everything anew when it goes on', async () => {
    const document = open(`<div class="mail">${link('S1', DETAIL(A))}</div>`);
    const { scanner, told, settled } = scan(BOXES, document);
    const stop = vi.fn();
    scanner.overlay = { notes: vi.fn(), original: vi.fn(), refresh: vi.fn(), stop };
    scanner.pause();
    expect([stop.mock.calls.length, scanner.overlay]).toEqual([1, null]);
    document.querySelector('.mail')!.append(element(document, link('S2', DETAIL(B))));
    told.length = 0;
    expect(await settled()).toEqual([]);
    scanner.start();
    scanner.subscribe((found) => void told.push(found.map(({ link }) => link.id)));
    expect(await settled()).toEqual(['S1', 'S2']);
    scanner.stop();
  });

  it('stops by itself when its extension has gone', async () => {
    let alive = true;
    const document = open('<div class="mail"></div>');
    const { scanner, settled } = scan(BOXES, document, () => alive);
    const stop = vi.fn();
    scanner.overlay = { notes: vi.fn(), original: vi.fn(), refresh: vi.fn(), stop };
    alive = false;
    document.querySelector('.mail')!.append(element(document, link('S1', DETAIL(A))));
    expect(await settled()).toEqual([]);
    expect(stop).toHaveBeenCalledOnce();
  });
});
