import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeDates } from '../../../core/validity/judge-dates.ts';

const NOW = Date.UTC(2026, 10, 21);
const at = (offset: number): string => new Date(NOW + offset).toISOString();
const codes = (issuedOn: string | number | null, expires: string | number | null) =>
  judgeDates({ issuedOn, expires }, NOW).map(({ code }) => code);

describe('the dates of a badge', () => {
  it('have five minutes of grace at the start', () => {
    expect(codes(at(5 * 60_000), null)).toEqual([]);
    expect(codes(at(5 * 60_000 + 1), null)).toEqual(['validity.not-yet-valid']);
  });

  it('have no grace at the end, and the end itself is past', () => {
    expect(codes(null, at(1))).toEqual([]);
    expect(codes(null, at(0))).toEqual(['validity.expired']);
  });

  it('let a last day without a time last to its end in UTC', () => {
    expect(codes(null, '2026-11-21')).toEqual(['validity.date-only']);
    expect(codes(null, '2026-11-20')).toEqual(['validity.date-only', 'validity.expired']);
  });

  it('in the wrong order are judged by the end', () => {
    expect(codes('2026-06-01T00:00:00Z', '2026-01-01T00:00:00Z')).toEqual(['validity.order', 'validity.expired']);
    expect(codes('2030-01-01T00:00:00Z', '2026-01-01T00:00:00Z')).toEqual(['validity.order', 'validity.expired']);
    expect(codes('2030-01-01T00:00:00Z', '2029-01-01T00:00:00Z')).toEqual(['validity.order', 'validity.not-yet-valid']);
  });

  it('without a zone are read as UTC, and that is said', () => {
    expect(codes(null, '2026-11-21T00:00:00')).toEqual(['validity.no-zone', 'validity.expired']);
    expect(codes(null, '2026-11-21T00:00:01')).toEqual(['validity.no-zone']);
  });

  it('may begin and end on one day', () => {
    expect(codes('2026-11-21', '2026-11-21')).toEqual(['validity.date-only', 'validity.date-only']);
  });

  it('leave a doubt where one cannot be read, and say what the other says', () => {
    expect(codes('soon', '2020-01-01T00:00:00Z')).toEqual(['validity.malformed', 'validity.expired']);
  });

  it('are told as the calendar date that the issuer wrote', () => {
    expect(judgeDates({ issuedOn: null, expires: '2025-03-21T00:00:00+09:00' }, NOW)).toEqual([
      { code: 'validity.expired', detail: { date: '2025-03-21' } },
    ]);
  });

  it('repeat no more than forty characters of what cannot be read', () => {
    const [problem] = judgeDates({ issuedOn: 'x'.repeat(5_000), expires: null }, NOW);
    expect(String(problem?.detail['date'])).toHaveLength(40);
  });

  it('let the proof end before what it is about', () => {
    const dates = { issuedOn: at(-1_000), expires: at(60_000) };
    expect(judgeDates({ ...dates, proofExpires: at(1) }, NOW)).toEqual([]);
    expect(judgeDates({ ...dates, proofExpires: at(0) }, NOW)).toEqual([
      { code: 'validity.proof-expired', detail: { date: '2026-11-21' } },
    ]);
    expect(judgeDates({ ...dates, proofExpires: 'soon' }, NOW)).toEqual([
      { code: 'validity.malformed', detail: { field: 'proofExpires', date: 'soon' } },
    ]);
  });

  it('once expired stay expired', () => {
    const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.nat(), fc.nat(), (end, now, later) => {
        const expired = (moment: number) =>
          judgeDates({ issuedOn: null, expires: end.toISOString() }, moment).some(({ code }) => code === 'validity.expired');
        expect(!expired(now * 1000) || expired(now * 1000 + later)).toBe(true);
      }),
    );
  });
});
