import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeUrl } from '../../../core/adapters/url-policy.ts';
import { BadgeProblem } from '../../../core/model/problem.ts';
import { busyMs } from '../../support/busy-ms.ts';

function codeOf(text: string): string {
  try {
    judgeUrl(text);
    return 'allowed';
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return error.problem.code;
  }
}

describe('judgeUrl', () => {
  it.each([
    'https://badges.example.org/a',
    'HTTPS://Badges.Example.ORG/a?b=c#d',
    'https://badges.example.org:443/',
    'https://バッジ.example.org/',
    'https://badges。example．org/',
    'https://badges.example/',
    'https://1.2.3.example.org/',
    'https:badges.example.org/a',
    'https://localhost.example.org/',
    'https://my.test-site.org/../@x',
  ])('allows %s', (text) => {
    expect(codeOf(text)).toBe('allowed');
  });

  it.each([
    ['127.0.0.1', 'plain'],
    ['127.1', 'short'],
    ['0', 'shortest'],
    ['0177.0.0.1', 'octal'],
    ['0x7f.0.0.1', 'hexadecimal'],
    ['0x7f000001', 'one hexadecimal number'],
    ['2130706433', 'one decimal number'],
    ['127.0.0.1.', 'with a trailing dot'],
    ['127%2e0%2e0%2e1', 'with encoded dots'],
    ['１２７.０.０.１', 'full-width'],
    ['127。0。0。1', 'with ideographic dots'],
    ['①②⑦.⓪.⓪.①', 'in circles'],
    ['256.1.1.1', 'out of range'],
    ['1.2.3.4.5', 'with a part too many'],
    ['[::1]', 'IPv6'],
    ['[::ffff:10.0.0.1]', 'IPv4 inside IPv6'],
    ['[64:ff9b::a00:1]', 'NAT64'],
    ['[fe80::1%25eth0]', 'IPv6 with a zone'],
    ['[2606:4700::1111]', 'a public IPv6 address'],
    ['9.9.9.9', 'a public IPv4 address'],
  ])('refuses the literal address %s (%s)', (host) => {
    expect(codeOf(`https://${host}/`)).toBe('net.host-forbidden');
  });

  it.each([
    'localhost',
    'LocalHost',
    'local\u00adhost',
    'ｌｏｃａｌｈｏｓｔ',
    'a.localhost',
    'printer.local',
    'nas.lan',
    'x.internal',
    'router.home.arpa',
    'x.corp',
    'x.home',
    'x.test',
    'x.invalid',
    'abcdefghij.onion',
    'intranet',
    'org',
    'example.org.',
    'example.org。',
    'a..example.org',
    '.example.org',
  ])('refuses the host %s', (host) => {
    expect(codeOf(`https://${host}/`)).toBe('net.host-forbidden');
  });

  it.each([
    ['http://example.org/', 'net.scheme'],
    ['blob:https://example.org/1', 'net.scheme'],
    ['view-source:https://example.org/', 'net.scheme'],
    ['data:application/json,{}', 'net.scheme'],
    ['wss://example.org/', 'net.scheme'],
    ['/badges/1', 'net.scheme'],
    ['example.org/badges/1', 'net.scheme'],
    ['', 'net.scheme'],
    ['https://', 'net.host-forbidden'],
    ['https://example.org:8443/', 'net.port'],
    ['https://example.org:80/', 'net.port'],
    ['https://example.org:0/', 'net.port'],
    // That nobody ever asks there is no reason to hide what is wrong with the address.
    ['https://www.openbadge-global.com:8443/ns/portal/openbadge/public/assertions/detail/x', 'net.port'],
    ['https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/x', 'net.never-asked'],
    ['https://someone@example.org/', 'net.credentials-in-url'],
    ['https://:secret@example.org/', 'net.credentials-in-url'],
    ['https://example.org%40evil.example@127.0.0.1/', 'net.credentials-in-url'],
  ])('refuses %s with %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('counts the characters of what is sent: 2,048 are allowed, one more is not', () => {
    const start = 'https://example.org/';
    expect(codeOf(start + 'a'.repeat(2_048 - start.length))).toBe('allowed');
    expect(codeOf(start + 'a'.repeat(2_049 - start.length))).toBe('net.url-too-long');
    expect(codeOf(start + '証'.repeat(300))).toBe('net.url-too-long');
  });

  it('tells an endless text in no time, whatever it is', () => {
    const began = busyMs();
    expect(codeOf(`https://${'ü'.repeat(2_000_000)}.example.org/`)).toBe('net.url-too-long');
    expect(codeOf(`data:image/png;base64,${'A'.repeat(5_000_000)}`)).toBe('net.scheme');
    expect(busyMs() - began).toBeLessThan(100);
  });

  it('gives the host in ASCII, and nothing else of the address', () => {
    try {
      judgeUrl('https://bücher.local/?mail=someone%40example.org');
      expect.unreachable();
    } catch (error) {
      expect((error as BadgeProblem).problem).toEqual({ code: 'net.host-forbidden', detail: { host: 'xn--bcher-kva.local' } });
    }
  });

  it('gives back what the browser would ask: judging it again says the same', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'], withFragments: true, withQueryParameters: true }), (text) => {
        fc.pre(codeOf(text) === 'allowed');
        const { url } = judgeUrl(text);
        expect(judgeUrl(url.href).url.href).toBe(url.href);
        expect(url.protocol).toBe('https:');
      }),
    );
  });

  it('lets no number through as a host, in any base and split in any way', () => {
    const part = fc.tuple(fc.nat(0xffffffff), fc.constantFrom(10, 16, 8)).map(([value, base]) => {
      const digits = value.toString(base);
      return base === 16 ? `0x${digits}` : base === 8 ? `0${digits}` : digits;
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.constantFrom('', '.'), (parts, end) => {
        expect(codeOf(`https://${parts.join('.')}${end}/`)).toBe('net.host-forbidden');
      }),
    );
  });
});
