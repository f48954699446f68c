import { describe, expect, it } from 'vitest';
import { admitEntries } from '../../../core/index.ts';
import { SHIPPED_LIST, type ShippedEntry } from '../../../extension/trust/shipped-list.ts';

/** What is wrong with an entry that comes with the program. */
function faultOf({ name, source }: ShippedEntry): string | null {
  if (name.trim() === '') return 'no name';
  return URL.canParse(source) && new URL(source).protocol === 'https:' ? null : 'no public source';
}

describe('the list that comes with the program', () => {
  it('holds only entries that a viewer could put on a list, each with a name and a public source', async () => {
    expect(SHIPPED_LIST.filter((entry) => faultOf(entry) !== null)).toEqual([]);
    expect(await admitEntries({ name: null, entries: [...SHIPPED_LIST] })).toHaveProperty('list');
  });

  it('would not take an entry without them', () => {
    const entry = { issuer: 'https://badges.example.org/1', name: 'Example University', source: 'https://example.org/badges' };
    expect(faultOf(entry)).toBeNull();
    expect(faultOf({ ...entry, name: '' })).toBe('no name');
    expect(faultOf({ ...entry, source: 'a mail' })).toBe('no public source');
    expect(faultOf({ ...entry, source: 'http://example.org/' })).toBe('no public source');
  });
});
