import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CleanNode, cleanHtml } from '../../ui/clean-html.ts';
import { busyMs } from '../support/busy-ms.ts';
import { DESIGN, HOSTILE_DESIGN, SEAL_LINK } from '../support/designs.ts';

/** All elements of a cleaned document. */
const elementsOf = (nodes: readonly CleanNode[]): Exclude<CleanNode, string>[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]));
const textOf = (nodes: readonly CleanNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

const TAGS =
  /^(?:section|article|header|footer|main|aside|nav|address|div|span|p|br|hr|wbr|center|h[1-6]|ul|ol|li|d[ltd]|table|caption|colgroup|col|thead|tbody|tfoot|t[rdh]|b|strong|i|em|u|s|small|big|su[bp]|ins|del|mark|abbr|cite|q|blockquote|code|pre|time|bd[io]|ruby|r[tp]|figure|figcaption|img)$/;
const ATTRIBUTES = /^(?:lang|dir|alt|width|height|colspan|rowspan|align|valign|start|src)$/;

/** What a cleaned document may never hold, whatever it was cleaned from. */
function expectHarmless(nodes: readonly CleanNode[]): void {
  for (const { tag, attributes, style } of elementsOf(nodes)) {
    expect(tag).toMatch(TAGS);
    for (const [name, value] of attributes) {
      expect(name).toMatch(ATTRIBUTES);
      if (name === 'src') expect([tag, value.slice(0, 11)]).toEqual(['img', 'data:image/']);
    }
    for (const [, value] of style) expect(value).not.toMatch(/url|image|var|attr|env|expression|[\\:@<]/i);
  }
}

describe('cleaning an issuer’s HTML', () => {
  it('keeps words, order and look, its own pictures, and the place of linked ones', () => {
    const cleaned = cleanHtml(DESIGN);
    const elements = elementsOf(cleaned?.nodes ?? []);
    expect(textOf(cleaned?.nodes ?? [])).toContain('has completed the course Statistics for Everyone');
    expect(elements[0]?.style).toContainEqual(['border', '6px double #6b1d2a']);
    expect(elements.filter(({ tag }) => tag === 'img').map(({ link }) => link)).toEqual([undefined, SEAL_LINK]);
    expect(cleaned).toMatchObject({ links: [SEAL_LINK], elsewhere: 0 });
    expectHarmless(cleaned?.nodes ?? []);
  });

  it('leaves nothing that runs, loads, sends or leads anywhere', () => {
    const cleaned = cleanHtml(HOSTILE_DESIGN);
    expectHarmless(cleaned?.nodes ?? []);
    expect(textOf(cleaned?.nodes ?? [])).toMatch(/The words of the certificate[\s\S]*press[\s\S]*go[\s\S]*The end/);
    expect(textOf(cleaned?.nodes ?? [])).not.toMatch(/parent|fetch|@import/);
    expect(cleaned?.elsewhere).toBe(5);
  });

  it('lets a link’s words stay', () => {
    expect(cleanHtml('<a href="https://www.example.org/">more</a>')?.nodes).toEqual([
      { tag: 'span', attributes: [], style: [], children: ['more'] },
    ]);
  });

  it('takes no hashlink but one that is the whole source', () => {
    expect(cleanHtml(`<img src="${SEAL_LINK}#x"><img src="https://out.example.org/${SEAL_LINK}">`)).toMatchObject({
      links: [],
      elsewhere: 2,
    });
  });

  it('gives up on what is too large, too much or too deep, in little time', () => {
    const before = busyMs();
    expect(cleanHtml('x'.repeat(4 * 1_048_576 + 1))).toBeNull();
    expect(cleanHtml('<b>'.repeat(1_000_000))).toBeNull();
    expect(cleanHtml('<svg>'.repeat(800_000))).toBeNull();
    expect(cleanHtml('<br>'.repeat(500_000))).toBeNull();
    expect(busyMs() - before).toBeLessThan(2_000);
  });

  it('is harmless whatever it is given', () => {
    const pieces = fc.constantFrom(
      ...['<', '>', '"', "'", '=', '/', '<svg>', '<math>', '<style>', '</style>', '<script>', '<!--', '-->', '<![CDATA[', ']]>'],
      ...[
        '<img src=',
        'https://out.example.org/',
        'onerror=1',
        ' style="',
        'background:url(',
        'u\\72l(',
        '<p>',
        '</p>',
        '<table>',
      ],
      ...[
        '<template>',
        '<noscript>',
        '</noscript>',
        '<textarea>',
        '<title>',
        '<plaintext>',
        '<a href=javascript:1>',
        'data:image/png,',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 40 }), (parts) => {
        expectHarmless(cleanHtml(parts.join(''))?.nodes ?? []);
      }),
    );
  });
});
