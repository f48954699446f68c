import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../core/model/json.ts';
import { readAssertion } from '../../../../core/parse/formats/ob-parts.ts';
import { differingMembers } from '../../../../core/parse/hosted/copy-differs.ts';

const document: JsonObject = {
  badge: 'https://example.org/b',
  issuedOn: '2025-03-21T00:00:00+09:00',
  recipient: { type: 'email', hashed: true, identity: 'sha256$AB', salt: 's' },
};
const differs = (change: JsonObject) =>
  differingMembers(readAssertion({ ...document, ...change }, 'ob-2.0'), readAssertion(document, 'ob-2.0'));

describe('a copy against the issuer’s own record', () => {
  it.each<[string, JsonObject]>([
    ['nothing', {}],
    ['another spelling of the moment', { issuedOn: '2025-03-20T15:00:00.000Z' }],
    ['Unix seconds for the same moment', { issuedOn: 1742482800 }],
    ['the case of a hash', { recipient: { type: 'email', hashed: true, identity: 'sha256$ab', salt: 's' } }],
    ['a list of one', { recipient: [{ type: 'email', hashed: true, identity: 'sha256$AB', salt: 's' }] }],
    ['http for https', { badge: 'http://example.org/b' }],
    ['an object with the id', { badge: { id: 'https://example.org/b', name: 'x' } }],
    ['the picture', { image: 'https://elsewhere.example.net/x.png' }],
    ['members nobody compares', { narrative: 'x', evidence: [] }],
  ])('does not differ by %s', (_name, change) => {
    expect(differs(change)).toEqual([]);
  });
  it.each<[string, JsonObject]>([
    ['badge', { badge: 'https://example.org/b2' }],
    ['recipient', { recipient: { type: 'email', hashed: true, identity: 'sha256$ac', salt: 's' } }],
    ['recipient', { recipient: { type: 'email', hashed: true, identity: 'sha256$AB', salt: 't' } }],
    ['issuedOn', { issuedOn: '2025-03-21' }],
    ['expires', { expires: '2030-01-01T00:00:00Z' }],
  ])('differs by its %s', (member, change) => {
    expect(differs(change)).toEqual([member]);
  });
});
