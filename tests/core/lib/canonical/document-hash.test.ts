import { describe, expect, it } from 'vitest';
import { anchoredForm } from '../../../../core/lib/canonical/anchored-form.ts';
import { documentHash } from '../../../../core/lib/canonical/document-hash.ts';
import { certificate2, hashByJsonld } from '../../../support/certificates.ts';

const CONTEXT_2 = ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'];

describe('the hash by the bare rule', () => {
  it('is that of the anchored form', async () => {
    const document = certificate2({ displayHtml: '<p>Well done</p>' });
    expect(await documentHash(document, 'certificate-2')).toBe((await anchoredForm(document, 'certificate-2')).hash);
  });

  it.each([
    ['a name that no context has', certificate2({ honours: 'yes' })],
    ['a name with a space', certificate2({ 'with honours': 'yes' })],
    ['an id that is no address', certificate2({ id: 'x' })],
    ['a thing with an id that is no address', certificate2({ recipientProfile: [{ id: 'x', name: 'Mallory' }, { name: 'A' }] })],
    [
      'things that are alike',
      certificate2({ honours: 'x', evidence: [{ name: 'x' }, { name: 'x', evidence: {} }, { name: 'x' }] }),
    ],
  ])('is had where the policy refuses: %s', async (_, document) => {
    expect(await documentHash(document, 'certificate-2')).toBe(await hashByJsonld(document));
  });

  it('has the vocabulary that a document brings itself', async () => {
    const document = certificate2({ '@context': [...CONTEXT_2, { '@vocab': 'http://own.example/' }], honours: 'x' });
    const other = certificate2({ '@context': [...CONTEXT_2, { '@vocab': 'http://fallback.org/' }], honours: 'x' });
    const none = certificate2({ '@context': CONTEXT_2, honours: 'x' });
    expect(await documentHash(other, 'certificate-2')).toBe(await documentHash(none, 'certificate-2'));
    expect(await documentHash(document, 'certificate-2')).not.toBe(await documentHash(none, 'certificate-2'));
  });

  it.each([
    [
      'a context that is not ours',
      certificate2({ '@context': ['https://w3id.org/openbadges/v2', 'https://elsewhere.example/v1'] }),
    ],
    ['a context that takes a name away', certificate2({ '@context': [...CONTEXT_2, { name: null }] })],
    [
      'a context that imports another',
      certificate2({ '@context': [...CONTEXT_2, { '@import': 'https://w3id.org/blockcerts/v3' }] }),
    ],
    ['keywords for names', certificate2({ '@id': 'urn:x' })],
    ['too much', certificate2({ evidence: Array.from({ length: 5_001 }, (_, at) => `urn:${at}`) })],
    [
      'a list with something in it that is no address',
      certificate2({
        '@context': [...CONTEXT_2, { l: { '@id': 'urn:l', '@container': '@list', '@type': '@id' } }],
        l: ['x', 'urn:y'],
      }),
    ],
  ])('is not had of %s', async (_, document) => {
    expect(await documentHash(document, 'certificate-2')).toBeNull();
  });
});
