import { describe, expect, it } from 'vitest';
import { momentIn, writtenDate } from '../../../core/present/dates.ts';
import { en } from '../../../core/present/locales/en.ts';
import { ja } from '../../../core/present/locales/ja.ts';

describe('a date of a badge', () => {
  it('is the calendar date that the issuer wrote, whatever its zone', () => {
    for (const written of ['2025-03-21', '2025-03-21T00:00:00+09:00', '2025-03-21T23:59:59-11:00', '2025-03-21T00:00:00.000Z']) {
      expect(writtenDate(written, en)).toBe('21 March 2025');
      expect(writtenDate(written, ja)).toBe('2025年3月21日');
    }
  });

  it('is read as world time where it is Unix seconds', () => {
    expect(writtenDate(1_767_225_600, en)).toBe('1 January 2026');
    expect(writtenDate('1767225600', ja)).toBe('2026年1月1日');
  });

  it('is none where no such day exists', () => {
    for (const written of ['2025-02-30', '2025-13-01', '2025-00-10', 'yesterday', '', '2025-3-1', '2025-03-211', -1, 1.5]) {
      expect(writtenDate(written, en), String(written)).toBeNull();
    }
  });
});

describe('a moment', () => {
  it('is told in one zone, with its name', () => {
    expect(momentIn('2025-03-21T10:05:59Z', en, 'UTC')).toEqual({ date: '21 March 2025', time: '10:05 UTC' });
    expect(momentIn(Date.UTC(2025, 2, 21, 0, 5), en, 'UTC')?.time).toBe('00:05 UTC');
    expect(momentIn('2025-03-21T20:05:00Z', ja, 'Asia/Tokyo')).toMatchObject({
      date: '2025年3月22日',
      time: expect.stringContaining('05:05'),
    });
  });

  it('is none where it cannot be read', () => {
    expect(momentIn('soon', en, 'UTC')).toBeNull();
    expect(momentIn(1e300, en, 'UTC')).toBeNull();
  });
});
