import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalize, canonicalizeQuads } from '../../../../core/lib/canonical/canonicalize.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import { busyMs } from '../../../support/busy-ms.ts';
import { problemOfLater } from '../../../support/problem-of.ts';
import { OPEN_BADGE, parsed, sampleCredential } from '../../../support/sample-credentials.ts';

const refusal = async (document: JsonObject) => {
  const problem = await problemOfLater(() => canonicalize(document, 'SHA-256'));
  return problem && { code: problem.code, field: problem.detail['field'] };
};
const code = async (over: object) => (await refusal(sampleCredential(over)))?.code ?? null;
const subject = (over: object) => ({ credentialSubject: { id: 'did:example:holder', type: ['AchievementSubject'], ...over } });

describe('the canonical form of a credential', () => {
  it('is sorted lines, the same for the same document in another order', async () => {
    const { quads } = await canonicalize(sampleCredential(), 'SHA-256');
    const { '@context': context, ...members } = sampleCredential();
    const reversed = parsed({ ...Object.fromEntries(Object.entries(members).reverse()), '@context': context });
    expect([...quads].sort()).toEqual(quads);
    expect(quads.every((line) => /^[^\n]+ \.\n$/.test(line))).toBe(true);
    expect((await canonicalize(reversed, 'SHA-256')).quads).toEqual(quads);
  });

  it('is expanded once for all proofs of a document and both hashes', async () => {
    const document = sampleCredential();
    const first = await canonicalize(document, 'SHA-256');
    expect((await canonicalize(document, 'SHA-384')).expanded).toBe(first.expanded);
    expect((await canonicalize(document, 'SHA-256')).quads).toEqual(first.quads);
    expect((await canonicalize(sampleCredential(), 'SHA-256')).expanded).not.toBe(first.expanded);
  });

  it('leaves what it expanded as it was', async () => {
    const document = sampleCredential();
    const { expanded } = await canonicalize(document, 'SHA-256');
    const before = JSON.stringify(expanded);
    await canonicalize(document, 'SHA-384');
    expect(JSON.stringify(expanded)).toBe(before);
  });

  it('names blank nodes by SHA-384 inside where that is asked for', async () => {
    const quads = ['a', 'b', 'c', 'd'].map((name) => `_:${name} <https://example.org/p> "${name}" .`).join('\n');
    const [short, long] = [await canonicalizeQuads(quads, 'SHA-256'), await canonicalizeQuads(quads, 'SHA-384')];
    expect(short.quads).not.toEqual(long.quads);
    for (const [form, hash] of [
      [short, 'sha256'],
      [long, 'sha384'],
    ] as const) {
      const digest = (name: string) => createHash(hash).update(`_:a <https://example.org/p> "${name}" .\n`).digest('hex');
      const order = ['a', 'b', 'c', 'd'].sort((x, y) => (digest(x) < digest(y) ? -1 : 1));
      expect(form.quads).toEqual(order.map((name, index) => `_:c14n${index} <https://example.org/p> "${name}" .\n`));
    }
  });

  it('signs the direction of a text', async () => {
    const form = async (direction: string) =>
      (await canonicalize(sampleCredential({ name: { '@value': 'x', '@language': 'he', '@direction': direction } }), 'SHA-256'))
        .quads;
    expect(await form('ltr')).not.toEqual(await form('rtl'));
  });

  it('takes a language as it is written', async () => {
    expect(await code({ name: { '@value': 'x', '@language': 'en_US' } })).toBeNull();
  });

  it.each(['', 'de fr', 'de .\n<urn:a> <https://schema.org/name> "zwei"@fr', 'de>'])(
    'takes no language that would be more than a word of a quad: %j',
    async (language) => {
      const name = { '@value': 'eins', '@language': language };
      expect(await refusal(sampleCredential({ name }))).toEqual({ code: 'parse.shape', field: '@language' });
    },
  );
});

describe('what would not be in the graph is refused', () => {
  it.each([
    ['grade', { grade: 'A' }],
    ['grade', subject({ achievement: { type: ['Achievement'], grade: 'A' } })],
    ['HonoursDegree', { type: ['VerifiableCredential', 'OpenBadgeCredential', 'HonoursDegree'] }],
    ['with honours', { 'with honours': true }],
    ['#type', { type: ['VerifiableCredential', 'OpenBadgeCredential', '#type'] }],
    ['null @value value', { name: { '@value': null } }],
  ])('a member or type that no context has: %s', async (field, over) => {
    expect(await refusal(sampleCredential(over))).toEqual({ code: 'proof.unmapped-term', field });
  });

  it('a member of which only an id would be in a graph', async () => {
    const presentation = {
      '@context': 'https://www.w3.org/2018/credentials/v1',
      type: ['VerifiablePresentation'],
      verifiableCredential: { id: 'urn:a' },
    };
    expect(await refusal(parsed(presentation))).toEqual({ code: 'proof.unmapped-term', field: 'object with only @id' });
  });

  it.each([
    [{ id: 'badge-1' }],
    [{ issuer: { id: 'issuer', type: ['Profile'] } }],
    [{ issuer: '#issuer' }],
    [subject({ id: '' })],
    [subject({ id: '@id' })],
    [{ evidence: [{ id: '../evidence', type: ['Evidence'] }] }],
  ])('an id that is no address, which leaves it open: %j', async (over) => {
    expect(await code(over)).toBe('proof.relative-iri');
  });

  it.each([
    ['proof.protected-term', { '@context': [...OPEN_BADGE, { name: 'https://vendor.example/' }] }],
    ['proof.protected-term', { '@context': [...OPEN_BADGE, 'https://w3id.org/openbadges/v2'] }],
    ['proof.context-unknown', { '@context': [...OPEN_BADGE, 'https://vendor.example/context'] }],
    ['proof.context-inline', { '@context': [...OPEN_BADGE, { title: '@index' }] }],
    ['proof.context-nested', subject({ '@context': {} })],
    ['parse.shape', { '@id': 'urn:a' }],
    ['parse.shape', { id: 5 }],
    ['parse.shape', { name: { '@value': 'x', '@type': 'https://schema.org/Text', '@language': 'en' } }],
    ['parse.shape', { name: { '@value': 5, '@language': 'en' } }],
    ['parse.shape', { name: { '@value': ['x'] } }],
  ])('%s: %j', async (expected, over) => expect(await code(over)).toBe(expected));

  it('a document of which nothing is said', async () => {
    expect(await refusal(parsed({ '@context': OPEN_BADGE }))).toMatchObject({ code: 'proof.unmapped-term' });
  });
});

describe('work is bounded', () => {
  const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const achievements = (made: object[]) => subject({ achievement: made });

  it.each([
    ['statements', subject({ achievement: { type: ['Achievement'], tag: many(5000, (index) => `tag ${index}`) } })],
    ['types', { type: ['VerifiableCredential', ...many(4000, () => 'OpenBadgeCredential')] }],
    ['contexts', { endorsement: many(250, () => ({ '@context': OPEN_BADGE, type: ['VerifiableCredential'] })) }],
    ['contexts one after the other', { '@context': [...OPEN_BADGE, ...many(200, () => OPEN_BADGE[1])] }],
    [
      'contexts in ever other orders',
      {
        endorsement: many(40, (index) => ({
          '@context': [OPEN_BADGE[0], ...many(8, (place) => OPEN_BADGE[1 + ((index >> place) & 1)])],
          type: ['VerifiableCredential'],
        })),
      },
    ],
    [
      'nameless things that are all alike',
      achievements(
        many(8, (a) => ({
          id: `_:${a}`,
          type: ['Achievement'],
          related: many(8, (b) => ({ id: `_:${b}` })).filter((_, b) => a !== b),
        })),
      ),
    ],
    [
      'a ring of nameless things',
      achievements(many(400, (a) => ({ id: `_:${a}`, type: ['Achievement'], related: { id: `_:${(a + 1) % 400}` } }))),
    ],
  ])('%s', async (_, over) => {
    await canonicalize(sampleCredential(), 'SHA-256');
    const started = busyMs();
    expect(await code(over)).toBe('proof.graph-too-complex');
    // Some 0.6 s at most on a machine that does nothing else.
    expect(busyMs() - started).toBeLessThan(6000);
  });

  it('with room for a long record', async () => {
    const members = many(60, (index) => ({
      '@context': OPEN_BADGE,
      id: `urn:example:${index}`,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: 'https://badges.example.org/issuer',
      ...subject({
        achievement: {
          id: `urn:example:a${index}`,
          type: ['Achievement'],
          name: `Course ${index}`,
          criteria: { narrative: 'x' },
        },
      }),
    }));
    expect(await code({ endorsement: members })).toBeNull();
  });
});
