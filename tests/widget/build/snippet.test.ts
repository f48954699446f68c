import { describe, expect, it } from 'vitest';
import { badgeMarkup, snippet, strictSnippet, wallMarkup } from '../../../widget/build/snippet.ts';

const PUBLISHED = {
  at: 'https://www.example.org/widget/',
  entry: 'tashika-1.2.3.js',
  integrity: { 'chunks/a-00000000.js': 'sha384-A', 'tashika-1.2.3.js': 'sha384-B' },
};

describe('what an author pastes', () => {
  it('is one script that the browser holds to its hash, and an element with a link and a picture in it', () => {
    expect(snippet(PUBLISHED)).toMatchInlineSnapshot(`
      "<style>
      @media (scripting: enabled) {
        tashika-badge:not(:defined) { display: block; box-sizing: border-box; block-size: 10em; overflow: clip; padding: calc(.875em + 1px) calc(max(0px, 100% - var(--tashika-width, 27em)) + 9.875em + 1px) 0 calc(1em + 1px); font: var(--tashika-font-size, medium)/1.5 var(--tashika-font, sans-serif) }
        tashika-badge:is([view=full], tashika-wall[view=full] :not([view])):not(:defined) { display: grid; place-items: center; block-size: 30em; padding: calc(1.25em + 1px) calc(max(0px, 100% - var(--tashika-width, 21em)) + 1.25em + 1px) 16.75em calc(1.25em + 1px) }
        tashika-badge:is([view=mark], tashika-wall[view=mark] :not([view])):not(:defined) { display: inline-block; vertical-align: middle; inline-size: 13em; max-inline-size: 100%; block-size: 2em; padding: 0; line-height: 2; white-space: nowrap }
        tashika-wall:not(:defined) { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--tashika-column, 18em)), 1fr)); gap: var(--tashika-gap, .75em); font-size: var(--tashika-font-size, medium); --tashika-width: 100% }
        tashika-wall[view=mark]:not(:defined) { grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr)) }
        tashika-wall[view=mark] > tashika-badge:not([view=card], [view=full]):not(:defined) { inline-size: auto }
        tashika-wall:not(:defined):has(> :nth-child(6)) { padding-block-start: clamp(8em, (36em - 100%) * 9999 + 8em, 12.25em) }
      }
      </style>
      <script type="module" src="https://www.example.org/widget/tashika-1.2.3.js" integrity="sha384-B" crossorigin="anonymous"></script>
      <tashika-badge src="https://badges.example.org/assertions/1">
        <a href="https://badges.example.org/assertions/1"><img src="https://badges.example.org/badge.png" alt="Statistics for Everyone" width="96" height="96"></a>
      </tashika-badge>
      "
    `);
  });

  it('holds every other file too, where that is wanted, before any module of the page', () => {
    const [map, rest = ''] = strictSnippet(PUBLISHED).split('</script>\n<style>');
    expect(rest).toContain('tashika-1.2.3.js');
    expect(JSON.parse(map?.replace('<script type="importmap">', '') ?? '')).toEqual({
      integrity: { 'https://www.example.org/widget/chunks/a-00000000.js': 'sha384-A' },
    });
  });

  it('is not made without a hash', () => {
    expect(() => snippet({ ...PUBLISHED, integrity: {} })).toThrow('no hash of tashika-1.2.3.js');
  });

  it('says of the look what differs from what the element does by itself', () => {
    const badge = { src: '/badge.png', href: '/badge.png', name: '', picture: null };
    expect(badgeMarkup(badge, { view: 'full', theme: '', relay: 'https://relay.example.org/', eager: true })).toBe(
      '<tashika-badge src="/badge.png" view="full" relay="https://relay.example.org/" eager>\n  <a href="/badge.png">/badge.png</a>\n</tashika-badge>\n',
    );
  });

  it('writes what a badge calls itself as text', () => {
    const evil = '"><script>alert(1)</script>';
    expect(badgeMarkup({ src: evil, href: evil, name: evil, picture: evil }, { lang: evil })).not.toMatch(/<script|"">/);
  });

  it('puts several badges into a wall, which has the look for all', () => {
    const badge = (id: number) => ({
      src: `https://b.example.org/${id}`,
      href: `https://b.example.org/${id}`,
      name: 'B',
      picture: null,
    });
    expect(wallMarkup([badge(1), badge(2)], { view: 'mark', eager: true })).toMatchInlineSnapshot(`
      "<tashika-wall view="mark">
        <tashika-badge src="https://b.example.org/1" eager>
          <a href="https://b.example.org/1">B</a>
        </tashika-badge>
        <tashika-badge src="https://b.example.org/2" eager>
          <a href="https://b.example.org/2">B</a>
        </tashika-badge>
      </tashika-wall>
      "
    `);
  });
});
