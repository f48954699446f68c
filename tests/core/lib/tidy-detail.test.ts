import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyDetail, tidyText } from '../../../core/lib/tidy-detail.ts';

describe('a value in a report', () => {
  it('stays as it is where it is an ordinary name, date, host or number', () => {
    const detail = { name: '一般社団法人　みなと学習協会', host: 'xn--kbe-u-jye.ac.jp', date: '2025-03-21', status: 503 };
    expect(tidyDetail(detail)).toEqual(detail);
  });
  it('never holds control characters, changes of direction or marks like ours, and is never long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        const tidy = tidyText(`\u202e✔${text}\u001b[2J`);
        expect(tidy.length).toBeLessThanOrEqual(300);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it looks for
        expect(tidy).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069✓✔✅]/u);
        expect(tidyText(tidy)).toBe(tidy);
      }),
    );
  });
});
