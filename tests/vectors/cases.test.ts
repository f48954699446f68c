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

/** Families that this release cannot read, by the names it gives them. All others are built, and any wrong answer about them is one. */
const NOT_BUILT = new Set(['Open Badges 2.0 (JWS)']);

/** Suites that are built: nothing of them may be pending. */
const COMPLETE = new Set(['attacks', 'blockcerts', 'lecos', 'platforms']);

const codesOf = (report: Report) => report.checks.flatMap((check) => check.problems.map((problem) => problem.code as string));

/** The family that a report says it cannot read yet, or `null` where it claims to have an answer. */
function pendingReason(report: Report): string | null {
  const problems = report.checks.flatMap((check) => check.problems);
  const family = String(problems.find(({ code }) => code === 'parse.version-unsupported')?.detail['version']);
  return report.verdict === 'incomplete' && NOT_BUILT.has(family) ? family : null;
}

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
  const pending = new Map<string, number>();
  describe(`cases/${suite}`, () => {
    it.each(ids)('%s', async (id) => {
      const folder = vectorPath('cases', suite, id);
      const { expect: expected } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as { expect: Expectation };
      const { report } = await replay(folder);
      const wrong = disagreements(report, expected);
      const reason = wrong.length > 0 && !COMPLETE.has(suite) ? pendingReason(report) : null;
      if (reason !== null) {
        pending.set(reason, (pending.get(reason) ?? 0) + 1);
        // What is not built gives no answer at all: never a pass, never a fault of the badge.
        expect(report.badge, 'nothing may be shown of a badge that was not verified').toBeNull();
        return;
      }
      expect(wrong, JSON.stringify(report.checks, null, 1)).toEqual([]);
    });
    it('says what is not built yet', () => {
      const lines = [...pending].map(([reason, count]) => `  pending: ${count} × ${reason}`);
      if (lines.length > 0) process.stdout.write(`cases/${suite}\n${lines.join('\n')}\n`);
      expect(COMPLETE.has(suite) ? [...pending] : []).toEqual([]);
    });
  });
}

describe.runIf(vectorsPresent)('the cases', () => {
  it('are there at all', () => {
    expect(suites.length).toBeGreaterThan(3);
  });
});
