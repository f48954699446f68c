import { describe, expect, it } from 'vitest';
import { validity } from '../../../core/validity/check.ts';
import { badgeFor, contextFor, runCheck } from '../../support/people.ts';

const codes = (problems: readonly { code: string }[] = []) => problems.map(({ code }) => code);

describe('the validity check', () => {
  it('is skipped without a badge', async () => {
    expect(await runCheck(validity, contextFor(), null)).toEqual({ outcome: 'skipped' });
  });

  it('has nothing to say of a badge without dates', async () => {
    expect(await runCheck(validity, contextFor(), badgeFor())).toEqual({ outcome: 'not-applicable' });
  });

  it('tells the dates as written', async () => {
    const badge = badgeFor({ issuedOn: 1375288200, expires: '2030-01-01T00:00:00+09:00' });
    const result = await runCheck(validity, contextFor(), badge);
    expect(result).toEqual({ problems: [], facts: { issuedOn: '1375288200', expires: '2030-01-01T00:00:00+09:00' } });
  });

  it('judges a badge by its start and not by the day of its award', async () => {
    const context = contextFor({}, { now: Date.UTC(2026, 0, 1) });
    const later = badgeFor({ issuedOn: '2025-01-01T00:00:00Z', awardedOn: '2027-01-01T00:00:00Z' });
    expect(codes((await runCheck(validity, context, later)).problems)).toEqual([]);
    const sooner = badgeFor({ issuedOn: '2027-01-01T00:00:00Z', awardedOn: '2025-01-01T00:00:00Z' });
    expect(codes((await runCheck(validity, context, sooner)).problems)).toEqual(['validity.not-yet-valid']);
  });

  it('judges the end of the proof, also of a badge without dates', async () => {
    const context = contextFor({}, { now: Date.UTC(2026, 0, 1) });
    const result = await validity.run(context, { badge: badgeFor(), proofExpires: '2025-12-31T00:00:00Z' });
    expect(codes(result.problems)).toEqual(['validity.proof-expired']);
    expect((await validity.run(context, { badge: badgeFor(), proofExpires: '2026-12-31T00:00:00Z' })).problems).toEqual([]);
  });

  it('judges nothing by a clock that is older than the release', async () => {
    const context = contextFor({}, { now: Date.UTC(2020, 0, 1), built: '2026-11-01' });
    const { problems } = await runCheck(validity, context, badgeFor({ expires: '2019-01-01' }));
    expect(codes(problems)).toEqual(['validity.clock-suspect']);
  });

  it('is not moved in time by hosts that the issuer’s own contradicts, or that stand without it', async () => {
    const past = 'Wed, 01 Apr 2026 00:00:00 GMT';
    const strangers: [string, string][] = [
      ['w1.example.net', past],
      ['w2.example.net', past],
    ];
    const issuer = {
      id: 'https://badges.example.org/issuer',
      name: null,
      host: 'badges.example.org',
      path: null,
      platform: null,
    };
    const judgedAmong = async (hosts: [string, string][]) => {
      const context = contextFor({}, { now: Date.UTC(2027, 0, 1), hostDates: new Map(hosts) });
      return codes((await validity.run(context, { badge: badgeFor({ expires: '2026-12-01T00:00:00Z' }), issuer })).problems);
    };
    expect(await judgedAmong(strangers)).toEqual(['validity.expired']);
    expect(await judgedAmong([...strangers, ['badges.example.org', 'Fri, 01 Jan 2027 00:00:00 GMT']])).toEqual([
      'validity.expired',
    ]);
    expect(await judgedAmong([...strangers, ['badges.example.org', past]])).toEqual(['validity.clock-suspect']);
  });

  it('does not suspect a time that the viewer named', async () => {
    const context = contextFor({}, { now: Date.UTC(2020, 0, 1), built: '2026-11-01', policy: { now: '2020-01-01T00:00:00Z' } });
    const { problems } = await runCheck(validity, context, badgeFor({ expires: '2019-01-01T00:00:00Z' }));
    expect(codes(problems)).toEqual(['validity.expired']);
  });
});
