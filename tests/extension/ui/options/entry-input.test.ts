import { describe, expect, it } from 'vitest';
import { admitEntry, entryFrom } from '../../../../extension/ui/options/entry-input.ts';

describe('what is typed', () => {
  it.each([
    ['https://badges.example.org/1', { issuer: 'https://badges.example.org/1' }],
    ['HTTP://badges.example.org/1', { issuer: 'HTTP://badges.example.org/1' }],
    [' did:web:a.example ', { issuer: 'did:web:a.example' }],
    ['Badges.Example.org', { host: 'badges.example.org' }],
  ])('%s is an id where it begins like one, and a host otherwise', (subject, entry) => {
    expect(entryFrom(subject, ' ')).toEqual(entry);
    expect(entryFrom(subject, ' 見本大学 ')).toEqual({ ...entry, name: '見本大学' });
  });

  it('is put on the list, or refused with the reason', async () => {
    const list = [{ host: 'badges.example.org' }];
    expect(await admitEntry(entryFrom('other.example.org', 'Other'), list)).toEqual({ host: 'other.example.org', name: 'Other' });
    expect(await admitEntry(entryFrom('badges.example.org', ''), list)).toBe('duplicate');
    expect(await admitEntry(entryFrom('www.credly.com', ''), list)).toBe('platform-host');
    expect(await admitEntry(entryFrom('example.org/badges', ''), list)).toBe('not-a-host');
  });
});
