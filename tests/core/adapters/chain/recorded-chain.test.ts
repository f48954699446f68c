import { describe, expect, it } from 'vitest';
import { lookupOf, type TransactionFile, transactionFile, unknownToAll } from '../../../../core/adapters/chain/lookup-file.ts';
import { type RecordedLookup, recordedChain, recordingChain } from '../../../../core/adapters/chain/recorded-chain.ts';
import type { ChainAnswer, ChainTransaction, Ports } from '../../../../core/ports.ts';
import { fakeHttp } from '../../../support/fake-http.ts';

const MAIN = 'eip155:1';
const TXID = `0x${'ab'.repeat(32)}`;
const transaction: ChainTransaction = {
  ...{ network: MAIN, txid: TXID, payload: 'cd'.repeat(32), senders: ['0x1'], blockTime: '2026-01-05T08:00:11.000Z' },
  ...{ confirmations: 70, authenticated: true, raw: 'ee', final: true },
};
const disagreeing: ChainAnswer[] = [
  { source: 'A', transaction },
  { source: 'B', transaction: null, blocks: { 7: 'ff' } },
  { source: 'C', transaction: { ...transaction, payload: '' } },
  { source: 'D', error: 'net.timeout', host: 'd.example.org' },
  { source: 'E', transaction: { ...transaction } },
];
const NODE = 'https://a.example.org/rpc';

/** A chain that asks two things through the http it is given. */
const chainOf =
  (answers: ChainAnswer[]): Ports['chain'] =>
  async (_network, _txid, { http } = {}) => {
    await http?.({ url: NODE, purpose: 'chain', post: '1' });
    await http?.({ url: 'https://down.example.org/', purpose: 'chain', post: '2' }).catch(() => {});
    return answers;
  };

const nobody: Ports['chain'] = async () => unknownToAll();
const written = (lookup: RecordedLookup) => lookupOf(JSON.parse(JSON.stringify(transactionFile(lookup))) as TransactionFile);

describe('a record of what chains said', () => {
  it.each([
    ['who disagree', disagreeing],
    [
      'who agree',
      [
        { source: 'A', transaction },
        { source: 'B', transaction },
      ],
    ],
    [
      'of whom none knows it',
      [
        { source: 'A', transaction: null },
        { source: 'B', error: 'refused' },
      ],
    ],
    ['of whom there are none', []],
  ] satisfies [string, ChainAnswer[]][])(
    'gives back every source’s own words, of sources %s, through a file',
    async (_who, answers) => {
      const lookups: RecordedLookup[] = [];
      const { http } = fakeHttp({ [NODE]: { text: '1' } });
      expect(await recordingChain(chainOf(answers), (one) => lookups.push(one))(MAIN, TXID, { http })).toEqual(answers);
      expect(lookups).toEqual([{ network: MAIN, txid: TXID, spends: false, answers, asked: [{ url: NODE, post: '1' }] }]);
      expect(await recordedChain(lookups.map(written), nobody)(MAIN, TXID)).toEqual(answers);
    },
  );

  it('asks again for the answers that led there, so that they are evidence again', async () => {
    const lookup = { network: MAIN, txid: TXID, spends: false, answers: [], asked: [{ url: NODE, post: '1' }, { url: NODE }] };
    const { http, requests } = fakeHttp({});
    await recordedChain([lookup], nobody)(MAIN, TXID, { http });
    expect(requests.map(({ url, post, purpose }) => [url, post, purpose])).toEqual([
      [NODE, '1', 'chain'],
      [NODE, undefined, 'chain'],
    ]);
  });

  it('tells apart what was asked about spending, and makes do with the other', async () => {
    const outputs = [{ address: '1x', spent: true }];
    const spent = {
      network: MAIN,
      txid: TXID,
      spends: true,
      asked: [],
      answers: [{ source: 'A', transaction: { ...transaction, outputs } }],
    };
    const plain = { network: MAIN, txid: TXID, spends: false, asked: [], answers: [{ source: 'A', transaction }] };
    const both = recordedChain([plain, spent].map(written), nobody);
    expect(await both(MAIN, TXID, { spends: true })).toEqual(spent.answers);
    expect(await both(MAIN, TXID)).toEqual(plain.answers);
    expect(await recordedChain([plain], nobody)(MAIN, TXID, { spends: true })).toEqual(plain.answers);
  });

  it('is of three operators alike where it names no sources, as acceptance vectors are', async () => {
    const { authenticated: _, final: __, ...told } = transaction;
    const chain = recordedChain([lookupOf(told)], nobody);
    const answers = await chain(MAIN, TXID);
    expect(answers).toEqual(
      ['operator-1', 'operator-2', 'operator-3'].map((source) => ({ source, transaction: { ...told, authenticated: true } })),
    );
    expect(await chain(MAIN, `0x${'00'.repeat(32)}`)).toEqual(unknownToAll());
    expect(await chain('eip155:137', TXID)).toEqual(unknownToAll());
  });

  it('writes a transaction once, and of each source only how it differs', () => {
    const file = transactionFile({ network: MAIN, txid: TXID, spends: false, answers: disagreeing, asked: [] });
    expect(file).toMatchObject({ ...transaction });
    expect(file.sources?.map((one) => Object.keys(one))).toEqual([
      ['source'],
      ['source', 'transaction', 'blocks'],
      ['source', 'transaction'],
      ['source', 'error', 'host'],
      ['source'],
    ]);
  });
});
