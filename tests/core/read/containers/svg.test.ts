import { describe, expect, it } from 'vitest';
import { readSvg } from '../../../../core/read/containers/svg-contents.ts';
import { looksLikeSvg } from '../../../../core/read/containers/svg-recognise.ts';
import { problemOf } from '../../../support/problem-of.ts';

const OB2 = 'http://openbadges.org';
const OB3 = 'https://purl.imsglobal.org/ob/v3p0';
const CLR = 'https://purl.imsglobal.org/clr/v2p0';
const URL_TEXT = 'https://badges.example.org/a.json';
const JSON_TEXT = `{"id":"${URL_TEXT}","name":"確か <é>"}`;
const encode = (text: string) => new TextEncoder().encode(text);
const file = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:a="${OB2}" xmlns:c="${OB3}">${inside}</svg>`;
const readFile = (text: string) => readSvg(encode(text));
const read = (inside: string) => readFile(file(inside)).carried;
const problem = (inside: string) => problemOf(() => read(inside));
const token = (payload: unknown) => `eyJhbGciOiJFUzI1NiJ9.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.AA`;
const CDATA = `<![CDATA[${JSON_TEXT}]]>`;

describe('a badge in an SVG', () => {
  it.each([
    ['the element of Open Badges 1 and 2', `<a:assertion>${CDATA}</a:assertion>`],
    ['the element of Open Badges 3', `<c:credential>${CDATA}</c:credential>`],
    ['the element of CLR 2', `<x:credential xmlns:x="${CLR}">${CDATA}</x:credential>`],
    ['a default namespace', `<credential xmlns="${OB3}">${CDATA}</credential>`],
    ['a place deep inside', `<g><defs><c:credential>${CDATA}</c:credential></defs></g>`],
    ['escaped text', `<c:credential>${JSON_TEXT.replaceAll('<', '&lt;').replaceAll('"', '&quot;')}</c:credential>`],
    [
      'pieces',
      `<c:credential><![CDATA[${JSON_TEXT.slice(0, 9)}]]>${'<!-- x -->'}<![CDATA[${JSON_TEXT.slice(9)}]]></c:credential>`,
    ],
  ])('is read from %s', (_, inside) => {
    expect(read(inside)).toEqual({ kind: 'json', source: JSON_TEXT });
  });

  it('is read from the attribute alone', () => {
    expect(read(`<a:assertion verify="${URL_TEXT}"/>`)).toEqual({ kind: 'pointer', url: URL_TEXT });
    expect(read(`<c:credential verify=" ${token({})} "> \n </c:credential>`)).toEqual({ kind: 'jws', token: token({}) });
  });

  it('notes a plain DOCTYPE', () => {
    expect(readFile(`<!DOCTYPE svg>${file(`<a:assertion>${CDATA}</a:assertion>`)}`).notes).toEqual([
      { code: 'read.doctype-ignored', detail: {} },
    ]);
  });

  it.each([
    ['another namespace', '<b:credential xmlns:b="https://evil.example/ns">{}</b:credential>'],
    ['another element', '<c:assertion>{}</c:assertion><a:credential>{}</a:credential>'],
    ['no namespace', '<credential xmlns="">{}</credential>'],
    ['a comment', `<!-- <c:credential>${JSON_TEXT}</c:credential> -->`],
    ['text', `<text><![CDATA[<c:credential>${JSON_TEXT}</c:credential>]]></text>`],
    ['an empty element', '<c:credential> </c:credential>'],
    ['an empty element with an empty attribute', '<a:assertion verify=""/>'],
  ])('is not there for %s', (_, inside) => {
    expect(problem(inside)?.code).toBe('read.no-badge');
  });

  it.each([
    ['of one kind', `<c:credential>${CDATA}</c:credential>`.repeat(2)],
    ['of two kinds', `<a:assertion verify="${URL_TEXT}"/><c:credential>${CDATA}</c:credential>`],
    ['one inside the other', `<c:credential><c:credential>${CDATA}</c:credential></c:credential>`],
    ['an empty one among them', `<c:credential>${CDATA}</c:credential><c:credential/>`],
  ])('is refused where there are two, %s', (_, inside) => {
    expect(problem(inside)?.code).toBe('read.multiple-badges');
  });

  it.each([
    ['other elements inside', `<c:credential>{"name":"<b>x</b>"}</c:credential>`],
    ['text that is no badge', '<c:credential>hello</c:credential>'],
    ['an attribute that is no badge', '<a:assertion verify="hello"/>'],
    ['an address for Open Badges 3', `<c:credential verify="${URL_TEXT}"/>`],
  ])('is malformed with %s', (_, inside) => {
    expect(problem(inside)?.code).toBe('read.chunk-malformed');
  });

  it('may be 1 MiB of text and no more', () => {
    const long = (bytes: number) => `<c:credential>${`{"a":'${'x'.repeat(bytes - 8)}'}`}</c:credential>`;
    expect(problem(long(1_048_576))).toBeNull();
    expect(problem(long(1_048_577))).toMatchObject({ code: 'read.too-large', detail: { limit: '1 MiB' } });
  });
});

describe('attribute and content together', () => {
  const both = (verify: string, body: string, element = 'a:assertion') =>
    `<${element} verify="${verify}"><![CDATA[${body}]]></${element}>`;

  it.each([
    ['as id', JSON_TEXT, URL_TEXT],
    ['as id written with http', JSON_TEXT.replace('https', 'http'), URL_TEXT],
    ['in `verify`', `{"verify":{"type":"hosted","url":"${URL_TEXT}"}}`, URL_TEXT],
    ['in `verification`', `{"id":"urn:uuid:1","verification":{"url":"${URL_TEXT}"}}`, `${URL_TEXT}#x`],
    ['as an id that is no address', '{"id":"urn:uuid:1"}', 'urn:uuid:1'],
  ])('are one badge where the content names the address %s', (_, body, verify) => {
    expect(read(both(verify, body))).toEqual({ kind: 'json', source: body });
  });

  it('are one badge where content of Open Badges 1 names no address: the hosted one counts', () => {
    expect(read(both(URL_TEXT, '{"uid":"1"}'))).toEqual({ kind: 'pointer', url: URL_TEXT });
  });

  it.each([
    ['the payload', { id: 'urn:uuid:1', name: 'x' }],
    ['the payload apart from registered claims', { id: 'urn:uuid:1', name: 'x', iss: 'https://a.example', nbf: 1 }],
    ['the credential of the payload', { vc: { name: 'x', id: 'urn:uuid:1' }, iss: 'https://a.example' }],
  ])('are one badge where the content is %s: the token is carried', (_, payload) => {
    expect(read(both(token(payload), '{"id":"urn:uuid:1","name":"x"}', 'c:credential'))).toEqual({
      kind: 'jws',
      token: token(payload),
    });
  });

  it('are one badge where both are the same token', () => {
    expect(read(both(token({}), token({})))).toEqual({ kind: 'jws', token: token({}) });
  });

  it('leave the attribute alone where the content is not JSON', () => {
    expect(read(both(URL_TEXT, '{verify:{}}'))).toEqual({ kind: 'pointer', url: URL_TEXT });
    expect(read(both(token({}), 'a picture of a heart'))).toEqual({ kind: 'jws', token: token({}) });
  });

  it('leave content that the guard refuses to the guard', () => {
    const twice = '{"a":1,"a":2}';
    expect(read(both(URL_TEXT, twice))).toEqual({ kind: 'json', source: twice });
  });

  it.each([
    ['another address', URL_TEXT, '{"id":"https://badges.example.org/b.json"}'],
    ['another token', token({ a: 1 }), token({ a: 2 })],
    ['a token of another payload', token({ id: 'urn:uuid:2' }), '{"id":"urn:uuid:1"}'],
    ['a token with more in it', token({ id: 'urn:uuid:1', more: 1 }), '{"id":"urn:uuid:1"}'],
    ['a token with an unreadable payload', 'eyJ9.!.AA', '{"id":"urn:uuid:1"}'],
    ['an address beside a token', URL_TEXT, token({})],
    ['something that cannot be compared', 'hello', '{"id":"urn:uuid:1"}'],
  ])('are refused as two badges: %s', (_, verify, body) => {
    expect(problem(both(verify, body))?.code).toBe('read.mismatch');
  });

  it('are refused where JSON of Open Badges 3 names no address to compare', () => {
    expect(problem(both(URL_TEXT, '{"id":"urn:uuid:1"}', 'c:credential'))?.code).toBe('read.mismatch');
  });
});

describe('an SVG that cannot be read', () => {
  it.each([
    ['read.not-svg', '<svg/>'],
    ['read.not-svg', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['read.not-svg', '<SVG xmlns="http://www.w3.org/2000/svg"/>'],
    ['read.xml-malformed', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['read.entity', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>'],
    ['read.encoding', '<?xml version="1.0" encoding="UTF-7"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('gives %s for %s', (code, text) => {
    expect(problemOf(() => readFile(text))?.code).toBe(code);
  });

  it('is refused in other encodings', () => {
    const files = [
      Buffer.from('\ufeff<svg/>', 'utf16le'),
      Buffer.from('<svg/>', 'utf16le'),
      Buffer.from('<svg x="é"/>', 'latin1'),
    ];
    for (const bytes of files) {
      expect(looksLikeSvg(bytes)).toBe(true);
      expect(problemOf(() => readSvg(bytes))?.code).toBe('read.encoding');
    }
  });

  it('is refused where the fault stands behind the badge', () => {
    expect(problemOf(() => readFile(`${file(`<c:credential>${CDATA}</c:credential>`)}<svg/>`))?.code).toBe('read.xml-malformed');
  });

  it('keeps a noted DOCTYPE beside the fault', () => {
    expect(problemOf(() => readFile(`<!DOCTYPE svg>${file('')}`))?.beside).toEqual(['read.doctype-ignored']);
  });

  it('may be 5 MiB and no more', () => {
    const large = encode(file(' '.repeat(5_242_880 - file('').length)));
    expect(problemOf(() => readSvg(large))?.code).toBe('read.no-badge');
    expect(problemOf(() => readSvg(new Uint8Array([...large, 32])))?.code).toBe('read.too-large');
  });
});
