import { describe, expect, it } from 'vitest';
import { carriedFromText } from '../../../core/read/carried.ts';
import { isToken } from '../../../core/read/is-token.ts';
import { busyMs } from '../../support/busy-ms.ts';
import { problemOf } from '../../support/problem-of.ts';

const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.e30.AA';
const carried = (text: string, allowUrl = true) => carriedFromText(text, { allowUrl });

describe('what a text carries', () => {
  it('is a JSON document where it begins like an object, well-formed or not', () => {
    expect(carried(' {"a":1}\n')).toEqual({ kind: 'json', source: '{"a":1}' });
    expect(carried('{')).toEqual({ kind: 'json', source: '{' });
  });

  it('keeps a byte-order mark with the document, so that it is noted', () => {
    expect(carried('\ufeff\n{}')).toEqual({ kind: 'json', source: '\ufeff\n{}' });
  });

  it('is a token without the blanks and the byte-order mark around it', () => {
    expect(carried(`\ufeff ${TOKEN}\r\n`)).toEqual({ kind: 'jws', token: TOKEN });
  });

  it.each([TOKEN, 'eyJ9.e30.', 'ewogfQ.e30.AA', 'eyJ9.a.b.c.d'])('is a token for %s', (text) => {
    expect(isToken(text)).toBe(true);
  });

  it.each([
    'www.example.org',
    'example.org',
    'eyJ9.e30',
    'eyJ9.e30.AA.BB',
    'eyJ9.e30.A/',
    'eyJ9=.e30.AA',
    'eyJ9.e3 0.AA',
    'eyJ9.e30.AA\n',
  ])('is no token for %j', (text) => {
    expect(isToken(text)).toBe(false);
  });

  it('is an address only where one is allowed', () => {
    const url = 'https://badges.example.org/a?b=c#d';
    expect(carried(` ${url} `)).toEqual({ kind: 'pointer', url });
    expect(carried('HTTP://[::1]/a')).toEqual({ kind: 'pointer', url: 'HTTP://[::1]/a' });
    expect(carried(url, false)).toBeNull();
  });

  it.each([
    '',
    ' ',
    'hello',
    '[]',
    '"x"',
    'javascript:alert(1)',
    'data:,x',
    'file:///etc/passwd',
    'https://',
    'https://a b',
    '\ufeff\ufeff{}',
  ])('is nothing for %j', (text) => {
    expect(carried(text)).toBeNull();
  });

  it('is refused over its limit', () => {
    expect(problemOf(() => carried(`{"a":"${'あ'.repeat(1_800_000)}"}`))).toMatchObject({
      code: 'read.too-large',
      detail: { limitBytes: 5_242_880, limit: '5 MiB' },
    });
    expect(problemOf(() => carried(`${TOKEN}${'A'.repeat(1_048_576)}`))?.detail).toEqual({
      limitBytes: 1_048_576,
      limit: '1 MiB',
    });
  });

  it('takes linear time for blanks', () => {
    const start = busyMs();
    expect(carried(`x${' '.repeat(2_000_000)}x`)).toBeNull();
    expect(busyMs() - start).toBeLessThan(1_000);
  });
});
