import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unicodeHost } from '../../../core/lib/punycode.ts';

describe('a host in letters', () => {
  it.each([
    ['example.org', 'example.org'],
    ['xn--bcher-kva.example', 'bücher.example'],
    ['xn--wgv71a119e.jp', '日本語.jp'],
    ['www.xn--kbe-u-jye.ac.jp', 'www.kоbe-u.ac.jp'],
  ])('%s is %s', (ascii, letters) => {
    expect(unicodeHost(ascii)).toBe(letters);
  });

  it.each(['xn--', 'xn---', 'xn--99999999', 'xn--a-', `xn--${'9'.repeat(70)}`, 'xn--\u00e9'])(
    '%s does not decode, or to itself',
    (host) => {
      expect(() => unicodeHost(host)).not.toThrow();
    },
  );

  it('is what the platform makes of every host that it accepts', () => {
    const labels = fc
      .array(fc.constantFrom(...'abcé日本語ひらカー漢字ñßжλ한국'), { minLength: 1, maxLength: 12 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(labels, (label) => {
        const ascii = domainToASCII(`${label}.example`);
        fc.pre(ascii !== '');
        expect(unicodeHost(ascii)).toBe(domainToUnicode(ascii));
      }),
    );
  });

  it('never throws, whatever stands after the prefix', () => {
    const rest = fc.string({ unit: fc.constantFrom(...'abcxyz0189-'), maxLength: 63 });
    fc.assert(fc.property(rest, (text) => void expect(unicodeHost(`xn--${text}.example`)).toContain('.example')));
  });
});
