import { describe, expect, it } from 'vitest';
import { loadLocale } from '../../../core/present/index.ts';
import { checkedMoment } from '../../../widget/report/checked-moment.ts';

describe('when a report was made', () => {
  it('is said in the words of each language', async () => {
    const en = checkedMoment('2026-03-21T09:05:00Z', await loadLocale('en'));
    const ja = checkedMoment('2026-03-21T09:05:00Z', await loadLocale('ja'));
    expect(en?.date).toMatch(/March 2026/);
    expect(ja?.date).toMatch(/^2026年3月/);
    expect(en?.time).toMatch(/^\d\d:\d\d \S+/);
  });

  it('is nothing where no moment is given', async () => {
    expect(checkedMoment('soon', await loadLocale('en'))).toBeNull();
  });
});
