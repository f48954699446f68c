import { describe, expect, it } from 'vitest';
import { fill, placesIn } from '../../../core/present/fill.ts';

describe('a template', () => {
  it('takes values, in order and more than once', () => {
    expect(fill('{a} and {b} and {a}', { a: '1', b: '2' })).toBe('1 and 2 and 1');
  });

  it('takes its own words, then those of the locale, where a value is missing or empty', () => {
    expect(fill('until {date|some day}', {})).toBe('until some day');
    expect(fill('until {date|some day}', { date: '' })).toBe('until some day');
    expect(fill('ask {host}', {}, { host: 'the site' })).toBe('ask the site');
    expect(fill('until {date|some day}', { date: 'Monday' })).toBe('until Monday');
  });

  it('leaves out a part that has no value', () => {
    expect(fill('It ended[ on {date}].', {})).toBe('It ended.');
    expect(fill('It ended[ on {date}].', { date: 'Monday' })).toBe('It ended on Monday.');
    expect(fill('It ended[ on {date} at {time}].', { date: 'Monday' })).toBe('It ended.');
  });

  it('cannot be filled where a value is missing that nobody has words for', () => {
    expect(fill('from {host}', {})).toBeNull();
    expect(fill('from {host}', { host: { text: '', close: ',' } })).toBeNull();
  });

  it('never reads a value as a template', () => {
    expect(fill('“{name}”', { name: '{host}[ x]{__proto__}' })).toBe('“{host}[ x]{__proto__}”');
  });

  it('begins a sentence with a capital letter where words stand in for a value', () => {
    expect(fill('{host} fails. {host} again, {host}.', {}, { host: 'the site' })).toBe(
      'The site fails. The site again, the site.',
    );
    expect(fill('{host} fails.', { host: 'badges.example.org' })).toBe('badges.example.org fails.');
  });

  it('closes an insertion where the sentence goes on behind it', () => {
    const issuer = { text: 'a.example, which calls itself “A”', close: ',' };
    expect(fill('{issuer} withdrew it.', { issuer })).toBe('a.example, which calls itself “A”, withdrew it.');
    expect(fill('Withdrawn by {issuer}.', { issuer })).toBe('Withdrawn by a.example, which calls itself “A”.');
    expect(fill('Withdrawn by {issuer}', { issuer })).toBe('Withdrawn by a.example, which calls itself “A”');
  });

  it('sets a space beside a Latin word in Japanese, none beside a Japanese one', () => {
    expect(fill('{host} の本物のバッジ', { host: 'a.example' })).toBe('a.example の本物のバッジ');
    expect(fill('{host} の本物のバッジ', { host: '\u2068見本大学\u2069' })).toBe('\u2068見本大学\u2069の本物のバッジ');
    expect(fill('取り消しを {host} に確認', { host: '発行者' })).toBe('取り消しを発行者に確認');
    expect(fill('from {name} and others', { name: '見本大学' })).toBe('from 見本大学 and others');
  });

  it('names its places', () => {
    expect(placesIn('{a|b}[ ({c})] {d}')).toEqual(['a', 'c', 'd']);
  });
});
