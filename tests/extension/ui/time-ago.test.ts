import { describe, expect, it } from 'vitest';
import { timeAgo } from '../../../extension/ui/time-ago.ts';

const NOW = Date.parse('2026-03-01T09:00:00Z');
const ago = (seconds: number, lang = 'en') => timeAgo(NOW - seconds * 1000, NOW, lang);

describe('how long ago something was', () => {
  it('is said in the largest unit that fits, in the language', () => {
    expect([60, 179, 3_600, 86_399, 86_400].map((seconds) => ago(seconds))).toEqual([
      '1 minute ago',
      '2 minutes ago',
      '1 hour ago',
      '23 hours ago',
      '1 day ago',
    ]);
    expect(ago(180, 'ja')?.replace(/\s/g, '')).toBe('3分前');
  });

  it('is just now for less than a minute, and for a clock that runs ahead', () => {
    expect([0, 59, -600].map((seconds) => ago(seconds))).toEqual([null, null, null]);
  });
});
