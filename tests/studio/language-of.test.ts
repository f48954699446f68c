import { describe, expect, it } from 'vitest';
import type { BadgeView } from '../../core/index.ts';
import { languageOf } from '../../studio/language-of.ts';

const issuer = (name: string | null, host: string | null = 'badges.example.org') => ({
  id: null,
  name,
  host,
  url: null,
  listedAs: null,
});
const view = (changes: Partial<BadgeView>) =>
  ({ language: null, name: 'Statistics', issuer: issuer(null), platform: null, shownOn: null, ...changes }) as BadgeView;

describe('the language of a badge', () => {
  it('is what it says', () => {
    expect(languageOf(view({ language: 'fr', name: 'データ' }))).toBe('fr');
  });

  it('is Japanese where kana stand in its name or its issuer’s', () => {
    expect(languageOf(view({ name: 'データ' }))).toBe('ja');
    expect(languageOf(view({ issuer: issuer('サンプル大学') }))).toBe('ja');
  });

  it('is Japanese by ideographs where it comes from Japan, and not known where they are all there is', () => {
    expect(languageOf(view({ name: '統計' }))).toBeNull();
    expect(languageOf(view({ name: '統計', platform: { id: 'lecos', name: 'LecoS' } }))).toBe('ja');
    expect(languageOf(view({ name: '統計', shownOn: { id: 'lecos', name: 'LecoS' } }))).toBe('ja');
    expect(languageOf(view({ name: '統計', issuer: issuer(null, 'badges.example.ac.jp') }))).toBe('ja');
  });

  it('is not known otherwise', () => {
    expect(languageOf(view({}))).toBeNull();
  });
});
