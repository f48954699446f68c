import { describe, expect, it } from 'vitest';
import type { Report } from '../../core/index.ts';
import { loadLocale } from '../../core/present/index.ts';
import type { SampleResult } from '../../demo/check-samples.ts';
import { checkLines, sampleTable } from '../../demo/sample-table.ts';
import { padded, painted, terminalLanguages, width } from '../../demo/terminal.ts';
import type { Sample } from '../../demo/world/sample.ts';

const report: Report = {
  verdict: 'revoked',
  badge: null,
  checks: [],
  evidence: [],
  input: { kind: 'png' },
  verifiedAt: '2026-01-01T00:00:00Z',
  verifier: 'x',
};
const named: Report = {
  ...report,
  verdict: 'genuine',
  badge: {
    standard: 'ob-2.0',
    id: null,
    name: 'Sample',
    description: null,
    criteria: { narrative: null, url: null },
    image: null,
    language: null,
    issuer: { id: null, name: 'Sample Guild', host: 'badges.example.org', url: null, listedAs: null },
    platform: null,
    shownOn: null,
    issuedOn: null,
    expires: null,
  },
};
const sample: Sample = {
  id: 'one',
  group: 'caution',
  title: { en: 'One', ja: '見本' },
  story: { en: 'S', ja: '話' },
  picture: null,
  input: { url: 'https://badges.example.org/' },
  verdict: 'revoked',
};
const result = (faults: string[] = []): SampleResult => ({ sample, report, faults });

describe('the terminal', () => {
  it('is spoken to in its language', () => {
    expect(terminalLanguages({ LANG: 'ja_JP.UTF-8' })).toEqual(['ja-JP']);
    expect(terminalLanguages({ LANG: 'ja_JP.UTF-8', LC_ALL: 'en_GB@euro' })).toEqual(['en-GB']);
    expect(terminalLanguages({ LANG: 'C.UTF-8' })).toEqual([]);
    expect(terminalLanguages({})).toEqual([]);
  });

  it('Japanese takes two columns a character', () => {
    expect(width('見本 A')).toBe(6);
    expect(padded('見本', 6)).toBe('見本  ');
  });

  it('shows colours only to a person who wants them', () => {
    expect(painted('red', 'x', { isTTY: true, env: {} })).toBe('\u001b[31mx\u001b[39m');
    expect(painted('red', 'x', { isTTY: false, env: {} })).toBe('x');
    expect(painted('red', 'x', { isTTY: true, env: { NO_COLOR: '1' } })).toBe('x');
  });
});

describe('the table of samples', () => {
  it('says each answer in words', async () => {
    const terminal = { isTTY: false, env: {} };
    expect(sampleTable([result()], await loadLocale('en'), 'en', terminal)).toBe('  One  Withdrawn by the issuer');
    expect(sampleTable([result()], await loadLocale('ja'), 'ja', terminal)).toBe('  見本  発行者が取り消したバッジ');
  });

  it('holds none of the marks that isolate a name', async () => {
    const table = sampleTable(
      [result()].map((one) => ({ ...one, report: named })),
      await loadLocale('en'),
      'en',
      { isTTY: false, env: {} },
    );
    expect(table).toContain('“Sample Guild”');
    expect(table).not.toMatch(/[\u2066-\u2069]/);
  });

  it('names what is not as expected', () => {
    expect(checkLines([result(), result(['genuine in place of revoked', 'status.revoked is not reported'])])).toBe(
      'ok    one: revoked\nFAIL  one: genuine in place of revoked; status.revoked is not reported',
    );
  });
});
