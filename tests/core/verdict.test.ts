import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS, type Detail, OUTCOMES } from '../../core/model/check.ts';
import type { CheckReport } from '../../core/model/check-report.ts';
import { PROBLEMS, type ProblemCode, problemClass } from '../../core/model/problem.ts';
import { type Axes, FRESHNESS, INTEGRITY, ISSUER, NETWORK, RECIPIENT } from '../../core/model/verdict.ts';
import { axesOf, verdictOf } from '../../core/verdict.ts';

/** All 4 × 7 × 6 × 7 × 2 combinations of the axes. */
function* combinations(): Generator<Axes> {
  for (const integrity of INTEGRITY)
    for (const issuer of ISSUER)
      for (const recipient of RECIPIENT)
        for (const freshness of FRESHNESS)
          for (const network of NETWORK) yield { integrity, issuer, recipient, freshness, network };
}
const ALL = [...combinations()].map((axes) => ({ axes, verdict: verdictOf(axes) }));
const those = (holds: (axes: Axes) => boolean) => ALL.filter(({ axes }) => holds(axes));
const verdictsOf = (rows: typeof ALL) => new Set(rows.map((row) => row.verdict));

describe('the laws, over every combination of the axes', () => {
  it('covers 2,352 combinations and reaches all thirteen verdicts', () => {
    expect(ALL).toHaveLength(2352);
    expect(verdictsOf(ALL).size).toBe(13);
  });
  it('law 1: confirmed needs integrity, a listed issuer, an e-mail match, a status that is current or not offered, and a main network', () => {
    for (const { axes, verdict } of ALL) {
      const earned =
        axes.integrity === 'pass' &&
        axes.issuer === 'listed' &&
        axes.recipient === 'match-email' &&
        (axes.freshness === 'current' || axes.freshness === 'no-status') &&
        axes.network === 'main';
      expect(verdict === 'confirmed').toBe(earned);
    }
  });
  it('law 2: an unknown on integrity, issuer or status never yields confirmed or genuine', () => {
    const doubtful = those(({ integrity, issuer, freshness }) => [integrity, issuer, freshness].includes('unknown' as never));
    expect(doubtful.length).toBeGreaterThan(0);
    expect([...verdictsOf(doubtful)]).not.toContain('confirmed');
    expect([...verdictsOf(doubtful)]).not.toContain('genuine');
  });
  it('law 3: not-genuine comes from a failed integrity alone, revoked from a status that says so', () => {
    expect(ALL.every(({ axes, verdict }) => (verdict === 'not-genuine') === (axes.integrity === 'fail'))).toBe(true);
    expect(ALL.every(({ axes, verdict }) => verdict !== 'revoked' || axes.freshness === 'revoked')).toBe(true);
  });
  it('law 4: a name alone never confirms, and a self-made or shared identity is never genuine', () => {
    expect([...verdictsOf(those(({ recipient }) => recipient === 'match-name' || recipient === 'similar-name'))]).not.toContain(
      'confirmed',
    );
    const unproven = verdictsOf(those(({ issuer }) => issuer === 'self' || issuer === 'shared-host' || issuer === 'conflict'));
    for (const verdict of ['genuine', 'confirmed', 'holder-differs'] as const) expect([...unproven]).not.toContain(verdict);
  });
  it('nothing of a test network is ever genuine', () => {
    expect([...verdictsOf(those(({ network, integrity }) => network === 'test' && integrity === 'pass'))]).toEqual([
      'test-badge',
    ]);
  });
});

const detail: Detail = {};
const codesOf = (check: string) =>
  (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => code.startsWith(`${check}.`) || code.startsWith('net.'));

/** A report of one check as the runner makes it: the outcome fits the problems. */
const checkReport = (check: (typeof CHECKS)[number]) =>
  fc.tuple(fc.constantFrom(...OUTCOMES), fc.subarray(codesOf(check), { maxLength: 3 })).map(([stated, codes]): CheckReport => {
    const classes = codes.map(problemClass);
    const outcome = classes.includes('fail') ? 'fail' : classes.includes('unknown') ? 'unknown' : stated;
    return { check, outcome, problems: codes.map((code) => ({ code, detail })), facts: {} };
  });
const reports = fc.tuple(...CHECKS.map(checkReport));

describe('reading the axes off the checks', () => {
  it('gives the same axes whatever the order of the checks and of their problems', () => {
    fc.assert(
      fc.property(reports, (checks) => {
        const shuffled = [...checks].reverse().map((check) => ({ ...check, problems: [...check.problems].reverse() }));
        expect(axesOf(shuffled)).toEqual(axesOf(checks));
      }),
      { numRuns: 2000 },
    );
  });
  it('never lets confirmed or genuine come out of a report in which read, parse, proof, issuer or status did not pass', () => {
    fc.assert(
      fc.property(reports, (checks) => {
        const verdict = verdictOf(axesOf(checks));
        if (verdict !== 'confirmed' && verdict !== 'genuine') return;
        const outcome = (id: string) => checks.find((check) => check.check === id)?.outcome;
        for (const id of ['read', 'parse', 'issuer', 'proof', 'status', 'anchor', 'validity']) {
          expect(['pass', 'not-applicable'], `${id} under ${verdict}`).toContain(outcome(id));
        }
        expect(outcome('proof')).toBe('pass');
        expect(outcome('issuer')).toBe('pass');
      }),
      { numRuns: 5000 },
    );
  });
  it('never condemns without a check that failed', () => {
    fc.assert(
      fc.property(reports, (checks) => {
        if (verdictOf(axesOf(checks)) !== 'not-genuine') return;
        expect(checks.some((check) => ['issuer', 'proof', 'anchor'].includes(check.check) && check.outcome === 'fail')).toBe(
          true,
        );
      }),
      { numRuns: 5000 },
    );
  });
  it('treats a check that is missing as one that was skipped', () => {
    expect(verdictOf(axesOf([]))).toBe('incomplete');
  });
});
