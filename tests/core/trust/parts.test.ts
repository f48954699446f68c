import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, isWithinHost } from '../../../core/trust/entries.ts';
import { cleanName, isSimilarName, nameKey, nameWords } from '../../../core/trust/issuer-name.ts';
import { siteOf } from '../../../core/trust/registrable-domain.ts';
import { sharedSuffixOf } from '../../../core/trust/shared-host.ts';
import { lookOfHost, lookOfName, looksLike, skeleton } from '../../../core/trust/skeleton.ts';
import { busyMs } from '../../support/busy-ms.ts';

describe('a skeleton', () => {
  it.each([
    ['Kоbe', 'Kobe'],
    ['ＫＯＢＥ', 'KOBE'],
    ['ニコ', '二コ'],
    ['modern', 'modem'],
  ])('is the same for %s and %s', (a, b) => {
    expect(skeleton(a)).toBe(skeleton(b));
  });

  it('keeps accents, however they are encoded', () => {
    expect(skeleton('Köbe')).toBe(skeleton('Ko\u0308be'));
    expect(skeleton('Köbe')).not.toBe(skeleton('Kobe'));
  });

  it('of one name looks like itself in capitals and small letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{1,12}$/), (name) => {
        expect(looksLike(lookOfName(name.toUpperCase()), lookOfName(name))).toBe(true);
        expect(looksLike(lookOfName(name.toLowerCase()), lookOfName(name))).toBe(true);
      }),
    );
  });

  it('tells words of plain letters apart', () => {
    expect(looksLike(lookOfName('MLT'), lookOfName('MIT'))).toBe(false);
    expect(looksLike(lookOfHost('mall.example'), lookOfHost('mail.example'))).toBe(false);
  });
});

describe('a site', () => {
  it.each(['kobe-u.ac.jp', 'x.edu', 'www.x.ac.uk', 'x.go.jp', 'x.lg.jp', 'x.ed.jp', 'x.gov', 'x.edu.au'])(
    '%s is academic or official',
    (host) => {
      expect(siteOf(host).academic).toBe(true);
    },
  );

  it.each(['ac.example.com', 'x.ac', 'edu.example.org', 'x.co.jp', 'go.example.com', 'x.ac.de', 'kobe-u.ac.jp.example.com'])(
    '%s is neither',
    (host) => {
      expect(siteOf(host).academic).toBe(false);
    },
  );

  it.each([
    'x.github.io',
    'github.io',
    'x.vercel.app',
    'x.moodlecloud.com',
    'github.com',
    'sites.google.com',
    's3.amazonaws.com',
    'www.github.com',
    'storage.googleapis.com',
    'huggingface.co',
  ])('%s is shared', (host) => {
    expect(siteOf(host).shared).toBe(true);
  });

  it.each(['example.org', 'notgithub.com', 'www.google.com', 'kobe-u.ac.jp'])('%s is not', (host) => {
    expect(siteOf(host).shared).toBe(false);
    expect(sharedSuffixOf(host)).toBeNull();
  });
});

describe('names of issuers', () => {
  it('are cleaned once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        expect(cleanName(cleanName(name))).toBe(cleanName(name));
      }),
    );
  });

  // Whatever of it a page shows, and however the font draws it, a reader takes it for the name.
  const unseen = fc.constantFrom(
    ...'\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u061c\u180e\u202a\u202e\u2066\u2069\ufe0f\u3164\uffa0\u115f\u1160\u0007\u{e0041}',
    ...' \t\n\u0085\u00a0\u1680\u2003\u2028\u202f\u205f\u2800\u3000',
    ...'✓✔✅☑🗸🛡🔒★©',
  );
  const decoration = fc.oneof(
    fc.array(unseen, { maxLength: 6 }).map((signs) => signs.join('')),
    // Much of it, so that whoever cuts before cleaning loses the name.
    fc.tuple(unseen, fc.integer({ min: 390, max: 12_000 })).map(([sign, times]) => sign.repeat(times)),
  );
  it.each(['Harbour Sample College', '学校法人 青葉見本大学', 'École Modèle', 'Школа Пример'])(
    'are the same under any decoration: %s',
    (name) => {
      const words = name.split(' ');
      const between = fc.array(decoration, { minLength: words.length + 1, maxLength: words.length + 1 });
      fc.assert(
        fc.property(between, (parts) => {
          const decorated = words.map((word, at) => parts[at] + word).join(' ') + parts.at(-1);
          expect(nameKey(decorated)).toBe(nameKey(name));
          expect(looksLike(lookOfName(decorated), lookOfName(name))).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('are the same with an invisible character in any place, also between a letter and its accent', () => {
    const name = 'E\u0301cole Mode\u0300le';
    fc.assert(
      fc.property(
        fc.nat(name.length),
        fc.constantFrom('\u200b', '\u00ad', '\ufeff', '\u{e0041}', '\u2800', '\u3164'),
        (at, sign) => {
          fc.pre(sign !== '\u2800' || !/\p{M}/u.test(name[at] ?? ''));
          expect(nameKey(name.slice(0, at) + sign + name.slice(at))).toBe(nameKey('École Modèle'));
        },
      ),
    );
  });

  it('keep the letters that are written as pictures', () => {
    expect(cleanName('㈱見本 Ⓢⓐⓜⓟⓛⓔ')).toBe(cleanName('(株)見本 Sample'));
  });

  it('are close both ways or not at all', () => {
    const words = fc.array(fc.constantFrom('kobe', 'university', 'of', 'arts', 'art', '神戸大学', '大学'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(isSimilarName(a.join(' '), b.join(' '))).toBe(isSimilarName(b.join(' '), a.join(' ')));
      }),
    );
  });

  it.each([
    ['art school', 'hartford art schools', false],
    ['art school', 'the art school', true],
    ['神戸大学', '学校法人神戸大学', true],
    ['大学', '神戸大学', false],
    ['kobe', 'kobo', true],
    ['kobe', 'kibo', false],
    ['harbour college', 'harbor colleges', true],
    ['harbour college', 'harbour collective', false],
  ])('%s and %s: %s', (a, b, close) => {
    expect(isSimilarName(nameWords(a), nameWords(b))).toBe(close);
  });

  it('of any length are compared at once', () => {
    const started = busyMs();
    for (const endless of ['\u0316\u0301', '✔', 'ⓐ', '\u200b', ' .']) nameKey(endless.repeat(500_000));
    for (let i = 0; i < 50; i += 1) isSimilarName(nameWords('a'.repeat(100_000)), nameWords(`${'a'.repeat(198)}b`));
    expect(busyMs() - started).toBeLessThan(3_000);
  });
});

describe('entries', () => {
  it('are understood once for a list', () => {
    const list = [{ host: 'example.org' }];
    const nowhere = () => null;
    expect(entriesOf(list, nowhere)).toBe(entriesOf(list, nowhere));
    expect(entriesOf(list, () => ({ id: 'sample' }))).toEqual([]);
  });

  it('know where a did:web issuer lives', () => {
    const [entry] = entriesOf([{ issuer: 'did:web:badges.example.org%3A8443:~taro', name: 'X' }], () => null);
    expect(entry).toMatchObject({ host: 'badges.example.org', tenant: true });
  });

  it('cover hosts at label borders', () => {
    expect(isWithinHost('a.example.org', 'example.org')).toBe(true);
    expect(isWithinHost('aexample.org', 'example.org')).toBe(false);
    expect(isWithinHost('example.org', 'a.example.org')).toBe(false);
  });
});
