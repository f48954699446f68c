import { describe, expect, it } from 'vitest';
import { PROBLEMS, type ProblemCode } from '../../../core/index.ts';
import { holderLine } from '../../../extension/ui/holder-line.ts';
import { en } from '../../../extension/words/en.ts';
import { problem, reportWith } from './reports.ts';

const unknownWith = (...codes: ProblemCode[]) =>
  reportWith({ recipient: { outcome: 'unknown', problems: codes.map((code) => problem(code)) } });

describe('the line about the holder', () => {
  it('tells a match with a sender from one with an address that the viewer gave', () => {
    expect(holderLine(reportWith({}), 'mail')).toBe('mailMatches');
    expect(holderLine(reportWith({}), 'given')).toBe('givenMatches');
    const differs = reportWith({ recipient: { outcome: 'fail', problems: [problem('recipient.email-differs')] } });
    expect(holderLine(differs, 'mail')).toBe('mailDiffers');
    expect(holderLine(differs, 'given')).toBe('givenDiffers');
  });

  it('says under a headline by which the holder was not checked why a match is no check', () => {
    const unlisted = reportWith({ trust: { outcome: 'not-applicable' } }, { verdict: 'genuine' });
    expect(holderLine(unlisted, 'mail')).toBe('mailMatchesOnly');
    expect(holderLine(unlisted, 'given')).toBe('givenMatchesOnly');
  });

  it('says what was found about a name, past remarks', () => {
    expect(holderLine(unknownWith('recipient.name-only'), 'profile')).toBe('nameMatches');
    expect(holderLine(unknownWith('recipient.name-invisible', 'recipient.name-similar'), 'profile')).toBe('nameSimilar');
    expect(holderLine(unknownWith('recipient.in-quoted-text'), 'mail')).toBe('quoted');
  });

  it('says nothing where the comparison was not reached', () => {
    expect(holderLine(reportWith({ recipient: { outcome: 'skipped' } }), 'mail')).toBeNull();
    expect(holderLine(unknownWith('recipient.internal-error'), 'mail')).toBeNull();
  });

  it('has words for every finding that is no remark', () => {
    const codes = (Object.keys(PROBLEMS) as ProblemCode[]).filter(
      (code) => code.startsWith('recipient.') && PROBLEMS[code].class !== 'info' && code !== 'recipient.internal-error',
    );
    expect(codes.length).toBeGreaterThan(8);
    for (const code of codes) {
      const line = holderLine(unknownWith(code), 'mail');
      expect(line && en.panel.holder[line], code).toBeTruthy();
    }
  });
});
