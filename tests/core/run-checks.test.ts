import { describe, expect, it } from 'vitest';
import type { Check, CheckResult } from '../../core/model/context.ts';
import { BadgeProblem } from '../../core/model/problem.ts';
import { runChecks } from '../../core/run-checks.ts';
import { fakeContext } from '../support/fake-context.ts';

const context = fakeContext();
const check = (id: Check['id'], run: () => CheckResult, needs: Check['needs'] = []): Check => ({ id, needs, run });
const fails = (code: ConstructorParameters<typeof BadgeProblem>[0]) => () => {
  throw new BadgeProblem(code, { host: 'example.org' }, [{ code: 'net.timeout', detail: {} }]);
};
const outcomes = async (...checks: Check[]) =>
  Object.fromEntries((await runChecks(checks, context)).reports.map((report) => [report.check, report.outcome]));

describe('running the checks', () => {
  it('reports every check, also those after a failure', async () => {
    const read = check('read', fails('read.no-badge'));
    expect(
      await outcomes(
        read,
        check('parse', () => ({}), ['read']),
        check('trust', () => ({})),
      ),
    ).toEqual({
      read: 'fail',
      parse: 'skipped',
      trust: 'pass',
    });
  });
  it('lets a check that has nothing to say stand in nobody’s way', async () => {
    const anchor = check('anchor', () => ({ outcome: 'not-applicable' }));
    expect(
      await outcomes(
        anchor,
        check('validity', () => ({}), ['anchor']),
      ),
    ).toEqual({ anchor: 'not-applicable', validity: 'pass' });
  });
  it('runs a check regardless of its needs where it still has something to judge, and only there', async () => {
    const anchor: Check = { ...check('anchor', () => ({}), ['proof']), regardless: ({ anchors }) => anchors !== undefined };
    const proof = (found: CheckResult['found']) => check('proof', () => ({ outcome: 'unknown', ...(found && { found }) }));
    expect(await outcomes(proof({ anchors: [] }), anchor)).toEqual({ proof: 'unknown', anchor: 'pass' });
    expect(await outcomes(proof(undefined), anchor)).toEqual({ proof: 'unknown', anchor: 'skipped' });
  });
  it('skips a check whose need was never run', async () => {
    expect(await outcomes(check('proof', () => ({}), ['parse']))).toEqual({ proof: 'skipped' });
  });
  it('takes the outcome from the worst problem, whatever a check states', async () => {
    const info = { code: 'read.checksum', detail: {} } as const;
    const unknown = { code: 'net.timeout', detail: {} } as const;
    const fail = { code: 'read.no-badge', detail: {} } as const;
    expect(await outcomes(check('read', () => ({ outcome: 'pass', problems: [info] })))).toEqual({ read: 'pass' });
    expect(await outcomes(check('read', () => ({ outcome: 'pass', problems: [info, unknown] })))).toEqual({ read: 'unknown' });
    expect(await outcomes(check('read', () => ({ outcome: 'pass', problems: [unknown, fail] })))).toEqual({ read: 'fail' });
  });
  it('keeps what led to a problem beside it', async () => {
    const { reports } = await runChecks([check('issuer', fails('issuer.unreachable'))], context);
    expect(reports[0]?.problems.map((problem) => problem.code)).toEqual(['issuer.unreachable', 'net.timeout']);
  });
  it('makes a fault of this program unknown, never a pass and never a fail, and keeps its words to itself', async () => {
    for (const id of ['read', 'parse', 'issuer', 'proof', 'anchor', 'validity', 'status', 'recipient', 'trust'] as const) {
      const broken = check(id, () => {
        throw new TypeError('hanako.sato@example.ac.jp is not iterable');
      });
      const { reports } = await runChecks([broken], context);
      expect(reports[0]?.outcome).toBe('unknown');
      expect(reports[0]?.problems).toEqual([{ code: `${id}.internal-error`, detail: { kind: 'TypeError' } }]);
    }
  });
  it('hands findings on, and reports in the order of the checks whatever the order of running', async () => {
    const later: Check = { id: 'read', needs: [], run: (_context, findings) => ({ facts: { name: findings.listedAs ?? '' } }) };
    const earlier = check('trust', () => ({ found: { listedAs: 'Sample University' } }));
    const { reports, findings } = await runChecks([earlier, later], context);
    expect(reports.map((report) => report.check)).toEqual(['read', 'trust']);
    expect(reports[0]?.facts).toEqual({ name: 'Sample University' });
    expect(findings.listedAs).toBe('Sample University');
  });
});
