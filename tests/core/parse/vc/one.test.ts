import { describe, expect, it } from 'vitest';
import { limitDate, oneDate, oneId, oneObject, oneScalar, oneText } from '../../../../core/parse/vc/one.ts';
import { judgeDates } from '../../../../core/validity/judge-dates.ts';

describe('a member with one value', () => {
  it.each([
    ['a', 'a'],
    [['a'], 'a'],
    [{ '@value': 'a', '@language': 'en' }, 'a'],
    [{ '@value': 'a', '@language': 'ar', '@direction': 'rtl' }, 'a'],
    [{ en: 'a', ja: 'b' }, 'a'],
    [
      [
        { '@value': 'a', '@language': 'en' },
        { '@value': 'b', '@language': 'ja' },
      ],
      'a',
    ],
    // Several of one language, or of none: none of them is the one.
    [['a', 'b'], null],
    [['a', 'a'], null],
    [
      [
        { '@value': 'a', '@language': 'en' },
        { '@value': 'b', '@language': 'EN' },
      ],
      null,
    ],
    ['', null],
    [' ', null],
    [null, null],
    [[], null],
    [7, null],
    [{ id: 'https://example.org/', name: 'x' }, null],
    [{ '@value': 7 }, null],
    [undefined, null],
  ])('as a text: %j is %j', (value, text) => {
    expect(oneText(value)).toBe(text);
  });
  it.each([
    ['https://example.org/', 'https://example.org/'],
    [{ id: 'urn:a', name: 'x' }, 'urn:a'],
    [[{ id: 'urn:a' }], 'urn:a'],
    [{ id: ['urn:a'] }, 'urn:a'],
    [{ id: ['urn:a', 'urn:b'] }, null],
    [['urn:a', 'urn:b'], null],
    [{ name: 'x' }, null],
    [{ id: '' }, null],
    [null, null],
  ])('as an id: %j is %j', (value, id) => {
    expect(oneId(value)).toBe(id);
  });
  it('as an object: a list of one counts, a list of two does not', () => {
    expect(oneObject([{ a: 1 }])).toEqual({ a: 1 });
    expect(oneObject([{ a: 1 }, { b: 1 }])).toBeNull();
    expect(oneObject('a')).toBeNull();
  });
  it('as a date: text, seconds, or a typed value', () => {
    expect(oneDate('2026-01-01')).toBe('2026-01-01');
    expect(oneDate(1_767_225_600)).toBe(1_767_225_600);
    expect(oneDate({ '@value': '2026-01-01', '@type': 'xsd:date' })).toBe('2026-01-01');
    expect(oneDate(['2026-01-01', '2027-01-01'])).toBeNull();
    expect(oneDate('')).toBeNull();
  });
  it('as a limit: what is there and no date is no date that anybody could read', () => {
    expect(limitDate(['2026-01-01'])).toBe('2026-01-01');
    expect(limitDate({ '@value': '2026-01-01' })).toBe('2026-01-01');
    for (const none of [undefined, null, [], '', [null]]) expect(limitDate(none)).toBeNull();
    for (const odd of [['2026-01-01', '2027-01-01'], {}, true, { '@value': true }]) {
      expect(judgeDates({ issuedOn: null, expires: limitDate(odd) }, Date.parse('2025-01-01'))).toMatchObject([
        { code: 'validity.malformed' },
      ]);
    }
  });
  it('as whatever can be written', () => {
    expect(oneScalar(4.5)).toBe('4.5');
    expect(oneScalar(true)).toBe('true');
    expect(oneScalar('A')).toBe('A');
    expect(oneScalar([1, 2])).toBeNull();
  });
});
