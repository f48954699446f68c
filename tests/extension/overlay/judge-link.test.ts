import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeLink, type SeenLink } from '../../../extension/overlay/judge-link.ts';

const DETAIL = 'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/';
const [A, B] = ['enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09', 'a2RFdGhCNEM3YUs0QjViejA4cGYxQT09'].map((id) => DETAIL + id) as [
  string,
  string,
];
const share = (page: string) =>
  page.replace('ns/portal/openbadge/public/assertions/detail', 'api/v1.0/openBadge/v2/Wallet/Public/GetAssertionShare');
const imageOf = (page: string) =>
  `${page.replace(DETAIL, 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2/Assertion/')}/image`;
const CLAIM = 'https://www.openbadge-global.com/ns/portal/openbadge/receive/19ce722660e14be0a7b17604c62e9b48';
const safe = (url: string) =>
  `https://jpn01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05%7C02%7Cme%40example.com%7Cx&sdata=x&reserved=0`;
const google = (url: string) =>
  `https://www.google.com/url?q=${encodeURIComponent(url)}&source=gmail&ust=1700000000000000&usg=AOvVaw0`;
const COURSE = 'https://www.example.ac.jp/courses/1';
const EVIL = 'https://evil.example/';

const judge = (href: string, seen: Partial<SeenLink> = {}) => judgeLink({ href, hints: [], said: [], pictures: [], ...seen });
const differs = (host: string, shown: string) => ({ kind: 'differing', host, shown });

describe('a link to a badge', () => {
  it.each([
    ['as it is', A, {}],
    ['that is shared', share(A), {}],
    ['wrapped by the mail service', safe(A), { hints: [A] }],
    ['with the wrapped address beside it', A, { hints: [google(A)] }],
    ['whose repetition is another address of the same badge', A, { hints: [google(share(A))] }],
    ['that says its own address', safe(A), { said: [A] }],
    ['that says its address without https', A, { said: [A.slice(8)] }],
    ['that says the beginning of its address', A, { said: [`${A.slice(0, 60)}…`] }],
    ['that says the host alone', A, { said: ['https://www.openbadge-global.com/'] }],
    ['that says words', A, { said: ['データサイエンス入門', 'see https://evil.example/ for more'] }],
    ['with the badge’s own picture', A, { pictures: [imageOf(A)] }],
    ['with any other picture', A, { pictures: ['https://img.example.ac.jp/a.png'] }],
  ])('%s is one', (_case, href, seen) => {
    expect(judge(href, seen)).toMatchObject({ kind: 'badge', platform: { id: 'lecos' } });
  });

  it('is sent without trackers, wrappers and the reader’s address', () => {
    const found = judge(safe(`${A}?utm_source=x&trk=y#gs.1`));
    expect(found).toMatchObject({ kind: 'badge', url: A });
    expect(JSON.stringify(found)).not.toMatch(/safelinks|example\.com|utm_|trk/);
  });

  it.each([
    ['the repetition leads elsewhere', { hints: [google(EVIL)] }, 'evil.example'],
    ['the repetition is another badge', { hints: [B] }, 'www.openbadge-global.com'],
    ['the repetition cannot be read', { hints: ['https://lnkd.in/abc'] }, ''],
    ['the repetition is no web address', { hints: ['javascript:alert(1)'] }, ''],
    ['its text is another badge', { said: [B] }, 'www.openbadge-global.com'],
    ['its text is another address', { said: [COURSE] }, 'www.example.ac.jp'],
    [
      'its text hides that it is an address',
      { said: [`\u200b${B.slice(0, 20)}\u00ad${B.slice(20)} `] },
      'www.openbadge-global.com',
    ],
    ['a picture’s description is another badge', { said: ['', B] }, 'www.openbadge-global.com'],
    ['its text is another badge, as people write addresses', { said: [` ${B.slice(8)} `] }, 'www.openbadge-global.com'],
    ['its picture is that of another badge', { pictures: [imageOf(B)] }, 'nlp.netlearning.co.jp'],
  ])('has no mark where %s', (_case, seen, shown) => {
    expect(judge(A, seen)).toEqual(differs('www.openbadge-global.com', shown));
  });

  it('has no mark where its text is a claim link, of which nothing is kept', () => {
    expect(judge(A, { said: [CLAIM] })).toEqual(differs('www.openbadge-global.com', 'LecoS (Open Badge Network)'));
  });
});

describe('a link that leads elsewhere', () => {
  it.each([
    ['text', EVIL, { said: [A] }, 'evil.example'],
    ['the description of a picture', EVIL, { said: ['', A] }, 'evil.example'],
    ['the site’s repetition', EVIL, { hints: [A] }, 'evil.example'],
    ['text, from within a wrapper', safe(EVIL), { said: [A] }, 'evil.example'],
    ['text, with the platform as a user name', 'https://www.openbadge-global.com@evil.example/ns', { said: [A] }, 'evil.example'],
    [
      'text, below a foreign suffix',
      A.replace('.com', '.com.evil.example'),
      { said: [A] },
      'www.openbadge-global.com.evil.example',
    ],
    [
      'text, with a letter of another script',
      A.replace('openbadge-', '\u043epenbadge-'),
      { said: [A] },
      'www.xn--penbadge-global-gzm.com',
    ],
    ['text, at another port', A.replace('.com', '.com:8443'), { said: [A] }, 'www.openbadge-global.com:8443'],
    ['text, by a script', 'javascript:go()', { said: [A] }, ''],
  ])('and shows a badge by its %s differs from what it shows', (_case, href, seen, host) => {
    const found = judge(href, seen);
    expect(found).toMatchObject({ kind: 'differing', shown: 'www.openbadge-global.com' });
    if (!host.includes('xn--')) expect(found).toMatchObject({ host });
    else expect((found as { host: string }).host).toMatch(/^www\.xn--/);
  });

  it.each([
    ['a badge’s picture on the way to a course', COURSE, { pictures: [imageOf(A)] }],
    ['another address as its text', COURSE, { said: ['https://www.example.ac.jp/'] }],
    ['a wrong repetition of no badge', COURSE, { hints: [google(EVIL)] }],
    ['a short address, of which nobody knows where it leads', 'https://lnkd.in/abc', { said: [A] }],
    ['an address that cannot be unwrapped', 'https://jpn01.safelinks.protection.outlook.com/x?url=1', { said: [A] }],
    ['nothing', 'mailto:hanako.sato@example.ac.jp', {}],
  ])('is nobody’s business with %s', (_case, href, seen) => {
    expect(judge(href, seen)).toEqual({ kind: 'nothing' });
  });
});

describe('a claim link', () => {
  it.each([CLAIM, safe(CLAIM), google(CLAIM)])('is told by its platform, and nothing of it is kept: %s', (href) => {
    expect(judge(href, { said: [A], hints: [B] })).toEqual({ kind: 'claim', platform: 'LecoS (Open Badge Network)' });
  });

  it('of another host is an imitation', () => {
    expect(judge(CLAIM.replace('www.', 'www.my-').replace('.com', '.com.evil.example'))).toEqual({
      kind: 'imitation',
      platform: 'LecoS (Open Badge Network)',
      host: 'www.my-openbadge-global.com.evil.example',
    });
  });
});

describe('whatever a link says', () => {
  const address = fc.constantFrom(
    A,
    B,
    share(A),
    imageOf(B),
    CLAIM,
    EVIL,
    COURSE,
    safe(A),
    google(B),
    'javascript:0',
    '',
    'words',
  );
  const seen = fc.record({
    href: fc.oneof(address, fc.webUrl()),
    hints: fc.array(address, { maxLength: 2 }),
    said: fc.array(fc.oneof(address, fc.string()), { maxLength: 2 }),
    pictures: fc.array(address, { maxLength: 2 }),
  });

  it('a badge is only what its own address names', () => {
    fc.assert(
      fc.property(seen, (link) => {
        const found = judgeLink(link);
        if (found.kind === 'badge') expect(judge(link.href)).toEqual(found);
      }),
    );
  });

  it('nothing of a claim, a wrapper or a reader is in what comes of it', () => {
    fc.assert(
      fc.property(seen, (link) => {
        expect(JSON.stringify(judgeLink(link))).not.toMatch(/19ce7226|receive|safelinks|google|me%40|me@/);
      }),
    );
  });
});
