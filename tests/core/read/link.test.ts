import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTraces, readLink } from '../../../core/read/link.ts';
import { PLATFORMS } from '../../../core/read/platforms/registry.ts';
import { SHORT_HOSTS } from '../../../core/read/unwrap.ts';
import { busyMs } from '../../support/busy-ms.ts';
import { A, B, CLAIM, CREDLY, DETAIL, GURL, IMG, LIREDIR, LISAFE, SAFE, SHARE } from '../../support/pages/world.ts';

const E = encodeURIComponent;
const JSON_OF = (id: string) => `https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2/Assertion/${id}`;
const KEY = `lecos ${JSON_OF(A)}`;
const PATH = DETAIL(A).slice('https://www.openbadge-global.com'.length);
const MOODLE = `https://moodle.example.ac.jp/badges/badge.php?hash=${'0123456789'.repeat(4)}`;
const UUID = '91975f38-1c90-4b8f-a6c4-e955fbca69ad';

describe('a link of a badge', () => {
  it.each([
    ['its page', DETAIL(A)],
    ['the link by which it is shared', SHARE(A)],
    ['its data', JSON_OF(A)],
    ['plain http', DETAIL(A).replace('https', 'http')],
    ['a tracker and a fragment', `${DETAIL(A)}?trk=public_profile_see-credential#acc.1`],
    ['a query that names who came from where', `${DETAIL(A)}?ref=me%40example.com`],
    ['Google', GURL(DETAIL(A))],
    ['SafeLinks', SAFE(DETAIL(A))],
    ['SafeLinks in capitals', `https://EUR01.SafeLinks.Protection.Outlook.com/ap/w-59523e83/?URL=${E(DETAIL(A))}&data=x`],
    ['SafeLinks in SafeLinks', SAFE(SAFE(DETAIL(A)))],
    ['LinkedIn, dots encoded', LISAFE(DETAIL(A))],
    ['LinkedIn’s older way', LIREDIR(DETAIL(A))],
    ['urldefense 3', `https://urldefense.com/v3/__${DETAIL(A)}__;!!AAAA!BBBB$`],
    ['urldefense 2', urlDefense2(DETAIL(A))],
  ])('is the same badge by %s', (_way, href) => {
    expect(readLink(href)).toMatchObject({ kind: 'badge', key: KEY, asks: true, platform: { id: 'lecos' } });
  });

  it('keeps nothing of who came from where', () => {
    const link = readLink(SAFE(`${SHARE(A)}?from=me%40example.com`));
    expect(link).toMatchObject({ kind: 'badge', url: SHARE(A) });
  });

  it('keeps a query in which the badge itself is named', () => {
    expect(readLink(MOODLE)).toMatchObject({ kind: 'badge', url: MOODLE, automatic: false, asks: true });
  });

  it('is asked by itself on platforms of badges alone, and never for a picture or a badge that waits for its holder', () => {
    expect(readLink(`${CREDLY}/linked_in_profile`)).toMatchObject({ kind: 'badge', automatic: true });
    expect(readLink(DETAIL(A))).toMatchObject({ automatic: true });
    expect(readLink(IMG(A))).toMatchObject({ key: KEY, automatic: false });
    expect(readLink(DETAIL(A).replace('/detail/', '/unAcquired/'))).toMatchObject({ key: KEY, automatic: false });
  });

  it.each([
    ['a damaged id', DETAIL('enNiNFhyUkZBUzFaSHc4NDc1NHJlUT08')],
    ['a list', 'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/user/abc'],
    ['a wallet whose data is not public', `https://wallet.openbadge.net/public/credential/${UUID}`],
  ])('has a word to say and nobody to ask: %s', (_what, href) => {
    expect(readLink(href)).toMatchObject({ kind: 'badge', asks: false });
  });
});

describe('a link of something else', () => {
  it('is a claim link wherever it is wrapped, and nothing of it is kept', () => {
    for (const href of [CLAIM, SAFE(CLAIM), LISAFE(CLAIM), CLAIM.replace('receive', '%72eceive')]) {
      expect(readLink(href), href).toEqual({ kind: 'claim', platform: { id: 'lecos', name: expect.any(String) } });
    }
  });

  it('is an imitation of a claim link on another host', () => {
    const href = CLAIM.replace('openbadge-global.com', 'openbadge-globa1.com');
    expect(readLink(href)).toMatchObject({ kind: 'claim-imitation', host: 'www.openbadge-globa1.com' });
    expect(readLink(SAFE(CLAIM.replace('www.openbadge-global.com', 'evil.example')))).toMatchObject({ host: 'evil.example' });
    expect(readLink('https://evil.example/parcels/receive/1').kind).toBe('other');
  });

  it.each([
    ['lnkd.in in LinkedIn’s wrapper', LISAFE('https://lnkd.in/abc'), 'short'],
    ['Mimecast', 'https://protect-eu.mimecast.com/s/abc', 'short'],
    ['two targets that differ', `https://www.google.com/url?q=${E('https://evil.example/')}&url=${E(DETAIL(A))}`, 'wrapped'],
    ['a wrapper of an unknown shape', 'https://jpn01.safelinks.protection.outlook.com/x?u=1', 'wrapped'],
    [
      'a host that only begins like a wrapper',
      `https://x.safelinks.protection.outlook.com.evil.example/?url=${E(DETAIL(A))}`,
      'other',
    ],
    ['a page that names a badge in its query', `https://evil.example/?url=${E(DETAIL(A))}`, 'other'],
    ['another page of the platform', 'https://www.openbadge-global.com/', 'other'],
    ['an address of mail', 'mailto:me@example.com', 'none'],
    ['a script', 'javascript:alert(1)', 'none'],
    ['an address of the page itself', '/badges/1', 'none'],
    ['nothing', '', 'none'],
  ])('%s', (_what, href, kind) => {
    expect(readLink(href).kind).toBe(kind);
  });

  it.each([
    `https://www.openbadge-global.com@evil.example${PATH}`,
    `https://www.openbadge-global.com.evil.example${PATH}`,
    `https://www.оpenbadge-global.com${PATH}`,
    `https://www.openbadge-global.com:8443${PATH}`,
    `https://me@www.openbadge-global.com${PATH}`,
    `https://evil.example/www.openbadge-global.com${PATH}`,
    `https://evil.example/#${DETAIL(A)}`,
  ])('in the disguise of a badge’s is none: %s', (href) => {
    expect(readLink(href).kind).toBe('other');
  });

  it('never throws, whatever stands in a page', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl().map(GURL),
          fc.string().map((text) => `https://${text}`),
        ),
        (href) => {
          expect(readLink(href).kind).toBeTypeOf('string');
        },
      ),
    );
  });
});

/** Addresses of badges, of every platform that is known by a sample here. */
const BADGES = [
  ...[DETAIL(A), SHARE(B), JSON_OF(A), IMG(B), CREDLY, MOODLE, CLAIM],
  `https://www.credly.com/api/v1/obi/v2/badge_assertions/${UUID}`,
  `https://www.youracclaim.com/badges/${UUID}`,
  'https://badgr.com/public/assertions/AbCdEfGhIjKlMnOpQrStUv',
  'https://api.eu.badgr.io/public/assertions/AbCdEfGhIjKlMnOpQrStUv.json?v=2_0',
  'https://badges.parchment.com/public/assertions/AbCdEfGhIjKlMnOpQrStUv',
  `https://openbadgefactory.com/v1/assertion/${'0123456789'.repeat(4)}.html`,
  `https://wallet.openbadge.net/public/credential/${UUID}`,
  `https://credsverse.com/credentials/${UUID}`,
  `https://verified.sertifier.com/en/verify/12345678901234/`,
];

/** What mail services and sites do to an address. */
const WRAPPERS: readonly ((url: string) => string)[] = [
  GURL,
  SAFE,
  LISAFE,
  LIREDIR,
  urlDefense2,
  (url) => `https://urldefense.com/v3/__${url}__;!!AAAA!BBBB$`,
  (url) => `https://linkprotect.cudasvc.com/url?a=${E(url)}&c=E,1`,
  (url) => `https://www.google.co.jp/url?q=${E(url).replace(/%../g, (octet) => octet.toLowerCase())}`,
  (url) => `https://www.google.com/url?q=${E(url).replace(/-/g, '%2D').replace(/\./g, '%2E')}`,
  (url) => `https://JPN01.SAFELINKS.PROTECTION.OUTLOOK.COM/?url=${E(url)}`,
  (url) => url.replace('https:', 'HTTP:'),
  (url) => url.replace(/^(https?:\/\/)([^/?#]+)/i, (_, scheme: string, host: string) => scheme + host.toUpperCase()),
  (url) => `${url}#acc.1`,
];

/** Proofpoint's second way: a hyphen before what a percent sign stood for, underscores for slashes. */
function urlDefense2(url: string): string {
  const coded = url.replace(/[^A-Za-z0-9./]/g, (sign) => `-${sign.charCodeAt(0).toString(16).toUpperCase()}`).replace(/\//g, '_');
  return `https://urldefense.proofpoint.com/v2/url?u=${coded}&d=x`;
}

describe('the expression by which links are told at a glance', () => {
  const traces = new RegExp(linkTraces(), 'i');
  const MATTERS: readonly string[] = ['badge', 'claim', 'claim-imitation'];

  it('holds for every address that stands for a badge or a claim link, however it is wrapped', () => {
    const wrapped = fc
      .tuple(fc.constantFrom(...BADGES), fc.array(fc.constantFrom(...WRAPPERS), { maxLength: 4 }))
      .map(([url, wraps]) => wraps.reduce((inner, wrap) => wrap(inner), url));
    let met = 0;
    fc.assert(
      fc.property(wrapped, (href) => {
        if (!MATTERS.includes(readLink(href).kind)) return;
        met++;
        expect(traces.exec(href)?.[1], href).toBeTruthy();
      }),
      { numRuns: 2_000 },
    );
    expect(met).toBeGreaterThan(1_000);
  });

  it('knows every sample for what it is, so that the law above says something', () => {
    expect(BADGES.filter((url) => !MATTERS.includes(readLink(url).kind))).toEqual([]);
  });

  it('holds for an address on every host of every platform', () => {
    const hosts = PLATFORMS.flatMap(({ hosts }) => hosts);
    expect(hosts.length).toBeGreaterThan(15);
    expect(hosts.filter((host) => !traces.exec(SAFE(`https://${host}/x`))?.[1])).toEqual([]);
  });

  it('holds for imitations of claim links', () => {
    const imitation = CLAIM.replace('www.openbadge-global.com', 'evil.example');
    for (const href of [imitation, SAFE(imitation), urlDefense2(imitation)]) expect(traces.exec(href)?.[1], href).toBeTruthy();
  });

  it('tells a short link from a host that ends like one', () => {
    const short = [...SHORT_HOSTS, 'protect-eu.mimecast.com', 'url.us.m.mimecastprotect.com'];
    for (const host of short) {
      for (const href of [
        `https://${host}/abc`,
        LISAFE(`https://${host}/abc`),
        urlDefense2(`https://${host}/abc`),
        `https://${host}`,
      ]) {
        expect([readLink(href).kind, Boolean(traces.exec(href)?.[2])], href).toEqual(['short', true]);
      }
    }
    for (const href of [
      'https://about.co/x',
      'https://rabbit.ly/x',
      'https://t.co.evil.example/x',
      'https://example.com/bit.ly',
    ]) {
      expect(traces.test(href), href).toBe(false);
    }
  });

  it('leaves ordinary links alone', () => {
    const ordinary = [
      'https://www.example.ac.jp/',
      'https://mail.google.com/mail/u/0/#inbox',
      'mailto:me@example.com',
      '#',
      '/in/hanako/',
    ];
    expect(ordinary.filter((href) => traces.test(href) || traces.test(GURL(href)))).toEqual([]);
  });

  it('takes no longer on what was made to make it slow', () => {
    for (const piece of ['//', '//a.', '//a-', 'badges_', '%2F', '-2F', 'www.', '%2525252525', 'mimecast', '%%22', '%', '/22']) {
      const text = piece.repeat(2_048 / piece.length);
      const start = busyMs();
      for (let round = 0; round < 10; round++) traces.test(text);
      expect(busyMs() - start, piece).toBeLessThan(1_000);
    }
  });
});
