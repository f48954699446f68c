import { describe, expect, it } from 'vitest';
import type { Chain } from '../../../core/anchor/chains/contract.ts';
import { judgeClaim } from '../../../core/anchor/judge-claim.ts';
import type { World } from '../../../core/anchor/judge-place.ts';
import type { ChainAnswer } from '../../../core/ports.ts';
import {
  anchorWorld,
  BLOCK_TIME,
  CHAIN,
  claimOf,
  GOOD,
  hashOf,
  ISSUER,
  NOW,
  OTHER_ROOT,
  partyWith,
  ROOT,
  rawOf,
  STRANGER,
  TXID,
  told,
  txidOf,
} from '../../support/anchors.ts';

const AGREED = [told('one'), told('two')];

async function judged(claim = claimOf(), answers: readonly ChainAnswer[] = AGREED, world: Partial<World> = {}) {
  const { outcome, problems, records } = await judgeClaim(claim, anchorWorld(answers, world));
  const codes = [...problems, ...records.flatMap((record) => record.problems)].map(({ code }) => code);
  return { outcome, codes, facts: records[0]?.facts, anchored: records[0]?.anchored };
}
const onChain = (changes: Partial<Chain>): Partial<World> => ({ chains: [{ ...CHAIN, ...changes }] });

describe('a claim that holds', () => {
  it('passes, and says what was found', async () => {
    expect(await judged()).toEqual({
      outcome: 'pass',
      codes: [],
      facts: {
        network: CHAIN.network,
        chain: 'Example chain',
        txid: TXID,
        explorer: `https://explorer.example.org/tx/${TXID}`,
        sender: ISSUER,
        sources: 'one, two',
        blockTime: BLOCK_TIME,
        confirmations: 120,
      },
      anchored: { network: CHAIN.network, txid: TXID },
    });
  });

  it('passes in whichever case its hex is written', async () => {
    const upper = { targetHash: ROOT.toUpperCase(), merkleRoot: ROOT.toUpperCase() };
    expect((await judged(claimOf({ receipt: upper, place: { txid: TXID.toUpperCase() } }))).outcome).toBe('pass');
  });

  it('is young where few blocks are on top', async () => {
    const young = ['one', 'two'].map((source) => told(source, { confirmations: 5 }));
    expect(await judged(claimOf(), young)).toMatchObject({ outcome: 'pass', codes: ['anchor.young'] });
  });
});

describe('a document', () => {
  it('that has another hash is another document, on whichever chain; both hashes are told', async () => {
    const { problems } = await judgeClaim(claimOf({ documentHash: OTHER_ROOT }), anchorWorld(AGREED));
    expect(problems).toEqual([{ code: 'anchor.target-mismatch', detail: { documentHash: OTHER_ROOT, targetHash: ROOT } }]);
    const mock = await judged(claimOf({ documentHash: OTHER_ROOT }), [], onChain({ family: 'mock', test: true, lookup: false }));
    expect(mock).toMatchObject({ outcome: 'fail', codes: ['anchor.target-mismatch', 'anchor.test-network'] });
  });

  it('whose path leads elsewhere fails, and the network is asked all the same', async () => {
    const elsewhere = claimOf({ receipt: { path: [{ right: ROOT }] } });
    expect(await judged(elsewhere)).toMatchObject({
      outcome: 'fail',
      codes: ['anchor.path-invalid'],
      facts: { confirmations: 120 },
    });
    const malformed = claimOf({ receipt: { path: [{}] } });
    expect(await judged(malformed)).toMatchObject({ outcome: 'fail', codes: ['anchor.path-malformed'] });
  });
});

describe('a transaction', () => {
  const ofAll = (changes: Parameters<typeof told>[1]) => [told('one', changes), told('two', changes)];

  it.each([
    ['another value', { payload: OTHER_ROOT }, 'fail', 'anchor.root-mismatch'],
    ['the value and more', { payload: `${ROOT}00` }, 'fail', 'anchor.root-mismatch'],
    ['nothing', { payload: '' }, 'fail', 'anchor.root-mismatch'],
    ['two values', { payload: `${OTHER_ROOT},${ROOT}` }, 'fail', 'anchor.ambiguous'],
    ['one value twice', { payload: `${ROOT},${ROOT}` }, 'fail', 'anchor.ambiguous'],
  ] as const)('that carries %s', async (_what, changes, outcome, code) => {
    expect(await judged(claimOf(), ofAll(changes))).toMatchObject({ outcome, codes: [code] });
  });

  it('that was rolled back is none', async () => {
    expect(await judged(claimOf(), ofAll({ failed: true }))).toMatchObject({ outcome: 'fail', codes: ['anchor.tx-failed'] });
  });

  it('that is in no block yet is not known', async () => {
    const pending = ofAll({ confirmations: 0, blockTime: '' });
    expect(await judged(claimOf(), pending)).toMatchObject({ outcome: 'unknown', codes: ['anchor.unconfirmed'] });
  });

  it('that was written long before the badge was is not explained', async () => {
    const { outcome, codes } = await judged(claimOf(), ofAll({ blockTime: '2023-04-01T00:00:00Z' }));
    expect([outcome, codes]).toEqual(['unknown', ['anchor.time-order']]);
    expect((await judged(claimOf(), ofAll({ blockTime: '2024-06-01T00:00:00Z' }))).outcome).toBe('pass');
    expect((await judged(claimOf(), ofAll({ blockTime: '2023-04-01T00:00:00Z' }), { badgeDate: null })).outcome).toBe('pass');
  });

  it('whose bytes were signed for another chain is none of this one', async () => {
    const raw = rawOf({ ...GOOD, network: 'eip155:5' });
    const txid = txidOf(raw);
    const answers = ['one', 'two'].map((source) => told(source, { raw, txid }));
    expect(await judged(claimOf({ place: { txid } }), answers)).toMatchObject({
      outcome: 'unknown',
      codes: ['anchor.wrong-chain'],
    });
  });

  it('whose bytes refute it is refuted by one source alone', async () => {
    const raw = rawOf({ ...GOOD, payloads: [OTHER_ROOT], senders: [STRANGER] });
    const txid = txidOf(raw);
    const answers = [told('one', { raw, txid, payload: OTHER_ROOT, senders: [STRANGER] })];
    expect(await judged(claimOf({ place: { txid } }), answers)).toMatchObject({
      outcome: 'fail',
      codes: ['anchor.root-mismatch', 'anchor.wrong-sender', 'anchor.quorum'],
    });
  });

  it('without a readable id is known to nobody, and nobody is asked', async () => {
    const asked = await judged(claimOf({ place: { txid: '../../admin' } }), [], {
      ask: () => Promise.reject(new Error('nobody should be asked')),
    });
    expect(asked).toMatchObject({ outcome: 'unknown', codes: ['anchor.tx-not-found'] });
  });
});

describe('a fail that rests on words', () => {
  const revoked = { party: partyWith([{ address: ISSUER, revoked: '2024-01-01' }]) };

  it('needs two, and nobody who says otherwise', async () => {
    expect(await judged(claimOf(revoked))).toMatchObject({ outcome: 'fail', codes: ['anchor.key-revoked'] });
    const contradicted = [...AGREED, told('three', { blockTime: '2023-06-01T00:00:00Z' })];
    expect(await judged(claimOf(revoked), contradicted)).toMatchObject({
      outcome: 'unknown',
      codes: ['anchor.sources-disagree', 'anchor.source-differs'],
    });
  });

  it('is none where somebody says that the transaction stands', async () => {
    const answers = [told('one', { failed: true }), told('two', { failed: true }), told('three')];
    expect(await judged(claimOf(), answers)).toMatchObject({ outcome: 'unknown' });
    const payloads = [told('one', { payload: OTHER_ROOT }), told('two', { payload: OTHER_ROOT }), told('three')];
    expect(await judged(claimOf(), payloads)).toMatchObject({ outcome: 'unknown' });
  });
});

describe('whose claim it is', () => {
  it('leaves the sender open where nobody can say', async () => {
    expect(await judged(claimOf({ by: 'open', party: null }))).toMatchObject({ outcome: 'unknown', codes: [] });
    const altered = claimOf({ by: 'open', party: null, documentHash: OTHER_ROOT });
    expect(await judged(altered)).toMatchObject({ outcome: 'fail' });
    expect(await judged(claimOf({ by: 'issuer', party: null }))).toMatchObject({ outcome: 'unknown' });
  });

  it('is judged by the addresses of whoever it is', async () => {
    const witness = { by: 'witness' as const, party: partyWith([{ address: STRANGER }]) };
    expect(await judged(claimOf(witness))).toMatchObject({ outcome: 'fail', codes: ['anchor.wrong-sender'] });
  });
});

describe('a test network', () => {
  it('passes with a word on what it is', async () => {
    expect(await judged(claimOf(), AGREED, onChain({ test: true }))).toMatchObject({
      outcome: 'pass',
      codes: ['anchor.test-network'],
    });
  });

  it('that is gone is silent, which says nothing; facts at hand count', async () => {
    const gone = onChain({ test: true, gone: true });
    expect((await judged(claimOf(), [], gone)).codes).toEqual(['anchor.test-network', 'anchor.network-gone']);
    const absent = [{ source: 'one', transaction: null }];
    expect((await judged(claimOf(), absent, gone)).codes).toEqual(['anchor.test-network', 'anchor.network-gone']);
    expect((await judged(claimOf(), AGREED, gone)).outcome).toBe('pass');
  });

  describe('that is private', () => {
    const mock = onChain({ family: 'mock', test: true, lookup: false });
    const method = (window: { revoked?: string; expires?: string }) => ({
      id: null,
      controller: null,
      forAssertions: true,
      revoked: null,
      expires: null,
      material: { unreadable: '' },
      source: 'document' as const,
      ...window,
    });

    it('has nothing to be asked about', async () => {
      const nobody = { ...mock, ask: () => Promise.reject(new Error('nobody should be asked')) };
      expect(await judged(claimOf(), [], nobody)).toMatchObject({ outcome: 'not-applicable', codes: ['anchor.test-network'] });
    });

    it('has the time that the proof claims, and none but now where it claims none', async () => {
      const dated = (created: string | null) => judged(claimOf({ method: method({ expires: '2024-01-01' }), created }), [], mock);
      expect((await dated('2023-06-01T00:00:00')).outcome).toBe('not-applicable');
      expect((await dated('2024-06-01T00:00:00')).codes).toContain('anchor.key-expired');
      expect((await dated(null)).codes).toContain('anchor.key-expired');
      expect((await dated('once')).outcome).toBe('fail');
      expect(NOW).toBeGreaterThan(Date.parse('2024-01-01'));
    });
  });
});

describe('places', () => {
  it('must all hold', async () => {
    const [place] = claimOf().receipt.places;
    const places = [place, { chain: 'nowhere', type: null, txid: hashOf('') }] as NonNullable<typeof place>[];
    expect(await judged(claimOf({ receipt: { places } }))).toMatchObject({ outcome: 'unknown', codes: ['anchor.unknown-chain'] });
  });

  it('that are none are no record', async () => {
    expect(await judged(claimOf({ receipt: { places: [] } }))).toMatchObject({
      outcome: 'unknown',
      codes: ['anchor.unknown-chain'],
    });
  });
});
