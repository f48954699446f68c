import { describe, expect, it } from 'vitest';
import { renderHuman } from '../../../cli/render/human.ts';
import { en } from '../../../core/present/locales/en.ts';
import { present } from '../../../core/present/present.ts';
import { sampleReport } from '../../core/present/sample-report.ts';

const plain = { bold: (text: string) => text, dim: (text: string) => text, tone: (_tone: string, text: string) => text };
const shown = (report: ReturnType<typeof sampleReport>) =>
  renderHuman('file', present(report, { locale: en }), en.parts, plain, 80);

describe('a report at a terminal', () => {
  it('lists the badges of a presentation, each with its sign and its answer', () => {
    const members = [sampleReport('genuine'), sampleReport('revoked', {}, { badge: null })];
    const out = shown(sampleReport('revoked', {}, { members }));
    expect(out).toContain('Badges in it');
    expect(out).toMatch(/ {3}✓ {2}Data Science I: Genuine badge/);
    expect(out).toMatch(/ {3}⊘ {2}Withdrawn by the issuer/);
  });
  it('has no such list for one badge by itself', () => {
    expect(shown(sampleReport('genuine'))).not.toContain('Badges in it');
  });
});
