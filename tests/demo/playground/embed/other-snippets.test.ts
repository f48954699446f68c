import { describe, expect, it } from 'vitest';
import { elements, reactSnippet, wordpressSnippet } from '../../../../demo/playground/embed/other-snippets.ts';

const badge = {
  src: 'https://b.example.org/1',
  href: 'https://b.example.org/1',
  name: 'Statistics',
  picture: 'https://b.example.org/1.png',
};
const evil = { src: '/a"]b.png', href: '/a"]b.png', name: '{x} "] [b] <i>', picture: null };

describe('what is pasted into other kinds of pages', () => {
  it('is a component for React, with what JSX would run as text', () => {
    expect(reactSnippet([badge], { view: 'full' })).toMatchInlineSnapshot(`
      "import 'tashika/widget';

      export function Badge() {
        return (
          <tashika-badge src="https://b.example.org/1" view="full">
            <a href="https://b.example.org/1"><img src="https://b.example.org/1.png" alt="Statistics" width="96" height="96" /></a>
          </tashika-badge>
        );
      }
      "
    `);
    expect(reactSnippet([evil], {}).split('return')[1]).not.toMatch(/\{x|<i>/);
  });

  it('is a shortcode for WordPress, which nothing in a name or an address ends', () => {
    expect(wordpressSnippet([badge], { view: 'full', relay: 'https://r.example.org/', eager: true })).toBe(
      '[tashika_badge src="https://b.example.org/1" view="full" relay="https://r.example.org/" name="Statistics" image="https://b.example.org/1.png" eager]\n',
    );
    expect(wordpressSnippet([evil], {})).toBe('[tashika_badge src="/a%22%5Db.png" name="{x}     b   i "]\n');
  });

  it('is a wall where there are several', () => {
    expect(wordpressSnippet([badge, badge], { theme: 'dark' }).split('\n')).toEqual([
      '[tashika_wall theme="dark"]',
      ...Array(2).fill('[tashika_badge src="https://b.example.org/1" name="Statistics" image="https://b.example.org/1.png"]'),
      '[/tashika_wall]',
      '',
    ]);
    expect(elements([badge, badge], {})).toMatch(/^<tashika-wall>/);
  });
});
