// The fast way to the hash of an anchored document, held against jsonld and rdf-canonize alone, on documents that somebody made for it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchoredForm } from '../../../../core/lib/canonical/anchored-form.ts';
import { documentHash } from '../../../../core/lib/canonical/document-hash.ts';
import { MARK } from '../../../../core/lib/canonical/long-values.ts';
import { parseJsonObject } from '../../../../core/lib/json.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import { BadgeProblem } from '../../../../core/model/problem.ts';
import { hashByJsonld } from '../../../support/certificates.ts';

/** `npm run fuzz` asks for more. */
const RUNS = Number(process.env['TASHIKA_FUZZ'] ?? 30);
const X = 'https://x.example/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const INLINE = {
  any: `${X}any`,
  link: { '@id': `${X}link`, '@type': '@id' },
  json: { '@id': `${X}json`, '@type': '@json' },
  list: { '@id': `${X}list`, '@container': '@list' },
  links: { '@id': `${X}links`, '@type': '@id', '@container': '@list' },
  set: { '@id': `${X}set`, '@container': '@set' },
  double: { '@id': `${X}double`, '@type': `${XSD}double` },
  odd: { '@id': `${X}odd`, '@type': 'urn:odd:type' },
  Thing: `${X}Thing`,
  Other: `${X}Other`,
};

const piece = fc.constantFrom(
  ...['A', '"', '\\', '\\u0041', '\n', '\r\n', '\t', '\b', '\f', '\u0000', '\u001f', '\u007f', '\u0080', '\u0085', '\u00a0'],
  ...[
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ufffd',
    '\ufffe',
    '\uffff',
    '\ud7ff',
    '\ue000',
    '\ue001',
    '\u{10ffff}',
    '\u{1f600}',
    'e\u0301',
    '\u00e9',
  ],
  ...[
    MARK,
    `${MARK}0${MARK}`,
    `data:${MARK}0${MARK}`,
    `${MARK}"0${MARK}`,
    `${MARK}<0${MARK}>`,
    `${MARK}1`,
    '_:c14n0',
    '_:b0',
    ' .\n',
    '<',
    '>',
    '^^<',
    '@en',
    '"@en',
    ' ',
  ],
  ...[
    'data:',
    'urn:x:',
    'https://',
    'did:x:',
    'http://fallback.org/',
    '%',
    ':',
    '#',
    '?',
    '/',
    '{',
    '}',
    '|',
    '^',
    '`',
    '-0',
    '1e400',
    '12',
    '@id',
    '@type',
    '@x',
  ],
);
const text = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(''));
const head = fc.constantFrom(
  '',
  'data:',
  'data:image/png;base64,',
  'urn:x:',
  'https://a.example/',
  '_:',
  '@v',
  '1',
  'obi:',
  'note: ',
  '<p x:',
);
const long = fc
  .tuple(head, fc.oneof(fc.constant('A'), text), fc.integer({ min: 1, max: 1_100 }), text)
  .map(([start, body, times, end]) => start + body.repeat(times).slice(0, 3_000) + end);
const even = fc
  .tuple(head, fc.constantFrom('A', 'b', 'あ', '"'), text)
  .map(([start, body, end]) => start + body.repeat(1_001) + end);
const string = fc.oneof({ weight: 3, arbitrary: text }, long, even);
const id = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('urn:x:1', 'urn:x:2', '_:b0', '_:b1', '_:c14n0', `data:${MARK}0${MARK}`, `_:${MARK}`) },
  even.map((value) => `data:${value.replace(/\s/g, '')}`),
  text.map((value) => `urn:x:${value.replace(/\s/g, '')}`),
  even.map((value) => `urn:x:${value.replace(/\s/g, '')}`),
  { weight: 1, arbitrary: string.map((value) => `data:${value}`) },
);
const tag = fc.constantFrom('en', 'EN', 'en-US', 'de_CH', 'x', 'zh-Hant');
const number = fc.constantFrom(0, -0, 1, 1.5, 1e21, 1e-7, 123456789012, -1.5e300, 0.1);
const literal = fc.oneof(
  fc.record({ '@value': string, '@language': tag }),
  fc.record({ '@value': string, '@language': tag, '@direction': fc.constantFrom('ltr', 'rtl') }),
  fc.record({ '@value': string, '@direction': fc.constantFrom('ltr', 'rtl') }),
  fc.record({
    '@value': fc.oneof(string, number, fc.boolean()),
    '@type': fc.constantFrom(
      'urn:t',
      `${XSD}string`,
      `${XSD}integer`,
      `${XSD}double`,
      `https://www.w3.org/ns/i18n#en_rtl`,
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString',
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON',
      `urn:${'t'.repeat(1_200)}`,
      'Thing',
      'urn:"\\<>',
    ),
  }),
  fc.record({ '@value': fc.oneof(string, number, fc.boolean()) }),
);
const plain = fc.oneof({ weight: 4, arbitrary: string }, number, fc.boolean(), fc.constant(null), literal);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 2 },
    string,
    number,
    fc.boolean(),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'é', 'あ', '\uffff', '\u{1f600}', '"', ''), tie('json'), { maxKeys: 3 }),
  ),
}));
const { node } = fc.letrec<{ node: object; value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    plain,
    fc.array(plain, { maxLength: 3 }),
    tie('node'),
    fc.array(tie('node'), { maxLength: 3 }),
  ),
  node: fc.record(
    {
      id,
      type: fc.subarray(['VerifiableCredential', 'Thing', 'Other', `${X}Third`, 'urn:t']),
      any: tie('value'),
      link: fc.oneof(id, fc.array(id, { maxLength: 2 }), tie('node')),
      json: fc.oneof(string, json, fc.array(string, { maxLength: 2 })),
      list: fc.array(fc.oneof(plain, tie('node')), { maxLength: 2 }),
      links: fc.array(id, { maxLength: 2 }),
      set: fc.array(tie('value') as fc.Arbitrary<unknown>, { maxLength: 2 }),
      double: plain,
      odd: plain,
      // A graph of its own in credentials.
      proof: fc.array(tie('node'), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
}));

describe('the hash of a document that somebody made to have another one', () => {
  it('is that of jsonld and rdf-canonize, or none', { timeout: 60_000 + RUNS * 300 }, async () => {
    const contexts = fc.constantFrom<unknown[]>(
      ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2', INLINE],
      ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/blockcerts/v3.2', INLINE],
      ['https://www.w3.org/2018/credentials/v1', INLINE, 'https://w3id.org/blockcerts/v3'],
    );
    // Few of the others have any hash: by chance none may have one.
    const examples: [unknown[], object][] = [
      [
        ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2', INLINE],
        { id: 'urn:x:1', any: `${'A'.repeat(1_001)}"` },
      ],
    ];
    let same = 0;
    await fc.assert(
      fc.asyncProperty(contexts, node as fc.Arbitrary<object>, async (context, members) => {
        let document: JsonObject;
        try {
          document = parseJsonObject(JSON.stringify({ '@context': context, ...members })).value;
        } catch (error) {
          expect(error).toBeInstanceOf(BadgeProblem);
          return;
        }
        const found = await anchoredForm(document, 'certificate-2').catch((error: unknown) => {
          // Whatever else is thrown is a fault of ours.
          expect(error).toBeInstanceOf(BadgeProblem);
          return error as BadgeProblem;
        });
        const bare = await documentHash(document, 'certificate-2');
        const expected = await hashByJsonld(document);
        if (!(found instanceof BadgeProblem)) {
          same++;
          expect(found.hash).toBe(expected);
        }
        if (bare !== null) expect(bare).toBe(expected);
      }),
      { numRuns: RUNS, examples },
    );
    expect(same).toBeGreaterThan(0);
  });
});
