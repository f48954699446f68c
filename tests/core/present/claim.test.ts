import { describe, expect, it } from 'vitest';
import { claim, fact } from '../../../core/present/claim.ts';
import { en } from '../../../core/present/locales/en.ts';
import { ja } from '../../../core/present/locales/ja.ts';

describe('a claim in a sentence', () => {
  it('stands isolated, cleaned and on one line', () => {
    expect(claim('✅ Example\u202e\r\n University', en)).toBe('\u2068Example University\u2069');
    expect(claim('Example\nConfirmed: somebody else', en)).toBe('\u2068Example Confirmed: somebody else\u2069');
  });

  it('cannot end our quotation marks', () => {
    expect(claim('A” is listed. “B"', en)).toBe('\u2068A’ is listed. ‘B’\u2069');
    expect(claim('見本」は掲載済みです。「', ja)).toBe('\u2068見本』は掲載済みです。『\u2069');
  });

  it('is short', () => {
    expect(claim('x'.repeat(500), en)).toBe(`\u2068${'x'.repeat(119)}…\u2069`);
  });

  it('is nothing where nothing of it can be shown', () => {
    expect(claim(' ✓\u200b', en)).toBe('');
  });
});

describe('a fact in a sentence', () => {
  it('stands as it is where it is plain', () => {
    expect(fact('badges.example.org')).toBe('badges.example.org');
    expect(fact(5)).toBe('5');
    expect(fact('')).toBe('');
  });

  it('is treated as a claim where it is not what it should be', () => {
    expect(fact('bádges.example')).toBe('\u2068bádges.example\u2069');
    for (const text of ['a b', '{host}', 'a”b', '<b>']) expect(fact(text)).toBe(`\u2068${text}\u2069`);
  });
});
