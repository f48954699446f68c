import { describe, expect, it } from 'vitest';
import { widgetSnippet } from '../../studio/widget-snippet.ts';
import { BADGE } from './sample-badges.ts';

const PUBLISHED = { at: 'https://example.org/tashika/', entry: 'tashika.js', integrity: { 'tashika.js': 'sha384-AAAA' } };

describe('the snippet for sites', () => {
  it('is the element of the same badge, with its page and picture in it', () => {
    expect(widgetSnippet([BADGE], null)).toBe(`<tashika-badge src="${BADGE.pageUrl}">
  <a href="${BADGE.pageUrl}"><img src="${BADGE.imageUrl}" alt="データサイエンス入門（サンプル）" width="96" height="96"></a>
</tashika-badge>
`);
  });

  it('is a wall of several', () => {
    const snippet = widgetSnippet([BADGE, { ...BADGE, imageUrl: null }], null);
    expect(snippet).toMatch(/^<tashika-wall>\n[\s\S]*<\/tashika-wall>\n$/);
    expect(snippet.match(/<tashika-badge /g)).toHaveLength(2);
  });

  it('brings the script once, where it is known where that lies', () => {
    const snippet = widgetSnippet([BADGE, BADGE], PUBLISHED);
    expect(snippet.match(/<script /g)).toHaveLength(1);
    expect(snippet).toContain('src="https://example.org/tashika/tashika.js" integrity="sha384-AAAA"');
  });

  it('is empty without a badge', () => {
    expect(widgetSnippet([], PUBLISHED)).toBe('');
  });
});
