import { describe, expect, it } from 'vitest';
import { anchor } from '../../../core/anchor/check.ts';
import { judgeAnchors } from '../../../core/anchor/judge-anchors.ts';
import type { AnchorClaim } from '../../../core/model/anchor.ts';
import type { Badge } from '../../../core/model/badge.ts';
import type { Check } from '../../../core/model/context.ts';
import { runChecks } from '../../../core/run-checks.ts';
import { CHAIN, claimOf, fakeFamily, NOW, OTHER_ROOT, partyWith, STRANGER, TXID, told } from '../../support/anchors.ts';
import { fakeContext } from '../../support/fake-context.ts';
import { problemOfLater } from '../../support/problem-of.ts';

const MOCK = claimOf({ place: { chain: 'mockchain', type: 'Mock' } });
const registers = {
  chains: [CHAIN, { ...CHAIN, network: 'example:mock', family: 'mock', codes: ['mockchain'], test: true }] as const,
  familyOf: async () => fakeFamily,
};

function judge(claims: readonly AnchorClaim[], badge?: Partial<Badge>) {
  const asked: string[] = [];
  const chain = async (network: string, txid: string) => {
    asked.push(`${network} ${txid}`);
    return [told('one'), told('two')];
  };
  return judgeAnchors(claims, fakeContext({ chain, now: NOW }), badge as Badge, registers).then((result) => ({
    ...result,
    codes: (result.problems ?? []).map(({ code }) => code),
    asked,
  }));
}

describe('the anchor check', () => {
  it('has nothing to say of a badge that names no blockchain', async () => {
    expect(await anchor.run(fakeContext(), {})).toEqual({
      outcome: 'not-applicable',
      problems: [{ code: 'anchor.none', detail: {} }],
    });
  });

  it('asks once about each transaction, and every claim must hold', async () => {
    const twice = await judge([claimOf(), claimOf()]);
    expect(twice).toMatchObject({ outcome: 'pass', codes: [], facts: { records: 2 } });
    expect(twice.asked).toEqual([`${CHAIN.network} ${TXID}`]);
    expect(twice.found).toEqual({ anchored: [twice.found?.anchored?.[0], twice.found?.anchored?.[0]] });
    const one = await judge([claimOf(), claimOf({ documentHash: OTHER_ROOT })]);
    expect(one).toMatchObject({ outcome: 'fail', codes: ['anchor.target-mismatch'], found: { anchored: [{ txid: TXID }] } });
  });

  it('is a test where one of several records is on a test chain', async () => {
    expect(await judge([claimOf(), MOCK])).toMatchObject({ outcome: 'pass', codes: ['anchor.test-network'] });
    expect(await judge([MOCK])).toMatchObject({ outcome: 'not-applicable', codes: ['anchor.test-network'] });
  });

  it("tells of the issuer's record first, and of a witness's fault too", async () => {
    const witness = claimOf({ by: 'witness', party: partyWith([{ address: STRANGER }]) });
    expect(await judge([witness, claimOf()])).toMatchObject({ outcome: 'fail', codes: ['anchor.wrong-sender'] });
    expect((await judge([{ ...MOCK, by: 'witness' }, claimOf()])).facts).toMatchObject({ txid: TXID });
  });

  it('goes by the earlier of the dates that the badge gives itself', async () => {
    expect((await judge([claimOf()], { issuedOn: '2030-01-01', awardedOn: '2025-04-01' })).outcome).toBe('pass');
    expect((await judge([claimOf()], { issuedOn: '2030-01-01' })).codes).toEqual(['anchor.time-order']);
  });

  it('asks about ten records at most', async () => {
    const many = Array.from({ length: 11 }, () => claimOf());
    expect(await problemOfLater(() => judge(many))).toMatchObject({ code: 'proof.too-many', detail: { limit: 10 } });
  });

  it('runs although the proof did not pass, where there is a claim to judge', async () => {
    const claim = claimOf({ documentHash: OTHER_ROOT, place: { chain: 'mockchain' } });
    const proof = (anchors?: readonly AnchorClaim[]): Check => ({
      id: 'proof',
      needs: [],
      run: () => ({ outcome: 'unknown', ...(anchors && { found: { anchors } }) }),
    });
    const outcomes = async (anchors?: readonly AnchorClaim[]) =>
      (await runChecks([proof(anchors), anchor], fakeContext())).reports.map(({ outcome }) => outcome);
    expect(await outcomes([claim])).toEqual(['unknown', 'fail']);
    expect(await outcomes([])).toEqual(['unknown', 'skipped']);
    expect(await outcomes()).toEqual(['unknown', 'skipped']);
  });
});
