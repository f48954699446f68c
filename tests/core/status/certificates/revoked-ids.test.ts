import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonFor, revokedIds } from '../../../../core/status/certificates/revoked-ids.ts';
import type { ServedList } from '../../../../core/status/lists/fetch-list.ts';

const served = (document: object): ServedList => ({
  url: 'https://badges.example.org/revoked.json',
  host: 'badges.example.org',
  body: new TextEncoder().encode(JSON.stringify(document)),
  receivedAt: 0,
  foreign: null,
  notes: [],
});
const isNamed = (id: string, list: ServedList) => reasonFor(id, revokedIds(list), list) !== null;

describe('the ids of a list', () => {
  it('are found if and only if they are in it', () => {
    const ids = fc.uniqueArray(fc.oneof(fc.uuid(), fc.string(), fc.constantFrom('a', 'b', 'ab', 'ba')), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(ids, fc.nat(), fc.string({ unit: 'grapheme' }), (all, at, other) => {
        const list = served({ revokedAssertions: all.map((id) => ({ id })) });
        expect(isNamed(all[at % all.length] ?? '', list)).toBe(true);
        expect(isNamed(other, list)).toBe(all.includes(other));
      }),
    );
  });

  it.each([
    ['by itself, in no list', 'urn:a'],
    ['as `@id`', [{ '@id': 'urn:a' }]],
    ['with a flag in words', [{ id: 'urn:a', revoked: 'true' }]],
    ['beside a local one that is a number', [{ id: 'urn:a', uid: 7 }]],
  ])('are found %s', (_how, revokedAssertions) => {
    expect(isNamed('urn:a', served({ revokedAssertions }))).toBe(true);
  });

  it('are found where they are local ones, written as numbers', () => {
    expect(isNamed('7', served({ revokedAssertions: [{ uid: 7 }] }))).toBe(true);
    expect(isNamed('7', served({ revokedAssertions: [{ uid: 8 }] }))).toBe(false);
  });

  it('of an entry that says that it is not withdrawn are none, however it says so', () => {
    expect(isNamed('urn:a', served({ revokedAssertions: [{ id: 'urn:a', revoked: 'false' }] }))).toBe(false);
  });

  it('are read once for all certificates of a list', () => {
    const list = served({ revokedAssertions: [] });
    expect(revokedIds(list)).toBe(revokedIds({ ...list }));
    expect(revokedIds(list)).not.toBe(revokedIds(served({ revokedAssertions: [] })));
  });

  it('of a hundred thousand withdrawn certificates take eight bytes each', () => {
    const revokedAssertions = Array.from({ length: 100_000 }, (_, at) => ({
      id: `urn:uuid:${at}`,
      revocationReason: 'Another course.',
    }));
    const list = served({ revokedAssertions });
    const { hashes } = revokedIds(list);
    expect([hashes.byteLength, new Set(hashes).size]).toEqual([800_000, 100_000]);
    expect([reasonFor('urn:uuid:99999', revokedIds(list), list), isNamed('urn:uuid:100000', list)]).toEqual([
      'Another course.',
      false,
    ]);
  });
});
