import { describe, expect, it } from 'vitest';
import type { Report } from '../../../core/model/report.ts';
import type { Verdict } from '../../../core/model/verdict.ts';
import { en } from '../../../core/present/locales/en.ts';
import { ja } from '../../../core/present/locales/ja.ts';
import { present } from '../../../core/present/present.ts';
import { headedByWorst } from '../../../core/presented.ts';
import { sampleReport } from './sample-report.ts';

const listOf = (...verdicts: Verdict[]): Report =>
  headedByWorst(
    sampleReport('not-checkable', {}, { badge: null }),
    verdicts.map((verdict) => sampleReport(verdict)),
  );

describe('the answer about a list', () => {
  it('says how many badges have which answer, the worst first, and is marked as that', () => {
    const report = listOf('genuine', 'genuine', 'revoked', 'incomplete', 'genuine');
    const view = present(report, { locale: en });
    expect(view.headline).toBe('5 badges: 1 withdrawn, 3 genuine, 1 not finished');
    expect([view.verdict, view.tone]).toEqual(['revoked', 'red']);
    expect(present(report, { locale: ja }).headline).toBe('バッジ5件：取り消し 1件、本物 3件、確認未完了 1件');
  });

  it('is green for all only where it is for each', () => {
    expect(present(listOf('genuine', 'genuine'), { locale: en })).toMatchObject({
      headline: '2 badges: 2 genuine',
      tone: 'green',
    });
    expect(present(listOf('genuine', 'incomplete'), { locale: en }).tone).toBe('grey');
  });

  it('takes nothing of one badge for all: neither its name nor its reasons nor what to do about it nor its checks', () => {
    const view = present(listOf('genuine', 'expired'), { locale: en });
    expect([view.badge, view.reasons, view.next, view.explanation]).toEqual([null, [], [], en.several.explanation]);
    expect(view.checks.map(({ check }) => check)).toEqual(['read']);
    const { explanation } = en.verdicts.expired;
    expect(view.members?.[1]).toMatchObject({ verdict: 'expired', explanation, next: [en.next['ask-for-renewed']] });
  });

  it('says that the list is longer', () => {
    const list = listOf('genuine', 'genuine');
    const [read, ...others] = list.checks;
    if (!read) throw new Error('a report has its checks');
    const cut = { ...read, problems: [{ code: 'read.list-cut', detail: { count: 2 } } as const] };
    expect(present({ ...list, checks: [cut, ...others] }, { locale: en }).reasons.map(({ code }) => code)).toEqual([
      'read.list-cut',
    ]);
  });

  it('counts what a surface caps as what it shows', () => {
    const report = listOf('confirmed', 'genuine');
    expect(present(report, { locale: en, surface: 'page' }).headline).toBe('2 badges: 2 genuine');
    expect(present(report, { locale: en }).headline).toBe('2 badges: 1 genuine, 1 confirmed');
  });

  it('of one badge is the answer of that badge', () => {
    expect(present(listOf('revoked'), { locale: en })).toMatchObject({ headline: en.verdicts.revoked.headline });
  });

  it('is a badge’s own where a record holds others', () => {
    const record = {
      ...sampleReport('genuine'),
      members: [sampleReport('revoked'), sampleReport('genuine', {}, { badge: null })],
    };
    const view = present(record, { locale: en });
    expect(view.headline).toMatch(/^Genuine badge/);
    expect(view.checks).toHaveLength(9);
  });
});
