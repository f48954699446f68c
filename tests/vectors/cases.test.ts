// Whole verifications, replayed with no network: every case beside the checkout, whatever suite it belongs to.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay } from '../../cli/commands/replay.ts';
import type { Report } from '../../core/index.ts';
import { vectorPath, vectorsPresent } from '../support/vectors.ts';

interface Expectation {
  verdict: string[];
  checks?: Record<string, string>;
  codes?: string[];
}

const codesOf = (report: Report) => report.checks.flatMap((check) => check.problems.map((problem) => problem.code as string));

function disagreements(report: Report, expected: Expectation): string[] {
  const outcome = (id: string) => report.checks.find((check) => check.check === id)?.outcome;
  const wrong = expected.verdict.includes(report.verdict)
    ? []
    : [`verdict ${report.verdict}, not ${expected.verdict.join(' or ')}`];
  for (const [id, wanted] of Object.entries(expected.checks ?? {})) {
    if (outcome(id) !== wanted) wrong.push(`${id} ${outcome(id)}, not ${wanted}`);
  }
  const codes = codesOf(report);
  // A fault of this program is unknown, which is what many cases ask for.
  wrong.push(...codes.filter((code) => code.endsWith('.internal-error')));
  for (const code of expected.codes ?? [])
    if (!codes.includes(code)) wrong.push(`no ${code} among ${codes.join(', ') || 'no codes'}`);
  return wrong;
}

const suites = vectorsPresent ? readdirSync(vectorPath('cases')) : [];
for (const suite of suites) {
  const ids = readdirSync(vectorPath('cases', suite)).filter((id) => existsSync(vectorPath('cases', suite, id, 'case.json')));
  describe(`cases/${suite}`, () => {
    it.each(ids)('%s', async (id) => {
      const folder = vectorPath('cases', suite, id);
      const { expect: expected } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as { expect: Expectation };
      const { report } = await replay(folder);
      expect(disagreements(report, expected), JSON.stringify(report.checks, null, 1)).toEqual([]);
    });
  });
}

describe.runIf(vectorsPresent)('the cases', () => {
  it('are there at all', () => {
    expect(suites.length).toBeGreaterThan(3);
  });
});
