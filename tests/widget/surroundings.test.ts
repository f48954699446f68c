import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { languagesOf, lookOf, readFallback, settingOf, siteHere } from '../../widget/surroundings.ts';

const badgeIn = (html: string): Element => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  vi.stubGlobal('ShadowRoot', class {});
  vi.stubGlobal('navigator', { languages: ['ja-JP', 'en'] });
  return document.querySelector('tashika-badge')!;
};

afterEach(() => vi.unstubAllGlobals());

describe('the language of a badge', () => {
  it('is its own, else the nearest, else the browser’s', () => {
    expect(languagesOf(badgeIn('<p lang="ja"><tashika-badge lang="en"></tashika-badge></p>'))).toEqual(['en']);
    expect(languagesOf(badgeIn('<main lang="fr"><p lang="ja"><tashika-badge></tashika-badge></p></main>'))).toEqual(['ja']);
    expect(languagesOf(badgeIn('<tashika-badge></tashika-badge>'))).toEqual(['ja-JP', 'en']);
  });
});

describe('what a badge is set to', () => {
  it('is what it says, else what its wall says', () => {
    const badge = badgeIn(
      '<tashika-wall view="mark" theme="dark"><p><tashika-badge view="full"></tashika-badge></p></tashika-wall>',
    );
    expect(['view', 'theme', 'relay'].map((name) => settingOf(badge, name))).toEqual(['full', 'dark', null]);
  });

  it('is a card in the colours of the page, or of the visitor where the page has none', () => {
    const badge = badgeIn('<tashika-badge view="huge" theme="pink"></tashika-badge>');
    vi.stubGlobal('document', badge.ownerDocument);
    vi.stubGlobal('getComputedStyle', () => ({ colorScheme: 'normal' }));
    expect(lookOf(badge)).toEqual({ 'data-view': 'card', 'data-theme': 'auto' });
    vi.stubGlobal('getComputedStyle', () => ({ colorScheme: 'light dark' }));
    expect(lookOf(badge)).toEqual({ 'data-view': 'card', 'data-theme': 'page' });
  });
});

describe('what the page has put inside', () => {
  it('is a picture with its words', () => {
    const badge = badgeIn(
      '<tashika-badge><a href="/1"><img src="https://site.example.org/a.png" alt=" My \n badge "></a></tashika-badge>',
    );
    expect(readFallback(badge)).toEqual({ name: 'My badge', text: false, pictures: ['https://site.example.org/a.png'] });
  });

  it('is words alone', () => {
    expect(readFallback(badgeIn('<tashika-badge><a href="/1">My badge</a></tashika-badge>'))).toEqual({
      name: 'My badge',
      text: true,
      pictures: [],
    });
  });

  it('is nothing', () => {
    expect(readFallback(badgeIn('<tashika-badge>\n</tashika-badge>'))).toEqual({ name: '', text: false, pictures: [] });
  });

  it('is cut where it has no end', () => {
    expect(readFallback(badgeIn(`<tashika-badge>${'a'.repeat(300)}</tashika-badge>`)).name).toBe(`${'a'.repeat(200)}…`);
  });

  it('is no picture of an odd kind', () => {
    expect(readFallback(badgeIn('<tashika-badge><img src="javascript:alert(1)"></tashika-badge>')).pictures).toEqual([]);
  });
});

describe('the site that shows a badge', () => {
  it('is the origin’s host, which a frame without an address of its own has too', () => {
    vi.stubGlobal('origin', 'https://site.example.org:8443');
    expect(siteHere()).toBe('site.example.org:8443');
    vi.stubGlobal('origin', 'null');
    vi.stubGlobal('location', { host: '' });
    expect(siteHere()).toBe('');
  });
});
