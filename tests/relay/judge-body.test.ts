import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeBody } from '../../relay/judge-body.ts';
import { busyMs } from '../support/busy-ms.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const PNG = Uint8Array.from(Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'));
const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.e30.AA';
const SVG = '<?xml version="1.0"?>\n<!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>';

describe('judgeBody', () => {
  it.each([
    ['{}', 'application/json', 'json', 'application/json'],
    ['\ufeff \n[1]', 'application/ld+json; charset=utf-8', 'json', 'application/ld+json'],
    ['{}', 'Application/VC+LD+JSON', 'json', 'application/vc+ld+json'],
    ['{}', 'application/did+json', 'json', 'application/did+json'],
    ['{}', 'application/vc', 'json', 'application/vc'],
    ['{}', 'text/plain', 'json', 'application/json'],
    ['{}', undefined, 'json', 'application/json'],
    [TOKEN, 'application/vc+jwt', 'jwt', 'application/vc+jwt'],
    [`${TOKEN}\n`, 'text/plain; charset=utf-8', 'jwt', 'application/jwt'],
    [TOKEN, 'application/json', 'jwt', 'application/jwt'],
    [SVG, 'image/svg+xml', 'svg', 'image/svg+xml'],
    [SVG, 'text/xml', 'svg', 'image/svg+xml'],
    ['<s:svg a="<" xmlns:s=\'http://www.w3.org/2000/svg\'>', 'application/octet-stream', 'svg', 'image/svg+xml'],
    ['<!DOCTYPE svg PUBLIC "a" "b">\n<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml', 'svg', 'image/svg+xml'],
  ])('passes %j under %s on as %s', (text, label, kind, type) => {
    expect(judgeBody(bytes(text), label)).toEqual({ kind, type });
  });

  it('passes a PNG on, under its own label or one that says nothing', () => {
    for (const label of ['image/png', 'application/octet-stream', undefined]) {
      expect(judgeBody(PNG, label)).toEqual({ kind: 'png', type: 'image/png' });
    }
  });

  it.each([
    ['<!doctype html><script>1</script>', 'application/json', 'net.login-wall'],
    [
      '<html xmlns="http://www.w3.org/1999/xhtml"><svg xmlns="http://www.w3.org/2000/svg"/></html>',
      'image/svg+xml',
      'net.login-wall',
    ],
    ['{}', 'text/html', 'net.login-wall'],
    ['{}', 'application/javascript', 'net.content-type'],
    ['{}', 'image/png', 'net.content-type'],
    [SVG, 'application/json', 'net.content-type'],
    [SVG, 'text/html', 'net.login-wall'],
    [TOKEN, 'image/svg+xml', 'net.content-type'],
    ['alert(1)', 'application/json', 'net.bad-body'],
    ['{"a":1', 'application/json', 'net.bad-body'],
    ['{}<script>', 'application/json', 'net.bad-body'],
    ['"text"', 'application/json', 'net.bad-body'],
    ['hello', 'text/plain', 'net.content-type'],
    ['<svg/>', 'image/svg+xml', 'net.bad-body'],
    ['<svg xmlns="http://www.w3.org/1999/xhtml"/>', 'image/svg+xml', 'net.bad-body'],
    ['<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml', 'net.bad-body'],
    ['eyJ.a', 'application/jwt', 'net.bad-body'],
    ['GIF89a', 'image/gif', 'net.content-type'],
    ['%PDF-1.7', 'application/pdf', 'net.content-type'],
  ])('keeps %j under %s: %s', (text, label, refused) => {
    expect(judgeBody(bytes(text), label)).toEqual({ refused });
  });

  it('keeps what is not UTF-8', () => {
    expect(judgeBody(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d), 'application/json')).toEqual({
      refused: 'net.bad-body',
    });
    expect(judgeBody(new Uint8Array(Buffer.from('{}', 'utf16le')), 'application/json')).toEqual({ refused: 'net.bad-body' });
  });

  it('never passes on a label of the target’s own making, whatever it says', () => {
    const known =
      /^(?:application\/(?:[a-z0-9.+-]*json|[a-z0-9.+-]*jwt|jws|jose|vc|vp|did|cid)|text\/json|image\/(?:png|svg\+xml))$/;
    fc.assert(
      fc.property(fc.constantFrom('{}', TOKEN, SVG), fc.string(), (text, label) => {
        const judged = judgeBody(bytes(text), label);
        if ('type' in judged) expect(judged.type).toMatch(known);
      }),
    );
  });

  it.each([
    ['brackets', '['.repeat(5_000_000)],
    ['blanks', `{${' '.repeat(5_000_000)}`],
    ['one long attribute', `<svg ${'a'.repeat(5_000_000)}`],
    ['quotes', `<svg ${'a="'.repeat(1_000_000)}`],
    ['comments that never end', '<!--'.repeat(1_000_000)],
    ['an endless number', `[${'1'.repeat(5_000_000)}`],
    ['an endless token', `e${'y'.repeat(5_000_000)}.`],
    ['instructions', '<??>'.repeat(1_000_000)],
  ])('takes no long time over %s', (_what, text) => {
    const body = bytes(text);
    const began = busyMs();
    for (const label of ['application/json', 'image/svg+xml', 'application/jwt']) judgeBody(body, label);
    expect(busyMs() - began).toBeLessThan(1_500);
  });
});
