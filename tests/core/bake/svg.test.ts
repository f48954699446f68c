import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bakeSvg, type SvgPayload } from '../../../core/bake/svg.ts';
import { BADGE_KEYWORDS, MAX_BADGE_TEXT_BYTES } from '../../../core/model/baked.ts';
import { readSvg } from '../../../core/read/containers/svg-contents.ts';
import { codeOf } from '../../support/problem-of.ts';

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const PICTURE = `<?xml version="1.0"?>\r\n<!-- a < b -->\n<svg ${SVG} viewBox='0 0 1 1'>\n  <rect width="1"/>&amp;<![CDATA[<]]></svg>\n`;
const read = (text: string) => readSvg(new TextEncoder().encode(text));
const URL_TEXT = 'https://badges.example.org/a?b=1&c="<2>"';

describe('baking a badge into an SVG', () => {
  it('gives back what was baked, under every standard, without a remark', () => {
    const values = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' }));
    fc.assert(
      fc.property(values, fc.constantFrom(...BADGE_KEYWORDS), (value, standard) => {
        const json = JSON.stringify(value);
        // XML has no way to write these two characters.
        fc.pre(!/[\ufffe\uffff]/.test(json));
        expect(read(bakeSvg(PICTURE, { json }, standard))).toEqual({ carried: { kind: 'json', source: json }, notes: [] });
      }),
    );
  });

  it.each<[string, SvgPayload, unknown]>([
    ['a hosted address', { verify: URL_TEXT.replace(/"<2>"/, '2') }, { kind: 'pointer', url: URL_TEXT.replace(/"<2>"/, '2') }],
    ['an address with characters of XML', { verify: URL_TEXT }, { kind: 'pointer', url: URL_TEXT }],
    ['a token', { verify: 'eyJ9.e30.AA' }, { kind: 'jws', token: 'eyJ9.e30.AA' }],
    [
      'both',
      { verify: 'https://a.example/1', json: '{"id":"https://a.example/1"}' },
      { kind: 'json', source: '{"id":"https://a.example/1"}' },
    ],
    ['the end mark of CDATA', { json: '{"a":"]]>]]>"}' }, { kind: 'json', source: '{"a":"]]>]]>"}' }],
  ])('gives back %s', (_, payload, carried) => {
    expect(read(bakeSvg(PICTURE, payload, 'openbadges')).carried).toEqual(carried);
  });

  it('keeps every other character', () => {
    const baked = bakeSvg(PICTURE, { json: '{}' }, 'openbadgecredential');
    expect(baked.replace(/<openbadges:credential.*<\/openbadges:credential>/, '')).toBe(PICTURE);
  });

  it('takes the place of every badge that was there, wherever it stood', () => {
    const old = `<g><a:assertion xmlns:a="http://openbadges.org" verify="x"><b/></a:assertion>t</g>`;
    const older = '<credential xmlns="https://purl.imsglobal.org/ob/v3p0">{"old":1}</credential>';
    const baked = bakeSvg(`<svg ${SVG}>${old}1${older}2</svg>`, { json: '{}' }, 'openbadges');
    expect(baked).toMatch(/^<svg [^>]*><openbadges:assertion .*<\/openbadges:assertion><g>t<\/g>12<\/svg>$/);
    expect(read(baked).carried).toEqual({ kind: 'json', source: '{}' });
  });

  it('gives the same file when done twice', () => {
    const once = bakeSvg(PICTURE, { json: '{"a":1}', verify: 'urn:x' }, 'openbadges');
    expect(bakeSvg(once, { json: '{"a":1}', verify: 'urn:x' }, 'openbadges')).toBe(once);
  });

  it('opens a root that was closed at once', () => {
    const baked = bakeSvg(`<s:svg xmlns:s="http://www.w3.org/2000/svg" />`, { json: '{}' }, 'openbadges');
    expect(baked).toMatch(/^<s:svg xmlns:s="http:\/\/www.w3.org\/2000\/svg"><openbadges:.*<\/s:svg>$/);
    expect(read(baked).carried.kind).toBe('json');
  });

  it('hands out nothing that could not be read back', () => {
    const bake = (picture: string, payload: SvgPayload) => codeOf(() => bakeSvg(picture, payload, 'openbadges'));
    expect(bake('<html/>', { json: '{}' })).toBe('read.not-svg');
    expect(bake(`<svg ${SVG}>`, { json: '{}' })).toBe('read.xml-malformed');
    expect(bake(PICTURE, { json: '{"a":"\uffff"}' })).toBe('read.xml-malformed');
    expect(bake(PICTURE, { verify: 'https://a.example/\ud834' })).toBe('read.encoding');
    expect(bake(PICTURE, { json: 'x'.repeat(MAX_BADGE_TEXT_BYTES + 1) })).toBe('read.too-large');
    expect(bake(`<svg ${SVG}>${' '.repeat(5_242_800)}</svg>`, { json: '{}' })).toBe('read.too-large');
  });
});
