import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chain } from '../../../core/anchor/chains/contract.ts';
import { weigh } from '../../../core/anchor/weigh.ts';
import type { ChainAnswer, ChainTransaction } from '../../../core/ports.ts';
import {
  BLOCK_TIME,
  CHAIN,
  fakeFamily,
  GOOD,
  hashOf,
  ISSUER,
  NOW,
  OTHER_ROOT,
  ROOT,
  rawOf,
  STRANGER,
  TXID,
  told,
  txidOf,
} from '../../support/anchors.ts';

const weighed = (
  answers: readonly ChainAnswer[],
  { chain = CHAIN, txid = TXID, now = NOW }: Partial<{ chain: Chain; txid: string; now: number }> = {},
) => weigh(answers, { txid, chain, family: fakeFamily, now });
const codesOf = async (...answers: ChainAnswer[]) => (await weighed(answers)).problems.map(({ code }) => code);
const absent = (source: string, blocks?: Record<number, string>): ChainAnswer => ({
  source,
  transaction: null,
  ...(blocks && { blocks }),
});
const down = (source: string, error = 'net.timeout'): ChainAnswer => ({ source, error });

/** A block that is shown to hold a transaction, and the hash by which another source confirms it. */
const header = `${TXID}${hashOf('the rest of a header')}${'0'.repeat(32)}`;
const shown: Partial<ChainTransaction> = { raw: rawOf(GOOD), inclusion: { height: 700_000, header, branch: [], position: 0 } };
const confirming = { 700000: hashOf(header) };

describe('two operators', () => {
  it('who say the same are believed', async () => {
    const { agreed, problems } = await weighed([told('one'), told('two')]);
    expect(agreed).toMatchObject({
      senders: [ISSUER],
      payloads: [ROOT],
      time: Date.parse(BLOCK_TIME),
      confirmations: 120,
      settled: true,
    });
    expect(agreed).toMatchObject({ sources: ['one', 'two'], doubt: null });
    expect(problems).toEqual([]);
  });

  it('are two only if they are two', async () => {
    expect(await codesOf(told('one'), told('one'))).toEqual(['anchor.quorum']);
    expect(await codesOf(told('One'), told(' one '))).toEqual(['anchor.quorum']);
    expect(await codesOf(told(''), told('  '))).toEqual(['anchor.unreachable']);
  });

  it('of whom one contradicts itself are one', async () => {
    expect(await codesOf(told('one'), told('one', { payload: OTHER_ROOT }), told('two'))).toEqual(['anchor.quorum']);
  });

  it.each<[string, Partial<ChainTransaction>]>([
    ['payload', { payload: OTHER_ROOT }],
    ['sender', { senders: [STRANGER] }],
    ['senders', { senders: [ISSUER, STRANGER] }],
    ['time', { blockTime: '2025-04-01T00:00:01Z' }],
    ['success', { failed: true }],
    ['block', { confirmations: 0 }],
  ])('who differ in %s give no answer', async (_what, lie) => {
    const { agreed, problems } = await weighed([told('one'), told('two', lie)]);
    expect(agreed).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['anchor.sources-disagree']);
  });

  it('of whom one has not seen a fresh block yet do not contradict each other', async () => {
    expect(await codesOf(told('one', { confirmations: 1 }), told('two', { confirmations: 0, blockTime: '' }))).toEqual([
      'anchor.unconfirmed',
    ]);
  });

  it('vouch for as many blocks as both have counted', async () => {
    const counts = async (...confirmations: number[]) =>
      (await weighed(confirmations.map((count, index) => told(`${index}`, { confirmations: count })))).agreed;
    expect(await counts(6, 7)).toMatchObject({ confirmations: 6, settled: true });
    expect(await counts(3, 1_000_000)).toMatchObject({ confirmations: 3, settled: false });
    expect(await counts(3, 8, 1_000_000)).toMatchObject({ confirmations: 8, settled: true });
  });

  it('must both call it final', async () => {
    const final = { final: true, confirmations: 2 };
    expect((await weighed([told('one', final), told('two', final)])).agreed?.settled).toBe(true);
    expect((await weighed([told('one', final), told('two', { confirmations: 2 })])).agreed?.settled).toBe(false);
  });
});

describe('a third operator', () => {
  it('that contradicts is told of, and no fail may rest on the others', async () => {
    const { agreed, problems } = await weighed([told('one'), told('two'), told('three', { payload: OTHER_ROOT })]);
    expect(agreed).toMatchObject({ payloads: [ROOT], doubt: 'anchor.sources-disagree' });
    expect(problems.map(({ code }) => code)).toEqual(['anchor.source-differs']);
  });

  it.each([absent('three'), down('three'), told('three', { network: 'eip155:1' })])(
    'that says nothing is told of',
    async (third) => {
      expect(await codesOf(told('one'), told('two'), third)).toEqual(['anchor.source-missing']);
    },
  );

  it('and a fourth that agree against the first two leave nothing', async () => {
    const lie = { senders: [STRANGER] };
    expect(await codesOf(told('one'), told('two'), told('three', lie), told('four', lie))).toEqual(['anchor.sources-disagree']);
  });
});

describe('two who lie alike', () => {
  it('are not believed against a block that was dear, whatever cheap one they show', async () => {
    const lie = { ...shown, blockTime: '2024-01-01T00:00:00Z', inclusion: { height: 5, header, branch: [], position: 0 } };
    const { agreed, problems } = await weighed([told('one', shown), told('two', lie), told('three', lie)]);
    expect(agreed).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['anchor.sources-disagree']);
  });
});

describe('equal bytes', () => {
  it('are read once, whoever gives them', async () => {
    let count = 0;
    const family: typeof fakeFamily = {
      ...fakeFamily,
      authenticate: (transaction, chain) => {
        count++;
        return fakeFamily.authenticate(transaction, chain);
      },
    };
    const raw = rawOf({ ...GOOD, senders: null });
    const answers = ['one', 'two', 'three'].map((source) => told(source, { raw, txid: txidOf(raw), values: [1] }));
    const { agreed } = await weigh(answers, { txid: txidOf(raw), chain: CHAIN, family, now: NOW });
    expect(agreed).not.toBeNull();
    expect(count).toBe(2);
  });
});

describe('nobody, or one', () => {
  it('is not enough, and why is told', async () => {
    expect(await codesOf()).toEqual(['anchor.unreachable']);
    expect(await codesOf(down('one'), down('two'))).toEqual(['anchor.unreachable']);
    expect(await codesOf(absent('one'), absent('two'), down('three'))).toEqual(['anchor.tx-not-found']);
    expect(await codesOf(told('one'), absent('two'), absent('three'))).toEqual(['anchor.quorum']);
    expect(await codesOf(told('one', { network: 'eip155:1' }), down('two', 'anchor.wrong-chain'))).toEqual([
      'anchor.wrong-chain',
    ]);
  });

  it('whom the viewer could allow to be asked is named', async () => {
    const refused = { source: 'two', error: 'net.not-permitted', host: 'node.example.org' };
    const { problems } = await weighed([told('one'), refused]);
    expect(problems).toEqual([
      { code: 'anchor.quorum', detail: {} },
      { code: 'net.not-permitted', detail: { host: 'node.example.org' } },
    ]);
  });
});

describe('bytes', () => {
  const raw = rawOf(GOOD);

  it('overrule whoever says otherwise, whoever gave them', async () => {
    const lie = { payload: OTHER_ROOT };
    const { bytes, agreed, problems } = await weighed([told('one', lie), told('two', lie), told('three', { ...lie, raw })]);
    expect(bytes).toMatchObject({ payloads: [ROOT], senders: [ISSUER] });
    expect(agreed).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['anchor.quorum']);
  });

  it('settle one word against another', async () => {
    const { agreed, problems } = await weighed([told('one', { raw }), told('two'), told('three', { senders: [STRANGER] })]);
    expect(agreed).toMatchObject({ sources: ['one', 'two'], doubt: null });
    expect(problems.map(({ code }) => code)).toEqual(['anchor.source-differs']);
  });

  it('of another transaction silence whoever gives them', async () => {
    const forged = rawOf({ ...GOOD, payloads: [OTHER_ROOT] });
    expect(await codesOf(told('one', { raw: forged }), told('two', { raw: forged }))).toEqual(['anchor.quorum']);
  });

  it('are read without the values that a source adds: a witness is no part of what the id covers', async () => {
    const witnessed = rawOf({ ...GOOD, senders: null, signedBy: [STRANGER] } as never);
    const id = txidOf(witnessed);
    const values = { txid: id, raw: witnessed, values: [1], senders: [STRANGER] };
    const { bytes, agreed } = await weighed([told('one', values), told('two', { txid: id }), told('three', { txid: id })], {
      txid: id,
    });
    expect(bytes?.senders).toBeNull();
    expect(agreed).toMatchObject({ senders: [ISSUER], doubt: 'anchor.sources-disagree' });
  });
});

describe('a block that was shown', () => {
  it('is believed of one source where another has its hash', async () => {
    const { agreed, problems } = await weighed([told('one', shown), absent('two', confirming)]);
    expect(agreed).toMatchObject({
      time: Date.parse(BLOCK_TIME),
      settled: true,
      sources: ['one', 'two'],
      doubt: 'anchor.quorum',
    });
    expect(problems).toEqual([]);
  });

  it.each<[string, ChainAnswer[]]>([
    ['nobody confirms it', [told('one', shown), down('two')]],
    ['another hash is at its height', [told('one', shown), absent('two', { 700000: hashOf('another block') })]],
    ['the hash is at another height', [told('one', shown), absent('two', { 700001: hashOf(header) })]],
    ['the same operator confirms it', [told('one', shown), absent('one', confirming)]],
    ['there are no bytes', [told('one', { ...shown, raw: '' }), absent('two', confirming)]],
    [
      'the words tell another time',
      [told('one', { ...shown, inclusion: { ...shown.inclusion, header: 'ab' } as never }), absent('two', confirming)],
    ],
  ])('is not where %s', async (_why, answers) => {
    const { agreed, problems } = await weighed(answers);
    expect(agreed).toBeNull();
    expect(problems.map(({ code }) => code)).toContain('anchor.quorum');
  });

  it('is not on a chain whose blocks cost nothing', async () => {
    const { largestTarget: _, ...cheap } = CHAIN;
    const { agreed } = await weighed([told('one', shown), absent('two', confirming)], { chain: cheap });
    expect(agreed).toBeNull();
  });

  it('is young for a day, since how many are on top is the word of one', async () => {
    const now = Date.parse(BLOCK_TIME) + 3_600_000;
    expect((await weighed([told('one', shown), absent('two', confirming)], { now })).agreed?.settled).toBe(false);
  });

  it('of another time than two say leaves nothing', async () => {
    const late = { blockTime: '2025-05-20T00:00:00Z' };
    expect(await codesOf(told('one', shown), told('two', late), told('three', late))).toEqual(['anchor.sources-disagree']);
  });
});

describe('whatever else a source sends', () => {
  it('is silence', async () => {
    const base = (told('one') as { transaction: ChainTransaction }).transaction;
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({ source: fc.string(), transaction: fc.anything() }),
      fc
        .record(
          Object.fromEntries(Object.keys(base).map((key) => [key, fc.oneof(fc.anything(), fc.constant(base[key as 'txid']))])),
        )
        .map((transaction) => ({ source: 'hostile', transaction })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 3 }), async (answers) => {
        const { agreed } = await weighed([told('one'), told('two'), ...(answers as ChainAnswer[])]);
        expect(agreed).toMatchObject({ senders: [ISSUER], payloads: [ROOT] });
      }),
    );
  });

  it.each<[string, Partial<Record<keyof ChainTransaction, unknown>>]>([
    ['another transaction', { txid: hashOf('another') }],
    ['a time that is none', { blockTime: 'yesterday' }],
    ['a time in words', { blockTime: null }],
    ['counts that are none', { confirmations: -1 }],
    ['half a block', { confirmations: 1.5 }],
    ['senders that are no list', { senders: ISSUER }],
    ['a payload that is no hex', { payload: 'zz' }],
    ['bytes that are no hex', { raw: 'zz' }],
    ['a flag that is none', { failed: 'no' }],
  ])('is silence: %s', async (_what, changes) => {
    expect(await codesOf(told('one', changes as never), told('two', changes as never))).toEqual(['anchor.unreachable']);
  });
});
