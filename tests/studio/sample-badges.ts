// Badges as a holder has chosen them. All names are invented.
import fc from 'fast-check';
import type { ChosenBadge, SignatureLook } from '../../studio/contract.ts';

/** An ordinary badge of Japan. */
export const BADGE: ChosenBadge = {
  id: '1',
  pageUrl: 'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09',
  name: 'データサイエンス入門（サンプル）',
  issuer: '一般社団法人　サンプル学習協会 · LecoS (Open Badge Network)',
  issuerName: '一般社団法人　サンプル学習協会',
  imageUrl: 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2/Assertion/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09/image',
  language: 'ja',
  issuedOn: '2025-03-21T00:00:00+09:00',
  expires: null,
  credentialId: 'enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09',
  checked: { verdict: 'genuine', at: '2026-12-01T00:00:00.000Z' },
};

/** An ordinary look. */
export const LOOK: SignatureLook = { layout: 'text', size: 72, showName: true, showIssuer: true, card: true };

/** What somebody may write who wants out of the place that a text has. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...['"', "'", '<', '>', '&', '`', '</td>', '<script>alert(1)</script>', '<style>', '<!--', '-->', 'style=', ' onerror='],
        ...[
          'javascript:',
          'data:text/html,',
          '&quot;',
          '&#34;',
          '\u2028',
          '\n',
          '\0',
          '✓',
          '✅',
          '\u202e',
          ' class="x"',
          'https://a.example/',
        ],
        ...['</a>', '<img src=x>', ']]>', '{', '}', '\\', '${', '\ud800'],
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
);

const address = fc.oneof(
  fc.constantFrom(
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    'http://a.example/',
    'https://u:p@a.example/',
    '',
    'x',
    '//a.example',
  ),
  fc.webUrl({ withFragments: true, withQueryParameters: true, validSchemes: ['https'] }),
  hostile.map((text) => `https://a.example/${text}`),
  hostile,
);

/** Badges of which every text was chosen by somebody who means ill. */
export const hostileBadge: fc.Arbitrary<ChosenBadge> = fc.record({
  id: fc.string(),
  pageUrl: address,
  name: hostile,
  issuer: hostile,
  issuerName: fc.option(hostile),
  imageUrl: fc.option(address),
  language: fc.constantFrom(null, 'ja', 'ja-JP', 'en', 'jam', '"><b>'),
  issuedOn: fc.option(fc.oneof(fc.constantFrom('2025-03-21', '2025-13-01', '2025'), hostile)),
  expires: fc.option(hostile),
  credentialId: fc.option(hostile),
  checked: fc.constant(BADGE.checked),
});

/** Any look, with sizes that nobody offers. */
export const anyLook: fc.Arbitrary<SignatureLook> = fc.record({
  layout: fc.constantFrom('row', 'column', 'text'),
  size: fc.oneof(fc.integer({ min: 32, max: 120 }), fc.double()),
  showName: fc.boolean(),
  showIssuer: fc.boolean(),
  card: fc.boolean(),
});
