import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchoredForm } from '../../../../core/lib/canonical/anchored-form.ts';
import { MARK } from '../../../../core/lib/canonical/long-values.ts';
import { parseJsonObject } from '../../../../core/lib/json.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import { busyMs } from '../../../support/busy-ms.ts';
import { certificate2, hashByJsonld, USUAL_INLINE } from '../../../support/certificates.ts';
import { problemOfLater } from '../../../support/problem-of.ts';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const parsed = (document: object): JsonObject => parseJsonObject(JSON.stringify(document)).value;
const certificate3 = (edition: string, members: object, ...contexts: object[]): JsonObject =>
  parsed({
    '@context': [V1, ...contexts, `https://w3id.org/blockcerts/${edition}`],
    id: 'urn:uuid:1',
    type: ['VerifiableCredential', 'BlockcertsCredential'],
    issuer: 'https://issuer.example/profile.json',
    issuanceDate: '2026-06-01T00:00:00Z',
    credentialSubject: { name: 'Aiko Example' },
    ...members,
  });
const refusal = async (document: JsonObject, kind: Parameters<typeof anchoredForm>[1] = 'certificate-2') =>
  (await problemOfLater(() => anchoredForm(document, kind)))?.code ?? null;
const picture = (seed: string, length = 3_000) => `data:image/png;base64,${seed.repeat(Math.ceil(length / seed.length))}`;

describe('what is read of an anchored document', () => {
  it('has the names of Open Badges 2.0 and of Blockcerts', async () => {
    const { signed, left } = await anchoredForm(
      certificate2(
        { displayHtml: '<p>Well done</p>', metadataJson: '{}' },
        { signatureLines: [{ jobTitle: 'Head', type: 'SignatureLine' }] },
      ),
      'certificate-2',
    );
    expect(left).toEqual([]);
    expect(signed).toMatchObject({
      id: 'urn:uuid:6b1f6f3e-5d0f-4a86-9a0a-1f9f7c1f2f11',
      type: ['Assertion'],
      recipient: { type: ['email'], identity: 'learner@example.org', hashed: false },
      recipientProfile: { name: 'Aiko Example' },
      badge: {
        issuer: { id: 'https://issuer.example/profile.json', name: 'Example Institute' },
        signatureLines: { jobTitle: 'Head' },
      },
      verification: { publicKey: 'ecdsa-koblitz-pubkey:1Example' },
      issuedOn: '2026-06-01T00:00:00Z',
      displayHtml: '<p>Well done</p>',
      metadataJson: '{}',
    });
  });

  it('has the names of Blockcerts 3 beside those of credentials', async () => {
    const display = { contentMediaType: 'text/html', content: '<p>Well done</p>' };
    const { signed } = await anchoredForm(
      certificate3(
        'v3',
        { display, metadata: '{}', credentialSubject: { claim: { type: 'X', name: 'A course' } } },
        { X: 'https://issuer.example/X' },
      ),
      'credential',
    );
    expect(signed).toMatchObject({
      type: ['VerifiableCredential', 'BlockcertsCredential'],
      issuer: 'https://issuer.example/profile.json',
      display,
      metadata: '{}',
      credentialSubject: { claim: { name: 'A course' } },
    });
  });

  it('has the names of Blockcerts 1.2, the one with a colon among them, and not what its context has no name for', async () => {
    const document = parsed({
      '@context': 'https://w3id.org/blockcerts/v1',
      type: 'CertificateDocument',
      certificate: {
        type: 'Certificate',
        id: 'urn:c',
        name: 'A certificate',
        language: 'en-US',
        issuer: { id: 'urn:i', type: 'Issuer' },
      },
      assertion: { type: 'Assertion', id: 'urn:a', uid: '1', 'image:signature': picture('A') },
      recipient: { type: 'email', givenName: 'Aiko', identity: 'learner@example.org', hashed: false },
      verify: { type: 'ECDSA(secp256k1)', signer: 'urn:s', 'attribute-signed': 'uid' },
    });
    const { signed, left } = await anchoredForm(document, 'certificate-1.2');
    expect(left).toEqual(['language']);
    expect(signed).toMatchObject({
      certificate: { name: 'A certificate', issuer: { id: 'urn:i' } },
      assertion: { uid: '1', 'image:signature': picture('A') },
      recipient: { givenName: 'Aiko', identity: 'learner@example.org', hashed: false },
      verify: { type: ['ECDSA(secp256k1)'], 'attribute-signed': 'uid' },
    });
    expect(JSON.stringify(signed)).not.toContain('en-US');
  });

  it('is none of the values that leave no trace in the hash, which are named', async () => {
    const display = { contentMediaType: 'text/html', content: '<p>Forged</p>' };
    const plain = await anchoredForm(certificate3('v3.0-beta', { display }), 'credential');
    const forged = await anchoredForm(
      certificate3('v3.0-beta', { display: { ...display, content: picture(' <p>') } }),
      'credential',
    );
    expect([...plain.left].sort()).toEqual(['content', 'contentMediaType']);
    expect(forged.hash).toBe(plain.hash);
    expect(forged.signed).toEqual(plain.signed);
    const left = await anchoredForm(certificate2({}, { image: '', url: ['', 'https://issuer.example/'] }), 'certificate-2');
    expect([...left.left].sort()).toEqual(['image', 'url']);
    expect(left.signed['badge']).toMatchObject({ url: 'https://issuer.example/' });
    expect(left.signed['badge']).not.toHaveProperty('image');
  });

  it('has no direction of a text, since no issuer has hashed one', async () => {
    const named = (direction: object) =>
      parsed({
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: 'VerifiableCredential',
        issuer: 'https://issuer.example/',
        name: [
          { '@value': 'A', '@language': 'en', ...direction },
          { '@value': 'B', ...direction },
        ],
        credentialSubject: { id: 'urn:s' },
      });
    const one = await anchoredForm(named({ '@direction': 'rtl' }), 'credential');
    expect(one).toEqual(await anchoredForm(named({}), 'credential'));
    expect(JSON.stringify(one.signed)).not.toContain('@direction');
  });

  it('covers the proofs that stand before the one that is judged', async () => {
    const proof = {
      type: 'Ed25519Signature2020',
      created: '2026-06-01T00:00:00Z',
      proofPurpose: 'assertionMethod',
      proofValue: 'z1',
    };
    const suite = 'https://w3id.org/security/suites/ed25519-2020/v1';
    const document = (proofs: object[]) =>
      parsed({ ...certificate3('v3', {}), '@context': [V1, suite, 'https://w3id.org/blockcerts/v3'], proof: proofs });
    const none = await anchoredForm(document([]), 'credential');
    const one = await anchoredForm(document([proof]), 'credential');
    expect(one.hash).not.toBe(none.hash);
    expect(one.hash).toBe(await hashByJsonld(document([proof])));
    expect(none.hash).toBe((await anchoredForm(certificate3('v3', {}), 'credential')).hash);
  });
});

describe('an anchored document is refused', () => {
  it.each([
    ['proof.context-unknown', certificate2({ '@context': ['https://w3id.org/openbadges/v2', 'https://elsewhere.example/v1'] })],
    [
      'proof.context-inline',
      certificate2({ '@context': ['https://w3id.org/openbadges/v2', { name: '@index', realName: 'http://schema.org/name' }] }),
    ],
    [
      'proof.context-inline',
      certificate2({ '@context': ['https://w3id.org/openbadges/v2', { '@vocab': 'http://fallback.org/' }] }),
    ],
    [
      'proof.context-inline',
      certificate2({ '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2', { i: '@id' }] }),
    ],
    ['proof.context-nested', certificate2({}, { '@context': USUAL_INLINE })],
    ['proof.unmapped-term', certificate2({ honours: 'yes' })],
    ['proof.unmapped-term', certificate2({ 'with honours': 'yes' })],
    ['proof.unmapped-term', certificate2({}, { type: ['BadgeClass', 'Honours'] })],
    ['proof.unmapped-term', certificate2({}, { name: { '@value': 'x', '@type': 'Honours' } })],
    [
      'proof.unmapped-term',
      certificate2({
        '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2', { x: 'http://fallback.org/x' }],
        x: 'y',
      }),
    ],
    ['proof.relative-iri', certificate2({ recipientProfile: [{ id: 'x', name: 'Mallory' }, { name: 'Aiko Example' }] })],
    ['proof.relative-iri', certificate2({ id: '1234' })],
    ['parse.shape', certificate2({ 'schema:name': 'x' })],
    ['parse.shape', certificate2({ 'image:signature': 'x' })],
    ['parse.shape', certificate2({ '@id': 'urn:x' })],
  ])('%s', async (code, document) => {
    expect(await refusal(document)).toBe(code);
  });

  it('with a name of ours in place of the one with a colon', async () => {
    expect(
      await refusal(parsed({ '@context': 'https://w3id.org/blockcerts/v1', imageOfSignature: 'x' }), 'certificate-1.2'),
    ).toBe('proof.unmapped-term');
    expect(await refusal(parsed({ '@context': 'https://w3id.org/blockcerts/v1', honours: 'x' }), 'certificate-1.2')).toBe(
      'proof.unmapped-term',
    );
  });

  it.each([
    [
      'one long id at which much is said',
      certificate2({ id: picture('A', 1_000_000), evidence: Array.from({ length: 200 }, (_, at) => `urn:${at}`) }),
    ],
    [
      'a long address in a context',
      certificate2({
        '@context': [
          'https://w3id.org/openbadges/v2',
          'https://w3id.org/blockcerts/v2',
          { x: `https://x.example/${'a'.repeat(1_000_000)}` },
        ],
        x: Array(200).fill('y'),
      }),
    ],
    ['too many statements', certificate2({ evidence: Array.from({ length: 5_001 }, (_, at) => `urn:${at}`) })],
    [
      'many things that are alike',
      certificate2({
        evidence: Array.from({ length: 8 }, (_, a) => ({
          id: `_:${a}`,
          evidence: Array.from({ length: 8 }, (_, b) => ({ id: `_:${b}` })).filter((_, b) => a !== b),
        })),
      }),
    ],
  ])('before it costs much: %s', async (_, document) => {
    const start = busyMs();
    expect(await refusal(document)).toBe('proof.graph-too-complex');
    expect(busyMs() - start).toBeLessThan(4_000);
  });
});

describe('the hash of an anchored document', () => {
  it('is that of jsonld, whatever its long values are', async () => {
    const chunk = fc.constantFrom(
      'A',
      'b+/',
      '"',
      '\\',
      '\n',
      '\t',
      '\u0001',
      '\u007f',
      'あ',
      '\u{1f600}',
      ' ',
      '<p style="x:y">',
      ':',
      '%',
      '{',
      '\u00a0',
      '\u3000',
    );
    const body = fc.array(chunk, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const long = fc.tuple(
      fc.constantFrom(
        'data:image/png;base64,',
        'data:',
        'https://a.example/',
        'urn:a:',
        'obi:',
        'note: ',
        '',
        '12',
        '@x',
        '_:a',
        'x'.repeat(80),
      ),
      body,
      fc.integer({ min: 1, max: 1_200 }),
    );
    const value = fc.oneof(
      { weight: 3, arbitrary: long.map(([head, part, times]) => head + part.repeat(times)) },
      { weight: 3, arbitrary: fc.constantFrom('A', 'b+/', 'あ').map((seed) => picture(seed)) },
      fc.constantFrom('', 'short', 'https://a.example/', 'data:x', `${MARK}0${MARK}`),
    );
    const node = fc.record(
      {
        name: value,
        image: value,
        narrative: value,
        description: fc.oneof(value, fc.record({ '@value': value, '@language': fc.constant('en') })),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        value,
        value,
        fc.array(node, { maxLength: 4 }),
        fc.array(fc.oneof(value, node), { maxLength: 3 }),
        async (image, html, lines, evidence) => {
          const document = certificate2(
            { displayHtml: html, evidence },
            { image: [image, html], signatureLines: lines, criteria: { narrative: html } },
          );
          const form = await anchoredForm(document, 'certificate-2').catch(() => null);
          if (form) expect(form.hash).toBe(await hashByJsonld(document));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('orders things by long values that stand in them', async () => {
    for (const ends of [
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'a'],
      ['a', ''],
      ['"', '\u{ffff}', '\u{1f600}'],
    ]) {
      const signatureLines = ends.map((end) => ({
        type: 'SignatureLine',
        image: `${picture('A')}${encodeURIComponent(end)}`,
        name: 'x'.repeat(2_000) + end,
      }));
      const document = certificate2(
        {},
        { signatureLines, image: ends.map((end) => `${picture('A')}${encodeURIComponent(end)}`) },
      );
      expect((await anchoredForm(document, 'certificate-2')).hash).toBe(await hashByJsonld(document));
    }
  });

  it.each([
    ['a text of which much is escaped', certificate2({ displayHtml: '"\\\n\u0001'.repeat(20_000) })],
    ['a text that looks like a stand-in', certificate2({ displayHtml: picture('A'), metadataJson: `${MARK}0${MARK}` })],
    [
      'a name that does',
      certificate2({
        '@context': [
          'https://w3id.org/openbadges/v2',
          'https://w3id.org/blockcerts/v2',
          { [`${MARK}0${MARK}`]: 'https://a.example/x' },
        ],
        [`${MARK}0${MARK}`]: picture('A'),
      }),
    ],
    ['an id that does', certificate2({ id: `urn:${MARK}0${MARK}` }, { image: picture('A') })],
    ['a language', certificate2({}, { name: { '@value': picture('A'), '@language': 'en-x' } })],
    [
      'an address in a context',
      certificate2(
        {
          '@context': [
            'https://w3id.org/openbadges/v2',
            'https://w3id.org/blockcerts/v2',
            { d: { '@id': 'data:x', '@type': '@id' }, e: `data:${MARK}0${MARK}` },
          ],
          d: picture('A'),
        },
        { image: picture('A') },
      ),
    ],
    [
      'a long prefix of a context',
      certificate2(
        { '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2', { '<p a': 'https://a.example/' }] },
        { image: `<p a:${'x'.repeat(2_000)}`, url: 'https://a.example/1' },
      ),
    ],
    [
      'JSON in a value',
      certificate2(
        {
          '@context': [
            'https://w3id.org/openbadges/v2',
            'https://w3id.org/blockcerts/v2',
            { j: { '@id': 'https://a.example/j', '@type': '@json' } },
          ],
          j: { a: ['x'.repeat(2_000), 1.5, '"'.repeat(2_000)] },
        },
        { image: picture('A') },
      ),
    ],
    [
      'JSON that is one text',
      certificate2({
        '@context': [
          'https://w3id.org/openbadges/v2',
          'https://w3id.org/blockcerts/v2',
          { j: { '@id': 'https://a.example/j', '@type': '@json' } },
        ],
        j: 'x'.repeat(2_000),
      }),
    ],
    [
      'a number of many digits',
      certificate2({
        '@context': [
          'https://w3id.org/openbadges/v2',
          'https://w3id.org/blockcerts/v2',
          { n: { '@id': 'https://a.example/n', '@type': 'http://www.w3.org/2001/XMLSchema#double' } },
        ],
        n: ['1.5'.padEnd(2_000, '0'), 'none'.repeat(900)],
      }),
    ],
    [
      'one picture as an id and as a value',
      certificate2(
        { evidence: [{ id: picture('A'), name: 'x' }, picture('A')] },
        { image: [picture('A'), { id: picture('A') }] },
      ),
    ],
    [
      'the order of a list',
      certificate2({
        '@context': [
          'https://w3id.org/openbadges/v2',
          'https://w3id.org/blockcerts/v2',
          { l: { '@id': 'https://a.example/l', '@container': '@list' } },
        ],
        l: [picture('B'), picture('A'), 'x'],
      }),
    ],
  ])('is that of jsonld: %s', async (_, document) => {
    expect((await anchoredForm(document, 'certificate-2')).hash).toBe(await hashByJsonld(document));
  });

  it('is the same with the fallback vocabulary of the rule, also for a value that is looked up in it', async () => {
    const proof = { type: 'Ed25519Signature2018', proofPurpose: 'unheard', jws: 'x', verificationMethod: 'urn:x' };
    const document = parsed({ ...certificate3('v3', {}), proof: [proof] });
    expect((await anchoredForm(document, 'credential')).hash).toBe(await hashByJsonld(document));
  });
});
