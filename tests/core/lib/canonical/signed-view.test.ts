import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../../../core/lib/canonical/canonicalize.ts';
import { signedView } from '../../../../core/lib/canonical/signed-view.ts';
import type { Json, JsonObject } from '../../../../core/model/json.ts';
import { problemOf, problemOfLater } from '../../../support/problem-of.ts';
import { OPEN_BADGE, parsed, sampleCredential, sampleIssuer } from '../../../support/sample-credentials.ts';

const viewOf = async (document: JsonObject) => signedView((await canonicalize(document, 'SHA-256')).expanded);
const viewWith = (over: object) => viewOf(sampleCredential(over));
const quadsOf = async (document: JsonObject) => (await canonicalize(document, 'SHA-256')).quads;

/** One form for what a graph does not tell apart: a value and a list of it, the order of lists, an id and an object with nothing else. */
function plainly(value: Json | undefined): unknown {
  const values = (Array.isArray(value) ? value : [value]).map((one) => {
    if (typeof one !== 'object' || one === null) return one;
    const names = Object.keys(one).sort();
    if (names.length === 1 && names[0] === 'id') return (one as JsonObject)['id'];
    return Object.fromEntries(names.map((name) => [name, plainly((one as JsonObject)[name])]));
  });
  return values.map((one) => JSON.stringify(one)).sort();
}

/** Without its contexts, which no graph holds. */
const bare = ({ '@context': _, ...members }: JsonObject): JsonObject => members;

describe('the view of a plain credential', () => {
  it('is the credential itself', async () => {
    const document = sampleCredential();
    expect(plainly(await viewOf(document))).toEqual(plainly(bare(document)));
  });

  it('has the same graph again under the same contexts', async () => {
    const document = sampleCredential();
    expect(await quadsOf({ ...(await viewOf(document)), '@context': document['@context'] })).toEqual(await quadsOf(document));
  });

  it('has objects without a prototype, types as lists, single values as themselves', async () => {
    const view = await viewOf(sampleCredential());
    expect(Object.getPrototypeOf(view)).toBeNull();
    expect(Object.getPrototypeOf(view['credentialStatus'])).toBeNull();
    expect(view['credentialStatus']).toMatchObject({
      type: ['BitstringStatusListEntry'],
      statusListIndex: '7',
      statusPurpose: 'revocation',
    });
  });

  it('keeps languages, directions, numbers, truth and ordered lists', async () => {
    const name = [
      { '@value': 'Weben', '@language': 'DE' },
      { '@value': 'أ', '@language': 'ar', '@direction': 'rtl' },
      { '@value': 'x', '@direction': 'ltr' },
    ];
    const view = await viewWith({ name });
    expect(view['name']).toEqual([{ '@value': 'Weben', '@language': 'de' }, { ...name[1] }, { ...name[2] }]);
    expect(view).toMatchObject({ credentialSubject: { identifier: { hashed: true }, achievement: { creditsAvailable: 2.5 } } });
    expect(view).toMatchObject({ credentialSubject: { achievement: { resultDescription: { allowedValue: ['C', 'B', 'A'] } } } });
  });

  it('calls terms of two vocabularies by one name, so that whoever expects one value finds two', async () => {
    const both = { '@context': [...OPEN_BADGE, { title: 'http://schema.org/name' }], name: 'a', title: 'b' };
    const view = await viewWith(both);
    expect(view['name']).toEqual(['a', 'b']);
  });

  it('keeps the IRI of a term that is none of the standard ones', async () => {
    const view = await viewWith({ '@context': [...OPEN_BADGE, { honours: 'https://vendor.example/honours' }], honours: 'yes' });
    expect(view['https://vendor.example/honours']).toBe('yes');
    expect('honours' in view).toBe(false);
  });
});

describe('the view is of the graph, whatever the JSON looks like', () => {
  const status = sampleCredential()['credentialStatus'] as JsonObject;
  const issuer = sampleIssuer();

  it('finds a status whose members stand at another mention of its id', async () => {
    const { id, ...members } = status;
    const moved = await viewWith({
      credentialStatus: id,
      termsOfUse: undefined,
      evidence: [
        { id, ...members },
        { id: 'https://badges.example.org/evidence/1', type: ['Evidence'] },
      ],
    });
    expect(moved['credentialStatus']).toMatchObject({ type: ['BitstringStatusListEntry'], statusListIndex: '7' });
  });

  it('finds an end that stands at another mention of the credential', async () => {
    const { id, validUntil } = sampleCredential();
    const moved = await viewWith({
      validUntil: undefined,
      relatedResource: undefined,
      evidence: { id, type: ['VerifiableCredential'], validUntil },
    });
    expect(moved['validUntil']).toBe(validUntil);
  });

  it('shows two issuers where there are two', async () => {
    const { id } = sampleCredential();
    const view = await viewWith({ evidence: { id, type: ['VerifiableCredential'], issuer: 'did:example:other' } });
    expect(view['issuer']).toHaveLength(2);
  });

  it('tells nameless parts apart from what they are part of, and says once what is written at two mentions', async () => {
    const image = { type: 'Image', id: '_:seal', caption: 'A seal' };
    const address = { type: ['Address'], addressCountry: 'JP' };
    const view = await viewWith({
      issuer: { ...issuer, image, address },
      evidence: [{ ...issuer, image: { id: '_:seal' }, address }],
    });
    expect(view['issuer']).toMatchObject({ image: { type: ['Image'], caption: 'A seal' }, address: { addressCountry: 'JP' } });
    expect(JSON.stringify(view)).not.toContain('_:');
  });

  it('says a text once that is written with a direction and without: one quad is made of both', async () => {
    const names = ['Weaving I', { '@value': 'Weaving I', '@direction': 'ltr' }];
    expect(await quadsOf(sampleCredential({ name: names }))).toEqual(await quadsOf(sampleCredential()));
    expect((await viewWith({ name: names }))['name']).toBe('Weaving I');
  });

  it('ends circles: what stands around the place has its texts there, not its parts', async () => {
    const { id } = sampleCredential();
    const view = await viewWith({ evidence: { ...issuer, endorsement: { id, type: ['VerifiableCredential'] } } });
    expect(view['issuer']).toMatchObject({
      endorsement: { id, name: 'Weaving I', type: ['VerifiableCredential', 'OpenBadgeCredential'] },
    });
    expect((view['issuer'] as Record<string, JsonObject>)['endorsement']).not.toHaveProperty('issuer');
  });

  it('finds the list of a status that has the id of its credential', async () => {
    const { id, credentialStatus } = sampleCredential();
    const view = await viewWith({ credentialStatus: { ...(credentialStatus as object), id } });
    expect(view['credentialStatus']).toMatchObject({ statusListCredential: 'https://badges.example.org/status/1' });
  });

  it('finds what a credential awards that is its own subject', async () => {
    const { id, credentialSubject } = sampleCredential();
    const view = await viewWith({ credentialSubject: { ...(credentialSubject as object), id } });
    expect(view['credentialSubject']).toMatchObject({ achievement: { name: 'Weaving I' }, identifier: { hashed: true } });
    expect((view['credentialSubject'] as JsonObject)['credentialSubject']).not.toHaveProperty('achievement');
  });

  it('keeps what is said in a proof within it', async () => {
    const { id } = sampleCredential();
    const proof = { type: 'DataIntegrityProof', id, cryptosuite: 'eddsa-rdfc-2022', created: '2026-01-01T00:00:00Z' };
    const view = await viewWith({ proof });
    expect(view['proof']).toEqual({ ...proof, type: ['DataIntegrityProof'] });
    expect(view).not.toHaveProperty('created');
  });

  it('is the same for members moved between mentions, and in any order', async () => {
    const achievement = { id: 'urn:example:a', type: ['Achievement'] };
    const parts = {
      name: 'x',
      description: 'y',
      humanCode: 'z',
      achievementType: 'Course',
      tag: ['p', 'q'],
      creditsAvailable: 1.5,
    };
    const split = fc.record({
      ...Object.fromEntries(Object.keys(parts).map((name) => [name, fc.nat(2)])),
      order: fc.shuffledSubarray(Object.keys(parts), { minLength: Object.keys(parts).length }),
      turned: fc.boolean(),
    });
    const write = (places: Record<string, unknown>) => {
      const mentions = [0, 1, 2].map((place) => ({
        ...achievement,
        ...Object.fromEntries(
          (places['order'] as string[])
            .filter((name) => places[name] === place)
            .map((name) => [name, parts[name as keyof typeof parts]]),
        ),
      }));
      const [first, second, third] = places['turned'] ? mentions.reverse() : mentions;
      return sampleCredential({
        credentialSubject: [
          { type: ['AchievementSubject'], achievement: first },
          { id: 'urn:example:s', type: ['AchievementSubject'], achievement: second },
        ],
        evidence: [third],
      });
    };
    const whole = write({
      ...Object.fromEntries(Object.keys(parts).map((name) => [name, 0])),
      order: Object.keys(parts),
      turned: false,
    });
    const [quads, view] = [await quadsOf(whole), plainly(await viewOf(whole))];
    await fc.assert(
      fc.asyncProperty(split, async (places) => {
        const document = write(places);
        expect(await quadsOf(document)).toEqual(quads);
        expect(plainly(await viewOf(document))).toEqual(view);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what no view can be made of', () => {
  const top = (over: object) => [{ '@id': 'urn:a', '@type': ['urn:t'], ...over }];
  const code = (expanded: unknown) => problemOf(() => signedView(expanded))?.code ?? null;

  it.each([
    ['two tops', [...top({}), ...top({})]],
    ['no top', []],
    ['a graph at the top', top({ '@graph': [] })],
    ['members turned round', top({ '@reverse': {} })],
    ['others beside it', top({ '@included': [] })],
    ['a graph with a name', top({ 'urn:p': [{ '@id': 'urn:g', '@graph': [] }] })],
    ['a value in place of a node in a graph', top({ 'urn:p': [{ '@graph': [{ '@value': 'x' }] }] })],
    ['a text in place of a value', top({ 'urn:p': ['x'] })],
    ['lists in words of RDF', top({ 'http://www.w3.org/1999/02/22-rdf-syntax-ns#first': [{ '@value': 'x' }] })],
    ['types in words of RDF', top({ 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type': [{ '@id': 'urn:t' }] })],
  ])('%s', (_, expanded) => expect(code(expanded)).toBe('parse.shape'));

  it('things that are part of each other over and over', async () => {
    const layer = (index: number) => Array.from({ length: 8 }, (_, other) => ({ id: `urn:l${index}:${other}` }));
    const layers = Array.from({ length: 8 }, (_, index) =>
      layer(index).map(({ id }) => ({ id, type: ['Achievement'], related: layer(index + 1) })),
    );
    const document = sampleCredential({ credentialSubject: { type: ['AchievementSubject'], achievement: layers.flat() } });
    expect(await problemOfLater(() => viewOf(document))).toMatchObject({ code: 'proof.graph-too-complex' });
  });

  it('a chain of things that is longer than any tree of JSON is deep', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, index) => ({
        '@id': `urn:n${index}`,
        'urn:p': [{ '@value': 'x' }],
        'urn:next': [{ '@id': `urn:n${index + 1}` }],
      }));
    expect(code(top({ 'urn:first': chain(2_000) }))).toBe('proof.graph-too-complex');
    expect(code(top({ 'urn:first': chain(40) }))).toBeNull();
  });

  it('a thing with a long text that is named in many places', async () => {
    const named = Array.from({ length: 300 }, (_, index) => ({
      id: `urn:p${index}`,
      type: ['Profile'],
      parentOrg: { id: 'urn:x' },
    }));
    const long = { id: 'urn:x', type: ['Profile'], description: 'x'.repeat(200_000) };
    const document = sampleCredential({ issuer: { ...sampleIssuer(), parentOrg: [long, ...named] } });
    expect(await problemOfLater(() => viewOf(document))).toMatchObject({ code: 'proof.graph-too-complex' });
  });

  it('leaves out labels of blank types, and takes the empty list for what it is', () => {
    const expanded = top({
      '@type': ['_:b', 'urn:t'],
      'urn:list': [{ '@id': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#nil' }],
      'urn:json': [{ '@value': '{"a":[1]}', '@type': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON' }],
    });
    expect(signedView(expanded)).toEqual(parsed({ id: 'urn:a', type: ['urn:t'], 'urn:list': [], 'urn:json': { a: [1] } }));
  });
});
