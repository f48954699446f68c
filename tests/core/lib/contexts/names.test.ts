import { describe, expect, it } from 'vitest';
import { judgeNames } from '../../../../core/lib/contexts/names.ts';
import { parseJsonObject } from '../../../../core/lib/json.ts';
import { problemOf } from '../../../support/problem-of.ts';

const judge = (document: object) => problemOf(() => judgeNames(parseJsonObject(JSON.stringify(document)).value));

describe('names of members', () => {
  it.each([
    [{ '@context': [{ a: { '@id': 'https://vendor.example/' } }], id: 'urn:a', type: ['A', 'B'], name: 'x' }],
    [{ name: { '@value': 'x', '@language': 'en', '@direction': 'ltr' } }],
    [{ name: [{ '@value': 'x', '@type': 'https://schema.org/Text' }] }],
    [{ type: 'A', list: [[null, { type: 'B' }]] }],
  ])('that are terms pass: %j', (document) => expect(judge(document)).toBeNull());

  it.each([
    ['@id', { '@id': 'urn:a' }],
    ['@type', { subject: { '@type': 'A' } }],
    ['@graph', { '@graph': [] }],
    ['@nest', { a: [{ '@nest': { name: 'x' } }] }],
    ['@included', { '@included': [] }],
    ['@reverse', { '@reverse': {} }],
    ['@list', { a: { '@list': [] } }],
    ['@set', { a: { '@set': [] } }],
    ['@index', { a: { '@value': 'x', '@index': 'y' } }],
    ['@language', { a: { '@language': 'en', name: 'x' } }],
    ['@unheard', { '@unheard': 1 }],
    ['https://schema.org/name', { 'https://schema.org/name': 'x' }],
    ['schema:name', { a: { 'schema:name': 'x' } }],
    ['_:a', { '_:a': 'x' }],
    ['type', { type: 5 }],
    ['type', { a: { type: ['A', { toString: 'x' }] } }],
    ['type', { type: null }],
  ])('%s is refused', (field, document) => expect(judge(document)).toMatchObject({ code: 'parse.shape', detail: { field } }));
});
