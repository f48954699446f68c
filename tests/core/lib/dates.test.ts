import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, readInstant } from '../../../core/lib/dates.ts';

const iso = (text: string): string | null => {
  const instant = readInstant(text);
  return instant && new Date(instant.start).toISOString();
};

describe('a date with a zone', () => {
  it.each([
    ['2025-03-21T00:00:00+09:00', '2025-03-20T15:00:00.000Z'],
    ['2025-03-21T00:00:00-0330', '2025-03-21T03:30:00.000Z'],
    ['2025-03-21T00:00:00+09', '2025-03-20T15:00:00.000Z'],
    ['2025-03-21t00:00:00z', '2025-03-21T00:00:00.000Z'],
    ['2025-03-21 10:20:30Z', '2025-03-21T10:20:30.000Z'],
    ['2025-03-21T10:20Z', '2025-03-21T10:20:00.000Z'],
    ['2025-03-21T10:20:30.123456Z', '2025-03-21T10:20:30.123Z'],
    ['2025-03-21T10:20:30,5Z', '2025-03-21T10:20:30.500Z'],
    ['2025-03-21T24:00:00Z', '2025-03-22T00:00:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
    ['1969-12-31T23:59:59Z', '1969-12-31T23:59:59.000Z'],
    ['+012025-01-01T00:00:00Z', '+012025-01-01T00:00:00.000Z'],
    ['12025-01-01T00:00:00Z', '+012025-01-01T00:00:00.000Z'],
    [' 2025-03-21T00:00:00Z ', '2025-03-21T00:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
    expect(readInstant(text)?.note).toBeNull();
  });

  it('keeps the calendar date that the issuer wrote', () => {
    expect(readInstant('2025-03-21T00:00:00+09:00')?.date).toBe('2025-03-21');
  });

  it('is read as the engine reads the full form, whatever the moment', () => {
    const moments = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(fc.property(moments, (date) => void expect(readInstant(date.toISOString())?.start).toBe(date.getTime())));
  });
});

describe('a date that leaves something out', () => {
  it('without a zone is UTC, and that is noted', () => {
    expect(readInstant('2025-03-21T10:00:00')).toMatchObject({ start: Date.UTC(2025, 2, 21, 10), note: 'no-zone' });
  });

  it('without a time is a whole day in UTC, and that is noted', () => {
    const start = Date.UTC(2025, 2, 21);
    expect(readInstant('2025-03-21')).toEqual({ start, end: start + DAY, date: '2025-03-21', note: 'date-only' });
  });
});

describe('Unix seconds', () => {
  it.each([[1375288200], ['1375288200'], [1375288200.9]])('%s are a moment in 2013', (value) => {
    expect(readInstant(value)).toMatchObject({ date: '2013-07-31', note: null });
    expect(Math.floor((readInstant(value)?.start ?? 0) / 1000)).toBe(1375288200);
  });

  it('have the date that the engine gives them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 99_999_999_999 }), (seconds) => {
        expect(readInstant(seconds)?.date).toBe(new Date(seconds * 1000).toISOString().slice(0, 10));
      }),
    );
  });

  it.each([
    ['milliseconds', 1375288200000],
    ['a day without its dashes', 20250321],
    ['the same as text', '20250321'],
    ['a year', '2025'],
    ['zero for "none"', 0],
    ['less than nothing', -1375288200],
    ['no number', Number.NaN],
    ['endless', Number.POSITIVE_INFINITY],
    ['beyond counting', 1e300],
  ])('are not guessed from %s', (_title, value) => {
    expect(readInstant(value)).toBeNull();
  });
});

describe('a leap second', () => {
  it('is the moment before the next month, in any zone', () => {
    expect(iso('2026-12-31T23:59:60Z')).toBe('2027-01-01T00:00:00.000Z');
    expect(iso('2027-01-01T08:59:60+09:00')).toBe('2027-01-01T00:00:00.000Z');
    expect(iso('2016-06-30T23:59:60.5Z')).toBe('2016-07-01T00:00:00.500Z');
  });

  it.each(['2026-12-31T12:30:60Z', '2026-12-30T23:59:60Z', '2026-12-31T23:59:60+09:00', '2026-12-31T23:59:61Z'])(
    'cannot be at %s',
    (text) => {
      expect(readInstant(text)).toBeNull();
    },
  );
});

describe('what is no date', () => {
  it.each([
    '',
    'next year',
    'null',
    '2025',
    '2025-03',
    '2025-080',
    '2025-W12-5',
    '20250321T000000Z',
    '0000-01-01T00:00:00Z',
    '+000000-01-01T00:00:00Z',
    '-000044-03-15T00:00:00Z',
    '012025-01-01T00:00:00Z',
    '2025-00-10',
    '2025-13-01',
    '2025-02-29',
    '2100-02-29',
    '2027-02-30T00:00:00Z',
    '2025-04-31',
    '2025-3-1',
    '21/03/2025',
    'March 21, 2025',
    'Fri, 21 Mar 2025 00:00:00 GMT',
    '2025-03-21T',
    '2025-03-21T25:00:00Z',
    '2025-03-21T24:00:01Z',
    '2025-03-21T24:00:00.1Z',
    '2025-03-21T10:60:00Z',
    '2025-03-21T10:00:00+24:00',
    '2025-03-21T10:00:00+09:60',
    '2025-03-21T10:00:00 Z',
    '2025-03-21T10:00:00ZZ',
    '2025-03-21T10:00:00 JST',
    '２０２５-03-21',
    '2025-03-21T10',
  ])('%j is not read', (text) => {
    expect(readInstant(text)).toBeNull();
  });
});
