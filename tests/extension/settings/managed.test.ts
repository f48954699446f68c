import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { installFakeStorage } from '../../support/fake-storage.ts';

const store = installFakeStorage();
const { loadManaged, UNMANAGED } = await import('../../../extension/settings/managed.ts');

beforeEach(() => {
  store.managed = null;
});

describe('an organisation’s policy', () => {
  it('is none on a device without one', async () => {
    expect(await loadManaged()).toEqual(UNMANAGED);
    store.managed = {};
    expect(await loadManaged()).toEqual(UNMANAGED);
  });

  it('names the organisation, its issuers, a language and what is done on sites', async () => {
    store.managed = {
      organisation: ' Example University ',
      trust: [{ issuer: 'https://badges.example.org/1', name: '見本大学' }, { host: 'badges.example.ac.jp' }],
      language: 'ja',
      sites: { linkedin: { show: 'panel' } },
      chains: { 'eip155:1': ['https://node.example.org/rpc', 7], 'eip155:5': 'x' },
    };
    expect(await loadManaged()).toEqual({
      organisation: 'Example University',
      trust: [{ issuer: 'https://badges.example.org/1', name: '見本大学' }, { host: 'badges.example.ac.jp' }],
      trustBroken: false,
      lang: 'ja',
      sites: { linkedin: { show: 'panel' } },
      chains: { 'eip155:1': ['https://node.example.org/rpc'] },
    });
  });

  it.each([
    ['no list', 'badges.example.org'],
    ['an entry without id and host', [{ host: 'badges.example.org' }, { name: 'Example' }]],
    ['an entry that is no text', [{ host: 7 }]],
  ])('with %s where a list should be says that a list is missing', async (_what, trust) => {
    store.managed = { organisation: 'Example University', trust };
    expect(await loadManaged()).toEqual({ ...UNMANAGED, organisation: 'Example University', trustBroken: true });
  });

  it('never rejects', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('organisation', 'trust', 'language', 'sites', 'chains'), fc.jsonValue()),
        async (said) => {
          store.managed = said;
          expect(Object.keys(await loadManaged()).sort()).toEqual(Object.keys(UNMANAGED).sort());
        },
      ),
    );
  });
});

describe('the schema that Chromium holds a policy to', () => {
  type Schema = {
    type: string;
    enum?: string[];
    properties?: Record<string, Schema>;
    additionalProperties?: Schema;
    items?: Schema;
  };
  const schema = JSON.parse(readFileSync(new URL('../../../public/managed-schema.json', import.meta.url), 'utf8')) as Schema;

  it('knows what is read, and a site by whatever id', () => {
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(['chains', 'language', 'organisation', 'sites', 'trust']);
    expect(Object.keys(schema.properties?.['sites']?.additionalProperties?.properties ?? {}).sort()).toEqual(['check', 'show']);
    expect(Object.keys(schema.properties?.['trust']?.items?.properties ?? {}).sort()).toEqual(['host', 'issuer', 'name']);
  });

  it('gives every part a type, as Chromium asks', () => {
    const untyped = (part: Schema, path: string): string[] => [
      ...(typeof part.type === 'string' ? [] : [path]),
      ...Object.entries(part.properties ?? {}).flatMap(([name, inner]) => untyped(inner, `${path}.${name}`)),
      ...[part.items, part.additionalProperties].flatMap((inner) => (inner ? untyped(inner, `${path}[]`) : [])),
    ];
    expect(untyped(schema, '')).toEqual([]);
  });
});
