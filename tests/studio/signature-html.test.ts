import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { charactersOf, MAX_CHARACTERS, plainText, signatureHtml, sizeWithin } from '../../studio/signature-html.ts';
import { brokenRules } from '../../studio/word-rules.ts';
import { anyLook, BADGE, hostileBadge, LOOK } from './sample-badges.ts';

const bodyOf = (html: string): Element => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
const tagsOf = (html: string): string[] => html.replace(/=("[^"]*")/g, '').match(/<[^>]*>/g) ?? [];

describe('a signature', () => {
  it('keeps every rule of the Word engine and of Gmail, whatever stands in a badge, or says that it is too long', () => {
    fc.assert(
      fc.property(fc.array(hostileBadge, { maxLength: 6 }), anyLook, (badges, look) => {
        const html = signatureHtml(badges, look);
        const broken = brokenRules(html).filter(({ rule }) => rule !== 'tracker' && rule !== 'length');
        expect(broken).toEqual([]);
        expect(charactersOf(html)).toEqual({ count: html.length, fits: html.length <= MAX_CHARACTERS });
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every text in its place: what is around it is the same as around an ordinary badge', () => {
    fc.assert(
      fc.property(hostileBadge, anyLook, ({ name, issuer }, look) => {
        const shown = { ...look, showName: false, showIssuer: false };
        const plain = signatureHtml([BADGE], shown);
        expect(tagsOf(signatureHtml([{ ...BADGE, name, issuer }], shown))).toEqual(tagsOf(plain));
      }),
    );
  });

  it('has no script, no styles of its own, no class, no data and no address but those of the badges', () => {
    fc.assert(
      fc.property(hostileBadge, anyLook, (badge, look) => {
        const body = bodyOf(signatureHtml([badge], look));
        expect(body.querySelectorAll('script, style, link, meta, [class], [id], iframe, form, svg, object')).toHaveLength(0);
        for (const one of body.querySelectorAll('*')) {
          for (const { name, value } of [...one.attributes]) {
            expect(name).not.toMatch(/^on/);
            if (name === 'href' || name === 'src') expect(new URL(value).protocol).toBe('https:');
            if (name === 'style') expect(value).not.toMatch(/url|expression|@|\\/);
          }
        }
      }),
    );
  });

  it('has a text link to each badge, so that it works where pictures are blocked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), anyLook, (count, look) => {
        const badges = Array.from({ length: count }, (_, at) => ({ ...BADGE, pageUrl: `https://a.example/${at}` }));
        const body = bodyOf(signatureHtml(badges, look));
        const written = [...body.querySelectorAll('a')].filter(({ textContent }) => textContent === '証明を確認');
        expect(written.map((link) => link.getAttribute('href'))).toEqual(badges.map(({ pageUrl }) => pageUrl));
        expect(body.querySelectorAll('a > img')).toHaveLength(count);
      }),
    );
  });

  it('gives each picture both sizes, twice, and says what it shows', () => {
    const [image] = bodyOf(signatureHtml([BADGE], { ...LOOK, size: 48 })).querySelectorAll('img');
    expect(image?.getAttribute('width')).toBe('48');
    expect(image?.getAttribute('height')).toBe('48');
    expect(image?.getAttribute('style')).toContain('width:48px;height:48px');
    expect(image?.getAttribute('alt')).toBe(
      `データサイエンス入門（サンプル）（一般社団法人 サンプル学習協会 · LecoS (Open Badge Network)）オープンバッジ`,
    );
  });

  it('has a white ground under pictures where it is wanted, and none where it is not', () => {
    expect(signatureHtml([BADGE], LOOK)).toContain('bgcolor="#ffffff"');
    expect(signatureHtml([BADGE], { ...LOOK, card: false })).not.toContain('#ffffff');
  });

  it('draws no sign of a verifier, not even where a name has one', () => {
    const html = signatureHtml([{ ...BADGE, name: '✅ Verified ✓ badge ☑' }], LOOK);
    expect(html).not.toMatch(/[✅✓✔☑]|&#(?:9989|10003|10004|9745);/);
    expect(html).toContain('Verified');
  });

  it('stands in the language of the badge, and in English where there are no words for it', () => {
    expect(signatureHtml([{ ...BADGE, language: 'ja-JP' }], LOOK)).toContain('証明を確認');
    for (const language of ['en', 'fr', null]) {
      const html = signatureHtml([{ ...BADGE, language, name: 'Statistics', issuer: 'badges.example.org' }], LOOK);
      expect(html).toContain('Check this badge');
      expect(html).toContain('alt="Statistics (badges.example.org), Open Badge"');
    }
  });

  it('is of nine ordinary badges short enough for Gmail', () => {
    for (const layout of ['row', 'column', 'text'] as const) {
      const { count, fits } = charactersOf(signatureHtml(Array(9).fill(BADGE), { ...LOOK, layout }));
      expect(fits, `${layout} ${count}`).toBe(true);
    }
  });

  it('says that it is too long where it is', () => {
    expect(charactersOf(signatureHtml(Array(30).fill(BADGE), LOOK)).fits).toBe(false);
  });

  it('goes without a picture where there is none, and is empty without badges', () => {
    for (const layout of ['row', 'column', 'text'] as const) {
      const html = signatureHtml([{ ...BADGE, imageUrl: null }], { ...LOOK, layout });
      expect(html).not.toContain('<img');
      expect(html).toContain('証明を確認');
      expect(signatureHtml([], { ...LOOK, layout })).toBe('');
    }
  });

  it('begins another line before pictures are wider than a mail', () => {
    const rows = (count: number) =>
      bodyOf(signatureHtml(Array(count).fill(BADGE), { ...LOOK, layout: 'row' })).querySelectorAll('tr');
    expect(rows(5)).toHaveLength(2);
    expect(rows(6)).toHaveLength(4);
  });

  it('leaves no name without end in it', () => {
    expect(signatureHtml([{ ...BADGE, name: 'あ'.repeat(5_000) }], LOOK).length).toBeLessThan(2_000);
  });
});

describe('a size', () => {
  it('is whole and within what mail programs draw well', () => {
    fc.assert(
      fc.property(fc.double(), (size) => {
        const px = sizeWithin(size);
        expect(Number.isInteger(px) && px >= 32 && px <= 120).toBe(true);
      }),
    );
    expect(sizeWithin(72.4)).toBe(72);
  });
});

describe('plain text', () => {
  it('is a line a badge: name, issuer, address', () => {
    expect(plainText([BADGE, { ...BADGE, language: 'en', name: 'Statistics', issuer: 'badges.example.org' }], LOOK)).toBe(
      `データサイエンス入門（サンプル）（一般社団法人 サンプル学習協会 · LecoS (Open Badge Network)） ${BADGE.pageUrl}\n` +
        `Statistics (badges.example.org) ${BADGE.pageUrl}`,
    );
    expect(plainText([BADGE], { showIssuer: false })).toBe(`データサイエンス入門（サンプル） ${BADGE.pageUrl}`);
  });

  it('has exactly one line a badge, whatever its name', () => {
    fc.assert(
      fc.property(fc.array(hostileBadge, { minLength: 1, maxLength: 4 }), (badges) => {
        expect(plainText(badges, LOOK).split(/[\n\r\u2028\u2029]/)).toHaveLength(badges.length);
      }),
    );
  });
});
