import { describe, expect, it } from 'vitest';
import { LOCALES, loadLocale, present } from '../../../../core/present/index.ts';
import { verify } from '../../../../core/verify.ts';
import { type FakeAnswer, fakeHttp, hostedWorld } from '../../../support/fake-http.ts';
import { iTXt, pngOf } from '../../../support/make-png.ts';
import { PLATFORM_BADGES } from '../../../support/platform-badges.ts';

const PAGE = 'https://campus.example.net/people/hanako';
const { answers, assertion, host } = hostedWorld();
const ID = `${host}/a/1`;

async function asked(html: string, headers: Record<string, string> = {}, more: Record<string, FakeAnswer> = {}) {
  const page = { text: `<!doctype html><title>x</title>${html}`, headers: { 'content-type': 'text/html', ...headers } };
  const { http, asked } = fakeHttp({ ...answers, ...more, [PAGE]: page });
  const report = await verify({ url: PAGE }, { ports: { http }, policy: { now: '2026-06-01T00:00:00Z' } });
  return { report, asked, codes: report.checks.flatMap(({ problems }) => problems.map(({ code }) => code)) };
}

const TYPES = [
  'application/json',
  'application/ld+json',
  'application/ld+json; profile="https://w3id.org/openbadges/v2"',
  'application/vc+ld+json',
  'application/vnd.openbadges+json',
  'Application/JSON; charset=utf-8',
];

describe('a page of anybody’s', () => {
  it.each(TYPES)('leads to the badge by a link to its data: %s', async (type) => {
    const link = `<link rel="alternate" type='${type}' href="${ID}">`;
    expect((await asked(link)).report.verdict).toBe('genuine');
  });
  it.each(TYPES)('leads to it by a header: %s', async (type) => {
    const value = `</style.css>; rel=preload, <${ID}>; rel="alternate"; type="${type.replaceAll('"', '')}"`;
    expect((await asked('<p>x</p>', { link: value })).report.verdict).toBe('genuine');
  });
  it.each(['text/html', 'application/rss+xml', 'application/json+oembed', 'application/xjson', ''])(
    'is not led away by an alternate of another type: %j',
    async (type) => {
      const { codes, asked: addresses } = await asked(`<link rel="alternate" type="${type}" href="${ID}">`);
      expect([codes, addresses]).toEqual([['read.page-only'], [PAGE]]);
    },
  );
  it('leads to it by a header that names no type, as the standard lets it', async () => {
    expect((await asked('<p>x</p>', { link: `<${ID}>; rel=alternate` })).report.verdict).toBe('genuine');
  });
  it.each(['hreflang="ja"', 'media="print"', 'type="text/html"'])(
    'is not led away by a header for another page: %s',
    async (of) => {
      const { codes, asked: addresses } = await asked('<p>x</p>', { link: `<${ID}>; rel=alternate; ${of}` });
      expect([codes, addresses]).toEqual([['read.page-only'], [PAGE]]);
    },
  );
  it('leads to it by the id in its JSON-LD, and shows what its host says', async () => {
    const script = JSON.stringify({ ...assertion, issuedOn: '1999-01-01' });
    const { report, codes } = await asked(`<script type="application/ld+json">${script}</script>`);
    expect(report.verdict).toBe('genuine');
    expect(report.badge?.issuedOn).not.toContain('1999');
    expect(codes).toContain('read.page-differs');
  });
  it.each<[string, object, string | null]>([
    ['the same', {}, null],
    ['less', { issuedOn: undefined, recipient: undefined, badge: undefined }, null],
    ['the same day in another zone', { issuedOn: '2025-03-20T15:00:00Z' }, null],
    ['the badge class at its address, with its name', { badge: { id: `${host}/b/1`, name: 'Sample Statistics' } }, null],
    ['the badge class by its name alone', { badge: { type: 'BadgeClass', name: 'Sample Statistics' } }, null],
    ['another name for it', { badge: { id: `${host}/b/1`, name: 'Doctor of Statistics' } }, 'badge.name'],
    ['another badge class', { badge: `${host}/b/2` }, 'badge'],
    ['another date', { issuedOn: '1999-01-01' }, 'issuedOn'],
    ['another recipient', { recipient: { type: 'email', hashed: false, identity: 'x@example.net' } }, 'recipient'],
    ['an end that there is not', { expires: '2099-01-01' }, 'expires'],
  ])('whose JSON-LD says %s is told from one that says what the badge says', async (_name, change, field) => {
    const script = JSON.stringify({ ...assertion, ...change });
    const { report } = await asked(`<script type="application/ld+json">${script}</script>`);
    const said = report.checks.flatMap(({ problems }) => problems).filter(({ code }) => code === 'read.page-differs');
    expect(said.map(({ detail }) => detail)).toEqual(field === null ? [] : [{ field }]);
    expect([report.verdict, report.badge?.name]).toEqual(['genuine', 'Sample Statistics']);
  });
  it.each([
    '<img src="/badge.png">',
    '<meta property="og:image" content="/badge.png">',
    '<meta property="og:image:secure_url" content="https://campus.example.net/badge.png">',
    '<meta name="twitter:image" content="/badge.png">',
    '<base href="https://campus.example.net/"><img src="badge.png">',
  ])('leads to it by a picture that holds it: %s', async (html) => {
    const picture = { bytes: pngOf(iTXt(JSON.stringify(assertion))), headers: { 'content-type': 'image/png' } };
    expect((await asked(html, {}, { 'https://campus.example.net/badge.png': picture })).report.verdict).toBe('genuine');
  });
  it('says of a picture that lies on another host that it moved, and goes by its bytes', async () => {
    const moved = 'https://pictures.example.org/badge.png';
    const picture = { bytes: pngOf(iTXt(JSON.stringify(assertion))), url: moved, notes: ['net.redirect-image'] };
    const { report, codes } = await asked('<img src="/badge.png">', {}, { 'https://campus.example.net/badge.png': picture });
    expect(report.verdict).toBe('genuine');
    expect(codes).toContain('net.redirect-image');
  });
  it.each([
    ['a link to a page of it', (page: string) => `<link rel=alternate type=application/ld+json href="${page}">`],
    ['its picture there', (_: string, badge: string) => `<img src="${badge}/image">`],
  ])('leads to a badge of a known platform by %s, which is not asked for', async (_name, html) => {
    const lecos = PLATFORM_BADGES.find(({ platform }) => platform === 'lecos');
    if (!lecos) throw new Error('no such platform');
    const world = Object.fromEntries(Object.entries(lecos.documents).map(([url, json]) => [url, { json }]));
    const { report, asked: addresses } = await asked(html(lecos.pages[0] ?? '', lecos.assertion), {}, world);
    expect(report.verdict).toBe('genuine');
    expect(addresses).toEqual([PAGE, ...Object.keys(lecos.documents)]);
  });
  it('is no crawl: few pictures and few links are followed', async () => {
    const many = Array.from(
      { length: 40 },
      (_, n) => `<img src="/${n}.png"><link rel=alternate type=application/json href="/${n}">`,
    );
    const { asked: addresses } = await asked(many.join(''));
    expect(addresses.length).toBeLessThanOrEqual(9);
  });
  it.each(LOCALES)('that has no badge says so, and what to do: %s', async (lang) => {
    const { report, codes } = await asked('<h1>Badge: Statistics</h1><img src="/plain.png">');
    expect([report.verdict, codes]).toEqual(['not-checkable', ['read.page-only']]);
    const view = present(report, { locale: await loadLocale(lang), surface: 'terminal' });
    expect(view.next.length).toBeGreaterThan(0);
  });
});
