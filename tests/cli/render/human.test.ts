import { describe, expect, it } from 'vitest';
import { renderHuman } from '../../../cli/render/human.ts';
import { textWidth } from '../../../cli/render/text-width.ts';
import type { Locale } from '../../../core/present/locales/contract.ts';
import { en } from '../../../core/present/locales/en.ts';
import { ja } from '../../../core/present/locales/ja.ts';
import { present } from '../../../core/present/present.ts';
import { ANCHOR, SAMPLE_BADGE, sampleReport } from '../../core/present/sample-report.ts';

const plain = { bold: (text: string) => text, dim: (text: string) => text, tone: (_tone: string, text: string) => text };
const shown = (report: ReturnType<typeof sampleReport>, locale: Locale = en) =>
  renderHuman('file', { view: present(report, { locale }), members: report.members }, locale, plain, 80);

describe('a report at a terminal', () => {
  it('names a badge of a list by its address where nothing of it may be shown', () => {
    const url = 'https://badges.example.org/a/7';
    const codes = [{ code: 'status.revoked', detail: {} }] as const;
    const gone = sampleReport('revoked', { status: { outcome: 'fail', codes } }, { badge: null, input: { kind: 'url', url } });
    const out = shown(sampleReport('revoked', {}, { members: [sampleReport('genuine'), gone] }));
    expect(out).toMatch(/ {3}⊘ {2}https:\/\/badges\.example\.org\/a\/7\n {6}Withdrawn by the issuer\n/);
  });
  it('lists the badges of a presentation, each with its sign and its answer', () => {
    const codes = [{ code: 'status.revoked', detail: { reason: 'Issued twice' } }] as const;
    const members = [sampleReport('genuine'), sampleReport('revoked', { status: { outcome: 'fail', codes } }, { badge: null })];
    const out = shown(sampleReport('revoked', {}, { members }));
    expect(out).toContain('Badges in it');
    expect(out).toMatch(/ {3}✓ {2}Data Science I\n {6}Genuine badge/);
    expect(out).toMatch(/ {3}⊘ {2}Withdrawn by the issuer\n {6}- The issuer withdrew this badge. “Issued twice”/);
  });
  it('says of a record on a blockchain what it proves, and where it stands', () => {
    const facts = { ...ANCHOR, explorer: 'https://explorer.example.org/tx/c0ffee' };
    const out = shown(sampleReport('genuine', { anchor: { facts, codes: ['anchor.young'] } }));
    expect(out.replace(/\s+/g, ' ')).toContain(
      'The blockchain Ethereum has held the fingerprint of this badge since 1 April 2025.',
    );
    expect(out.replace(/\s+/g, ' ')).toContain('It is good, but not yet beyond change. Blockchain: Ethereum Transaction: c0ffee');
    expect(out).toContain('https://explorer.example.org/tx/c0ffee\n');
  });
  it('punctuates in its own language', () => {
    const skipped = sampleReport('incomplete', { anchor: { outcome: 'skipped' }, status: { outcome: 'skipped' } });
    expect(shown(skipped)).toContain('· Not checked: Blockchain record, Withdrawal');
    expect(shown(skipped, ja)).toContain('· 未実施：ブロックチェーンの記録、取り消し');
  });
  it('keeps within its columns, whatever a host is called, and its addresses whole', () => {
    const host = `${'a-very-long-label.'.repeat(8)}example.org`;
    const id = `https://example.org/${'b'.repeat(120)}`;
    const badge = { ...SAMPLE_BADGE, id, name: 'x'.repeat(200), issuer: { ...SAMPLE_BADGE.issuer, host } };
    const lines = shown(sampleReport('genuine', {}, { badge })).split('\n');
    expect(lines.filter((line) => textWidth(line) > 80)).toEqual([expect.stringContaining(id)]);
  });
  it('has no such list for one badge by itself', () => {
    expect(shown(sampleReport('genuine'))).not.toContain('Badges in it');
  });
});
