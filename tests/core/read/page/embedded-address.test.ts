import { describe, expect, it } from 'vitest';
import { verify } from '../../../../core/verify.ts';
import { fakeHttp, hostedWorld } from '../../../support/fake-http.ts';
import { iTXt, pngOf } from '../../../support/make-png.ts';
import { PLATFORM_BADGES } from '../../../support/platform-badges.ts';

// Codes for embedding as platforms give them out (docs/platforms.md); ids and names are invented.
const CREDLY = 'https://www.credly.com';
const UUID = '91975f38-1c90-4b8f-a6c4-e955fbca69ad';
const LECOS = 'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09';
const LECOS_IMAGE = 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2/Assertion/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09/image';
const CLAIM = 'https://www.openbadge-global.com/ns/portal/openbadge/receive/19ce722660e14be0a7b17604c62e9b48';
const BADGR = 'https://badgr.com/public/assertions/x_OcCQGB5QTySPoz-XgM2A';
const OWN = hostedWorld();

const ANSWERS = {
  ...Object.fromEntries(
    PLATFORM_BADGES.flatMap(({ documents }) => Object.entries(documents)).map(([url, json]) => [url, { json }]),
  ),
  ...OWN.answers,
  'https://school.example.net/baked.png': {
    bytes: pngOf(iTXt(JSON.stringify(OWN.assertion))),
    headers: { 'content-type': 'image/png' },
  },
};

async function pasted(text: string) {
  const { http, asked } = fakeHttp(ANSWERS);
  const report = await verify({ text }, { ports: { http }, policy: { now: '2026-06-01T00:00:00Z' } });
  return { report, asked, codes: report.checks.flatMap(({ problems }) => problems.map(({ code }) => code)) };
}
const credlyCode = (more = '') =>
  `<div data-iframe-width="150" data-iframe-height="270" data-share-badge-id="${UUID}"${more}></div><script type="text/javascript" async src="//cdn.credly.com/assets/utilities/embed.js"></script>`;

describe('a code for embedding leads to the badge that it shows', () => {
  it.each([
    ['Credly’s', credlyCode(), 'genuine'],
    ['Credly’s, with its host', credlyCode(` data-share-badge-host="${CREDLY}"`), 'genuine'],
    ['Credly’s frame', `<iframe src="//www.credly.com/embedded_badge/${UUID}" width=150></iframe>`, 'genuine'],
    ['a linked picture of the wallet', `<a href="${LECOS}" target="_blank"><img src="${LECOS_IMAGE}" alt="x"></a>`, 'genuine'],
    [
      'Badgr’s',
      `<blockquote class="badgr-badge"><a href="${BADGR}?identity__email=hanako.sato%40example.ac.jp"><img width="120px" src="https://api.badgr.io/public/assertions/x_OcCQGB5QTySPoz-XgM2A/image"></a><p><strong>Statistics</strong></p><script async="async" src="https://badgr.com/assets/widgets.bundle.js"></script></blockquote>`,
      'issuer-unproven',
    ],
    [
      'ours',
      `<script type="module" src="/tashika.js"></script>\n<tashika-badge src="${OWN.host}/a/1">…</tashika-badge>`,
      'genuine',
    ],
    ['a frame of anybody’s', `<IFRAME SRC='${OWN.host}/a/1'></IFRAME>`, 'genuine'],
    ['words before it', `My badge: <a href="${LECOS}">here</a>`, 'genuine'],
    ['a comment before it', `<!-- badge --><a href="${LECOS}">here</a>`, 'genuine'],
    ['a picture that holds it', '<p><img src="https://school.example.net/baked.png"></p>', 'genuine'],
    ['a link in words', `<a href="${OWN.host}/a/1">My badge</a>`, 'genuine'],
  ])('%s', async (_, text, verdict) => {
    expect((await pasted(text)).report.verdict).toBe(verdict);
  });

  it('and asks nobody else: no script, no frame, no picture beside it', async () => {
    const { asked, report } = await pasted(
      `${credlyCode()}<img src="https://pixel.example.net/1.gif"><script src="https://evil.example/x.js"></script><link rel="alternate" type="application/json" href="https://evil.example/1.json"><a href="https://school.example.net/">My school</a>`,
    );
    expect(report.verdict).toBe('genuine');
    expect(asked.every((url) => url.startsWith(CREDLY))).toBe(true);
  });
  it('and sends nothing of whom it was embedded for', async () => {
    const { asked } = await pasted(`<a href="${BADGR}?identity__email=hanako.sato%40example.ac.jp">x</a>`);
    expect(asked.join()).not.toContain('hanako');
  });
  it('whose picture is a link goes by the link', async () => {
    const { asked } = await pasted(`<a href="${OWN.host}/a/1"><img src="https://school.example.net/baked.png"></a>`);
    expect(asked).not.toContain('https://school.example.net/baked.png');
  });
});

describe('a piece of HTML that leads to no single badge says so', () => {
  it.each([
    ['two badges', `<a href="${LECOS}">1</a> <a href="${CREDLY}/badges/${UUID}">2</a>`, 'read.multiple-badges'],
    [
      'two frames of anybody’s',
      '<iframe src="https://a.example.net/1"></iframe><iframe src="https://a.example.net/2"></iframe>',
      'read.multiple-badges',
    ],
    [
      'a profile',
      '<a href="https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/user/abc">Mine</a>',
      'read.list-page',
    ],
    [
      'a badge that cannot be had',
      '<iframe src="https://openbadgepassport.com/app/badge/info/1234/embed"></iframe><a href="https://openbadgepassport.com/app/badge/info/1234">x</a>',
      'read.platform-closed',
    ],
    ['a link to receive one', `<a href="${CLAIM}"><img src="https://mail.example.net/badge.png"></a>`, 'read.claim-link'],
    ['a short link', '<a href="https://bit.ly/abc">x</a>', 'read.short-link'],
    ['a link cut short', `<a href="${LECOS.slice(0, -1)}">x</a>`, 'read.address-damaged'],
    ['a kind of badge', `<a href="${CREDLY}/org/example/badge/cloud-basics">x</a>`, 'read.unrecognised'],
    ['an id that is none', `<div data-share-badge-id="../users/x"></div>`, 'read.unrecognised'],
    ['no address', '<div class="badge"><p>Statistics</p></div>', 'read.unrecognised'],
    ['addresses of a page that is not here', '<a href="/badge/1"><img src="badge.png"></a>', 'read.unrecognised'],
    ['a script', '<a href="javascript:alert(1)">x</a><script>location="https://evil.example"</script>', 'read.unrecognised'],
    ['a comment', `<!-- <a href="${LECOS}">x</a> --><p>x</p>`, 'read.unrecognised'],
    ['elements without end', '<b>'.repeat(100_000), 'read.unrecognised'],
    ['no HTML', 'a < b', 'read.unrecognised'],
  ])('%s', async (_, text, code) => {
    const { codes, asked } = await pasted(text);
    expect([codes, asked]).toEqual([[code], []]);
  });

  it('keeps nothing of a claim link', async () => {
    expect(JSON.stringify((await pasted(`<a href="${CLAIM}">x</a>`)).report)).not.toContain('19ce722660e14be0a7b17604c62e9b48');
  });
  it('is no code where it is an SVG', async () => {
    const { codes } = await pasted(`<svg xmlns="http://www.w3.org/2000/svg"><a href="${LECOS}"><path d=""/></a></svg>`);
    expect(codes).toEqual(['read.no-badge']);
  });
});
