import { describe, expect, it } from 'vitest';
import { MAX_XML_DEPTH, MAX_XML_ELEMENTS, xmlEvents } from '../../../core/lib/xml.ts';
import { MAX_XML_ATTRIBUTES } from '../../../core/lib/xml-tag.ts';
import { busyMs } from '../../support/busy-ms.ts';
import { codeOf, problemOf } from '../../support/problem-of.ts';

const events = (source: string) => [...xmlEvents(source)];
const refusal = (source: string) => codeOf(() => events(source));
const textOf = (source: string) => events(source).reduce((text, event) => text + (event.kind === 'text' ? event.text : ''), '');
const namesOf = (source: string) =>
  events(source).flatMap((event) => (event.kind === 'open' ? [`{${event.namespace}}${event.local}`] : []));
const attributesOf = (source: string) => events(source).flatMap((event) => (event.kind === 'open' ? [...event.attributes] : []));

describe('reading XML', () => {
  it('gives elements with their places, texts and ends in order', () => {
    expect(events('<a x="1">t<b/></a>')).toEqual([
      { kind: 'open', namespace: '', local: 'a', attributes: new Map([['x', '1']]), start: 0, tagEnd: 9, selfClosing: false },
      { kind: 'text', text: 't' },
      { kind: 'open', namespace: '', local: 'b', attributes: new Map(), start: 10, tagEnd: 14, selfClosing: true },
      { kind: 'close', start: 14, end: 14 },
      { kind: 'close', start: 14, end: 18 },
    ]);
  });

  it('passes over a byte-order mark, the declaration, comments, instructions and blanks around the root', () => {
    const source =
      '\ufeff<?xml version="1.0" encoding="utf-8" standalone=\'no\'?>\n<!-- <x> & -->\n<?xml-stylesheet href="x"?>\n<a/>\n<!----><?p?> ';
    expect(namesOf(source)).toEqual(['{}a']);
  });

  it('resolves the five predefined entities and character references, once', () => {
    expect(textOf('<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x3042;&#x1D11E;&amp;lt;</a>')).toBe('<>&"\'Aあ𝄞&lt;');
    expect(attributesOf('<a x="&quot;&#10;&amp;#9;"/>')).toEqual([['x', '"\n&#9;']]);
  });

  it('gives CDATA as it stands', () => {
    expect(textOf('<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>')).toBe('<b>&amp;]]>');
  });

  it('makes every line end a line feed, and every blank of an attribute a space', () => {
    expect(textOf('<a>1\r\n2\r3<![CDATA[\r\n]]></a>')).toBe('1\n2\n3\n');
    expect(attributesOf('<a x="1\r\n2\t3\n4"/>')).toEqual([['x', '1 2 3 4']]);
  });

  it.each([
    ['nothing', ''],
    ['blanks alone', ' \n'],
    ['no element', '<!-- x -->'],
    ['text before the root', 'x<a/>'],
    ['text behind the root', '<a/>x'],
    ['a second root', '<a/><b/>'],
    ['a root not closed', '<a><b></b>'],
    ['ends crossed', '<a><b></a></b>'],
    ['an end without a start', '</a>'],
    ['an end of another name', '<a></ab>'],
    ['an end with an attribute', '<a></a x="1">'],
    ['a name that begins with a digit', '<1a/>'],
    ['a blank before the name', '< a/>'],
    ['an attribute without quotes', '<a x=1/>'],
    ['an attribute without a value', '<a x/>'],
    ['attributes that touch', '<a x="1"y="2"/>'],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['`<` in an attribute', '<a x="<"/>'],
    ['an attribute that does not end', '<a x="1/>'],
    ['a tag that does not end', '<a'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['a bare ampersand', '<a>1 & 2</a>'],
    ['an ampersand at the end', '<a>&amp</a>'],
    ['a capital X', '<a>&#X41;</a>'],
    ['a reference to NUL', '<a>&#0;</a>'],
    ['a reference to a surrogate', '<a>&#xD800;</a>'],
    ['a reference beyond Unicode', '<a>&#x110000;</a>'],
    ['an empty reference', '<a>&#;</a>'],
    ['a name from Object', '<a>&constructor;</a>'],
    ['`]]>` in text', '<a>]]></a>'],
    ['`--` in a comment', '<a><!-- -- --></a>'],
    ['a comment that ends in `--->`', '<a><!-- ---></a>'],
    ['a comment that does not end', '<a><!-- </a>'],
    ['CDATA that does not end', '<a><![CDATA[</a>'],
    ['CDATA outside the root', '<![CDATA[]]><a/>'],
    ['an instruction that does not end', '<a><?p </a>'],
    ['an instruction without a name', '<a><? p?></a>'],
    ['a second declaration', '<a><?xml version="1.0"?></a>'],
    ['a declaration behind a blank', ' <?xml version="1.0"?><a/>'],
    ['a declaration without a version', '<?xml encoding="UTF-8"?><a/>'],
    ['a DOCTYPE behind the root', '<a/><!DOCTYPE a>'],
    ['two DOCTYPEs', '<!DOCTYPE a><!DOCTYPE a><a/>'],
    ['a DOCTYPE in small letters', '<!doctype a><a/>'],
    ['a DOCTYPE without a name', '<!DOCTYPE><a/>'],
    ['a PUBLIC DOCTYPE with one literal', '<!DOCTYPE a PUBLIC "x"><a/>'],
    ['a declaration of an element outside a DOCTYPE', '<!ELEMENT a ANY><a/>'],
    ['NUL', '<a>\0</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['U+FFFF', '<a>\uffff</a>'],
  ])('refuses %s', (_, source) => {
    expect(refusal(source)).toBe('read.xml-malformed');
  });

  it('says where the fault is', () => {
    expect(problemOf(() => events('<a>&x;</a>'))?.detail).toEqual({ position: 3 });
  });

  it('refuses every other encoding than UTF-8', () => {
    for (const name of ['UTF-7', 'ISO-8859-1', 'utf-16', 'utf8']) {
      expect(refusal(`<?xml version="1.0" encoding="${name}"?><a/>`)).toBe('read.encoding');
    }
  });
});

describe('DOCTYPE', () => {
  it.each([
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    "<!DOCTYPE svg SYSTEM 'x>y' >",
    '<!DOCTYPE svg>',
  ])('is passed over unread where it is plain: %s', (doctype) => {
    expect(events(`${doctype}<svg/>`)[0]).toEqual({ kind: 'doctype' });
  });

  it.each(['<!DOCTYPE a []><a/>', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', '<!DOCTYPE a SYSTEM "x" [ %p; ]><a/>'])(
    'is refused where it has an inside: %s',
    (source) => {
      expect(refusal(source)).toBe('read.entity');
    },
  );
});

describe('namespaces', () => {
  it('are told by address, whatever the prefix, and end with their element', () => {
    expect(namesOf('<p:a xmlns:p="u1"><p:b xmlns:p="u2"/><p:c/><d xmlns="u3"><e/></d><f/></p:a>')).toEqual([
      '{u1}a',
      '{u2}b',
      '{u1}c',
      '{u3}d',
      '{u3}e',
      '{}f',
    ]);
  });

  it('of the default kind can be undone and do not reach attributes', () => {
    expect(namesOf('<a xmlns="u"><b xmlns=""/></a>')).toEqual(['{u}a', '{}b']);
    expect(refusal('<a xmlns="u" xmlns:p="u" x="1" p:x="2"/>')).toBeNull();
  });

  it.each([
    ['an undeclared prefix', '<p:a/>'],
    ['an undeclared prefix of an attribute', '<a p:x="1"/>'],
    ['a prefix that ended with its element', '<a><b xmlns:p="u"/><p:c/></a>'],
    ['two colons', '<a xmlns:p="u"><p:b:c/></a>'],
    ['a colon in front', '<:a xmlns="u"/>'],
    ['nothing behind the colon', '<p: xmlns:p="u"/>'],
    ['a digit behind the colon', '<p:1 xmlns:p="u"/>'],
    ['a prefix undone', '<a xmlns:p=""/>'],
    ['the prefix xmlns declared', '<a xmlns:xmlns="u"/>'],
    ['the prefix xml for something else', '<a xmlns:xml="u"/>'],
    ['another prefix for xml', '<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>'],
    ['the same attribute under two prefixes', '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>'],
  ])('refuse %s', (_, source) => {
    expect(refusal(source)).toBe('read.xml-malformed');
  });
});

describe('limits of XML', () => {
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  const flat = (elements: number) => `<a>${'<b/>'.repeat(elements - 1)}</a>`;
  const wide = (attributes: number) => `<a ${Array.from({ length: attributes }, (_, i) => `x${i}=""`).join(' ')}/>`;

  it('takes 256 levels, 20,000 elements and 1,000 attributes', () => {
    expect([refusal(nested(MAX_XML_DEPTH)), refusal(flat(MAX_XML_ELEMENTS)), refusal(wide(MAX_XML_ATTRIBUTES))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('refuses one more of each', () => {
    expect(refusal(nested(MAX_XML_DEPTH + 1))).toBe('read.depth');
    expect(refusal(flat(MAX_XML_ELEMENTS + 1))).toBe('read.too-complex');
    expect(refusal(wide(MAX_XML_ATTRIBUTES + 1))).toBe('read.too-complex');
  });

  it('takes linear time whatever is repeated', () => {
    const many = 300_000;
    const start = busyMs();
    const sources = [
      `<a>${'&amp;'.repeat(many)}</a>`,
      `<a>${'&'.repeat(many)}</a>`,
      `<${'n'.repeat(many)}/>`,
      `<a ${' '.repeat(many)}`,
      `<a>${'<!---->'.repeat(many)}</a>`,
      `<a>${']'.repeat(many)}</a>`,
      `<?xml version="1.0"${' '.repeat(many)}`,
      `<!DOCTYPE a${' '.repeat(many)}`,
    ];
    expect(sources.map(refusal).filter((code) => code === null)).toHaveLength(4);
    expect(busyMs() - start).toBeLessThan(3_000);
  });
});
