import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS, type Outcome } from '../../../core/index.ts';
import { conditionsOf } from '../../../extension/ui/conditions.ts';
import { problem, reportWith } from './reports.ts';

const states = (report: ReturnType<typeof reportWith>, place: Parameters<typeof conditionsOf>[1] = 'mail') =>
  Object.fromEntries(conditionsOf(report, place).map(({ id, state }) => [id, state]));

describe('the conditions of "confirmed"', () => {
  it('hold where everything passed', () => {
    expect(states(reportWith({}))).toEqual({ unaltered: 'met', listed: 'met', address: 'met', notWithdrawn: 'met' });
  });

  it('are open where nothing is known, and missed where the answer is no', () => {
    const report = reportWith({
      proof: { outcome: 'unknown' },
      trust: { outcome: 'not-applicable' },
      recipient: { outcome: 'fail' },
      status: { outcome: 'unknown' },
    });
    expect(states(report)).toEqual({ unaltered: 'open', listed: 'missed', address: 'missed', notWithdrawn: 'open' });
  });

  it('take a badge without a blockchain record or a withdrawal service for what it is', () => {
    const report = reportWith({ anchor: { outcome: 'not-applicable' }, status: { outcome: 'not-applicable' } });
    expect(states(report)).toMatchObject({ unaltered: 'met', notWithdrawn: 'met' });
  });

  it('never count an address on a profile, and say why', () => {
    expect(conditionsOf(reportWith({}), 'profile')[2]).toEqual({ id: 'address', state: 'open', remark: 'capped' });
    const doubted = reportWith({ recipient: { outcome: 'unknown', problems: [problem('recipient.sender-unproven')] } });
    expect(conditionsOf(doubted, 'mail')[2]).toEqual({ id: 'address', state: 'open', remark: 'doubted' });
  });

  it('hold only where each check they stand for has passed or does not apply', () => {
    const outcome = fc.constantFrom<Outcome>('pass', 'fail', 'unknown', 'skipped', 'not-applicable');
    fc.assert(
      fc.property(fc.tuple(...CHECKS.map(() => outcome)), (outcomes) => {
        const report = reportWith(Object.fromEntries(CHECKS.map((check, at) => [check, { outcome: outcomes[at] ?? 'unknown' }])));
        if (Object.values(states(report)).some((state) => state !== 'met')) return;
        for (const check of ['issuer', 'proof', 'recipient', 'trust']) {
          expect(report.checks.find((one) => one.check === check)?.outcome).toBe('pass');
        }
        expect(report.checks.filter(({ check }) => !['read', 'parse'].includes(check)).map((one) => one.outcome)).not.toContain(
          'unknown',
        );
      }),
    );
  });
});
