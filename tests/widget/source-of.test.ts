import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { independentLink, relayOf, sourceOf } from '../../widget/source-of.ts';

const PAGE = 'https://site.example.org/people/taro/';
const ORIGIN = 'https://site.example.org';

describe('the address of a badge', () => {
  it.each([
    ['https://badges.example.org/a/1', 'https://badges.example.org/a/1', false],
    ['../badge.png', 'https://site.example.org/people/badge.png', true],
    ['  /badge.png ', 'https://site.example.org/badge.png', true],
    ['//badges.example.org/1', 'https://badges.example.org/1', false],
    ['data:application/json,{}', 'data:application/json,{}', false],
  ])('%s is %s', (src, url, own) => {
    expect(sourceOf(src, PAGE, ORIGIN)).toEqual({ url, own });
  });

  it.each([
    'http://badges.example.org/1',
    'javascript:alert(1)',
    'ftp://a.example/b',
    'blob:https://a.example/1',
    'https://',
    'mailto:a@b.example',
  ])('%s is none', (src) => {
    expect(sourceOf(src, PAGE, ORIGIN)).toBeNull();
  });

  it('may be plain http at the page’s own origin alone', () => {
    const base = 'http://localhost:5173/';
    expect(sourceOf('badge.json', base, 'http://localhost:5173')).toEqual({ url: 'http://localhost:5173/badge.json', own: true });
    expect(sourceOf('http://localhost:8000/badge.json', base, 'http://localhost:5173')).toBeNull();
  });

  it('is never the page’s own where the page has no origin', () => {
    expect(sourceOf('data:text/plain,a', 'about:srcdoc', 'null')).toEqual({ url: 'data:text/plain,a', own: false });
    expect(sourceOf('badge.json', 'about:srcdoc', 'null')).toBeNull();
  });

  it('is one of three schemes, whatever the page says', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(PAGE, 'http://localhost/', 'about:srcdoc'), (src, base) => {
        const source = sourceOf(src, base, new URL(base).origin);
        if (source) expect(source.url).toMatch(source.own ? /^https?:/ : /^(?:https|data):/);
      }),
    );
  });
});

describe('the address of a relay', () => {
  it.each([
    ['https://relay.example.org', 'https://relay.example.org/'],
    ['/relay', 'https://site.example.org/relay'],
    ['http://localhost:8787/', 'http://localhost:8787/'],
    ['http://relay.example.org', null],
    ['javascript:0', null],
    ['', null],
    [null, null],
  ])('%s is %s', (relay, url) => {
    expect(relayOf(relay, PAGE)).toBe(url);
  });

  it('may be plain http beside a page that is', () => {
    expect(relayOf('http://127.0.0.1:8787/', 'http://127.0.0.1:5173/')).toBe('http://127.0.0.1:8787/');
  });
});

describe('the link to an independent check', () => {
  const source = { url: 'https://badges.example.org/a?b=1&c=2#d', own: false };

  it('names the badge in its fragment, which is sent to nobody', () => {
    expect(independentLink('https://check.example.org/', source, PAGE)).toBe(
      'https://check.example.org/#u=https%3A%2F%2Fbadges.example.org%2Fa%3Fb%3D1%26c%3D2%23d',
    );
  });

  it('leads to the playground where the page names nothing and the build was told of one', () => {
    expect(independentLink(undefined, source, PAGE)).toBeNull();
    vi.stubEnv('TASHIKA_PLAYGROUND_AT', 'https://play.example.org/');
    expect(independentLink(undefined, source, PAGE)).toMatch(/^https:\/\/play\.example\.org\/#u=/);
    expect(independentLink('', source, PAGE)).toBeNull();
    vi.unstubAllEnvs();
  });

  it.each([
    ['', source],
    ['javascript:alert(1)', source],
    ['https://check.example.org/', null],
    ['https://check.example.org/', { url: 'data:application/json,{}', own: false }],
  ])('is none for %j, %j', (independent, badge) => {
    expect(independentLink(independent, badge, PAGE)).toBeNull();
  });
});
