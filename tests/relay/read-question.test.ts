import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeUrl } from '../../core/index.ts';
import { readQuestion } from '../../relay/read-question.ts';
import { Refusal } from '../../relay/refusal.ts';

const TARGET = 'https://badges.example.org/a?b=1&c=%2B%E7%A2%BA#part';

function codeOf(search: string): string {
  try {
    return readQuestion(search).href;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.status} ${error.code}`;
  }
}

describe('readQuestion', () => {
  it('reads an address under either name, without its fragment', () => {
    const href = TARGET.replace('#part', '');
    for (const name of ['u', 'url']) expect(codeOf(`?${name}=${encodeURIComponent(TARGET)}`)).toBe(href);
    expect(codeOf(`?${new URLSearchParams({ url: TARGET })}`)).toBe(href);
    // A plus that was not encoded is still one.
    expect(codeOf('?u=https://badges.example.org/a+b')).toBe('https://badges.example.org/a+b');
  });

  it.each([
    ['', '400 relay.bad-request'],
    ['?', '400 relay.bad-request'],
    ['?u', '400 relay.bad-request'],
    ['?u=', '400 relay.bad-request'],
    ['?u=https%3A%2F%2Fa.example.org&u=https%3A%2F%2Fa.example.org', '400 relay.bad-request'],
    ['?u=https%3A%2F%2Fa.example.org&url=https%3A%2F%2Fa.example.org', '400 relay.bad-request'],
    ['?u=https://a.example.org/?b=1&c=2', '400 relay.bad-request'],
    ['?U=https%3A%2F%2Fa.example.org', '400 relay.bad-request'],
    ['?%75=https%3A%2F%2Fa.example.org', '400 relay.bad-request'],
    ['?u[]=https%3A%2F%2Fa.example.org', '400 relay.bad-request'],
    ['?u=https%3A%2F%2Fa.example.org%2F%FF', '400 relay.bad-request'],
    ['?u=%', '400 relay.bad-request'],
    ['?u=badges.example.org', '400 net.scheme'],
    ['?u=javascript:1', '400 net.scheme'],
    ['?u=http%3A%2F%2Fa.example.org', '400 net.scheme'],
    ['?u=https%3A%2F%2Flocalhost', '400 net.host-forbidden'],
    ['?u=https%3A%2F%2F2130706433', '400 net.host-forbidden'],
    ['?u=https%3A%2F%2F[::1]', '400 net.host-forbidden'],
    ['?u=https%3A%2F%2Fa.example.org%3A22', '400 net.port'],
    ['?u=https%3A%2F%2Fa%3Ab%40a.example.org', '400 net.credentials-in-url'],
    [`?u=https%3A%2F%2Fa.example.org%2F${'a'.repeat(2_048)}`, '414 net.url-too-long'],
    [`?u=${'a'.repeat(100_000)}`, '414 net.url-too-long'],
  ])('refuses %.60s: %s', (search, code) => expect(codeOf(search)).toBe(code));

  it('reads whatever may be asked, and gives only what may', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true }), (url) => {
        const got = codeOf(`?url=${encodeURIComponent(url)}`);
        if (got.startsWith('https:')) expect(judgeUrl(got).url.href).toBe(got);
        else expect(got).toMatch(/^4\d\d net\./);
      }),
    );
    const piece = fc.constantFrom(
      ...[
        'u=',
        'url=',
        '&',
        '=',
        '%',
        '%2F',
        '%00',
        '//',
        '@',
        ':',
        '?',
        '#',
        '\\',
        '+',
        ' ',
        '%E3',
        'https:',
        'a.example.org',
        '127.1',
        '\u3002',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 12 }), (pieces) => {
        const got = codeOf(`?${pieces.join('')}`);
        if (got.startsWith('https:')) expect(judgeUrl(got).url.href).toBe(got);
        else expect(got).toMatch(/^4\d\d (?:net|relay)\.[a-z-]+$/);
      }),
      { numRuns: 5_000 },
    );
  });
});
