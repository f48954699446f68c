import { describe, expect, it } from 'vitest';
import { loadLocale, present } from '../../../core/present/index.ts';
import { reportText } from '../../../extension/ui/report-text.ts';
import { reportWords } from '../../../ui/words.ts';
import { reportWith } from './reports.ts';

describe('a report as text', () => {
  it('says the answer, the badge, the checks and what was asked, one thing a line', async () => {
    const locale = await loadLocale('en');
    const evidence = [{ url: 'https://wallet.example.org/1', status: 200, sha256: 'ab', time: '2026-03-01T09:00:00.000Z' }];
    const { badge } = reportWith({});
    const report = reportWith({}, { evidence, badge: badge && { ...badge, description: 'Cuts\njoints.' } });
    const lines = reportText(present(report, { locale }), reportWords('en'), locale).split('\n');
    expect(lines[0]).toMatch(/^Genuine badge from /);
    expect(lines).toContain('Bench Skills');
    expect(lines).toContain('About the badge: Cuts joints.');
    expect(lines.filter((line) => /^- .*: .* – /.test(line))).toHaveLength(9);
    expect(lines).toContain('- https://wallet.example.org/1 (200, 2026-03-01T09:00:00.000Z)');
  });

  it('lists the badges of a presentation with what is said of each', async () => {
    const report = reportWith({}, { members: [reportWith({}), reportWith({}, { badge: null })] });
    const locale = await loadLocale('en');
    const text = reportText(present(report, { locale }), reportWords('en'), locale);
    expect(text).toMatch(/The badges in it:\n- Bench Skills: Genuine badge[^\n]*\n- Genuine badge/);
  });

  it('says so where nothing was asked', async () => {
    const locale = await loadLocale('ja');
    const text = reportText(present(reportWith({}, { badge: null }), { locale }), reportWords('ja'), locale);
    expect(text).toContain('問い合わせは行っていません。');
    expect(text).not.toMatch(/: |:$/m);
  });
});
