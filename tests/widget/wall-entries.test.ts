import { describe, expect, it } from 'vitest';
import { entryOf, matches } from '../../widget/wall-entries.ts';
import { reportOf } from './reports.ts';

const all = { text: '', issuer: '', verdict: '' };
const checked = entryOf({ name: 'My badge', report: reportOf('confirmed') });
const unchecked = entryOf({ name: '統計学　入門', report: null });

describe('the search of a wall', () => {
  it('finds everything where nothing is looked for', () => {
    expect([checked, unchecked].map((entry) => matches(entry, all))).toEqual([true, true]);
  });

  it.each(['statistics', 'EVERYONE statistics', 'ｅｘａｍｐｌｅ　univ', 'badges.example.org', 'read data'])(
    'finds a badge by %s',
    (text) => {
      expect(matches(checked, { ...all, text })).toBe(true);
    },
  );

  it('finds a badge that is not checked yet by what the page calls it', () => {
    expect(matches(unchecked, { ...all, text: '統計学 入門' })).toBe(true);
    expect(matches(unchecked, { ...all, text: '統計 物理' })).toBe(false);
  });

  it('finds by issuer and by answer what is checked alone', () => {
    expect(matches(checked, { ...all, issuer: 'badges.example.org', verdict: 'genuine' })).toBe(true);
    expect(matches(checked, { ...all, verdict: 'revoked' })).toBe(false);
    expect(matches(checked, { ...all, issuer: 'example.org' })).toBe(false);
    expect(matches(unchecked, { ...all, verdict: 'genuine' })).toBe(false);
  });

  it('knows no answer above genuine', () => {
    expect(checked.verdict).toBe('genuine');
  });
});
