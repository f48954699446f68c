import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askJsonRpc } from '../../../../core/adapters/chain/json-rpc.ts';
import { ethereum } from '../../../../core/anchor/chains/ethereum.ts';
import { evm } from '../../../../core/anchor/families/evm.ts';
import type { ChainTransaction } from '../../../../core/ports.ts';
import { ANVIL_ACCOUNT, type Anvil, anvilAbsent, GENESIS_TIME, NOBODY, startAnvil } from '../../../support/anvil.ts';
import { chainNode, LIES, type Lie, nodesHttp } from '../../../support/chain-nodes.ts';

const ROOT = 'ab'.repeat(32);
const node = chainNode('one');
const MAIN = 'eip155:1';

let anvil: Anvil;
let txid: string;

async function answerOf(id: string, { lie = null, network = MAIN }: { lie?: Lie | null; network?: string } = {}) {
  node.lie = lie;
  return askJsonRpc(node, network, id, { http: nodesHttp([node], anvil.answer).http });
}

async function told(...question: Parameters<typeof answerOf>): Promise<ChainTransaction> {
  const answer = await answerOf(...question);
  if (!('transaction' in answer) || !answer.transaction) throw new Error(`no transaction: ${JSON.stringify(answer)}`);
  return answer.transaction;
}

if (anvilAbsent !== null) it(`asks no real node here: ${anvilAbsent}`, () => expect(anvilAbsent).not.toBe(''));

describe.runIf(anvilAbsent === null)('a node of an Ethereum chain', () => {
  beforeAll(async () => {
    anvil = await startAnvil();
    txid = await anvil.send(ROOT);
    await anvil.mine(70);
  });
  afterAll(() => anvil.close());

  it('tells of a record: what it carries, who signed it, when, how deep, and its bytes', async () => {
    const transaction = await told(txid);
    expect(transaction).toMatchObject({
      ...{ network: MAIN, txid, payload: ROOT, senders: [ANVIL_ACCOUNT], authenticated: true },
      ...{ confirmations: 70, final: true },
    });
    expect(transaction.failed).toBeUndefined();
    expect(Date.parse(transaction.blockTime) / 1_000).toBeGreaterThanOrEqual(GENESIS_TIME);
    expect(await evm.authenticate(transaction, ethereum)).toEqual({ payloads: [ROOT], senders: [ANVIL_ACCOUNT], network: MAIN });
  });

  it('is asked for the transaction’s id, its block and the chain’s end, and for nothing else', async () => {
    node.lie = null;
    const { http, asked } = nodesHttp([node], anvil.answer);
    await askJsonRpc(node, MAIN, txid, { http });
    const { blockHash } = (await anvil.rpc('eth_getTransactionByHash', [txid])) as { blockHash: string };
    expect(asked.map(({ post = '' }) => JSON.parse(post)).map(({ method, params }) => [method, params])).toEqual([
      ['eth_chainId', []],
      ['eth_getTransactionByHash', [txid]],
      ['eth_getTransactionReceipt', [txid]],
      ['eth_getBlockByHash', [blockHash, false]],
      ['eth_getBlockByNumber', ['finalized', false]],
      ['eth_getBlockByNumber', ['latest', false]],
    ]);
  });

  it.each([
    ['legacy', { type: '0x0', gasPrice: '0x77359400' }],
    [
      'with a list of accesses',
      { type: '0x1', gasPrice: '0x77359400', accessList: [{ address: NOBODY, storageKeys: [`0x${'01'.repeat(32)}`] }] },
    ],
    ['with a fee cap', { type: '0x2', maxFeePerGas: '0x77359400', maxPriorityFeePerGas: '0x1' }],
    ['that sends money', { value: '0x2a' }],
  ])('gives the signed bytes of a transaction %s, put together again', async (_kind, changes) => {
    const id = await anvil.send(ROOT, changes);
    await anvil.mine();
    const transaction = await told(id);
    expect(transaction.raw).toBe(String(await anvil.rpc('eth_getRawTransactionByHash', [id])).slice(2));
    expect(await evm.authenticate(transaction, ethereum)).toMatchObject({ senders: [ANVIL_ACCOUNT], network: MAIN });
  });

  it('tells of no record where a contract is created: its data is a program', async () => {
    const id = await anvil.send('00'.repeat(32), { to: undefined });
    await anvil.mine();
    const transaction = await told(id);
    expect(transaction.payload).toBe('');
    expect(await evm.authenticate(transaction, ethereum)).toMatchObject({ payloads: [] });
  });

  it('says of a transaction that was rolled back that it failed', async () => {
    // A contract that refuses whatever it is sent: PUSH1 0, PUSH1 0, REVERT.
    const made = await anvil.send('6460006000fd6000526005601bf3', { to: undefined });
    await anvil.mine();
    const { contractAddress } = (await anvil.rpc('eth_getTransactionReceipt', [made])) as { contractAddress: string };
    const id = await anvil.send(ROOT, { to: contractAddress });
    await anvil.mine();
    expect(await told(id)).toMatchObject({ failed: true, payload: ROOT });
  });

  it('does not know what was never sent', async () => {
    expect(await answerOf(`0x${'11'.repeat(32)}`)).toEqual({ source: 'one', transaction: null });
  });

  it('gives no answer where it serves another chain, known transaction or not', async () => {
    for (const id of [txid, `0x${'11'.repeat(32)}`]) {
      expect(await answerOf(id, { network: 'eip155:137' })).toMatchObject({
        error: 'anchor.wrong-chain',
        host: 'one.example.org',
      });
    }
  });

  it('tells of what waits for a block, of what is young, and of what is final', async () => {
    const id = await anvil.send(ROOT);
    expect(await told(id)).toMatchObject({ blockTime: '', confirmations: 0, payload: ROOT, authenticated: true });
    await anvil.mine();
    const young = await told(id);
    expect(young).toMatchObject({ confirmations: 1 });
    expect(young.final).toBeUndefined();
    await anvil.mine(2);
    expect(await told(id)).toMatchObject({ confirmations: 3, final: true });
  });

  it('knows nothing any more of what a reorganisation has undone', async () => {
    const before = await anvil.rpc('evm_snapshot');
    const id = await anvil.send(ROOT, { value: '0x7' });
    await anvil.mine(3);
    expect(await told(id)).toMatchObject({ confirmations: 3 });
    await anvil.rpc('evm_revert', [before]);
    await anvil.mine(3);
    expect(await answerOf(id)).toMatchObject({ transaction: null });
  });

  it('is not heard where what it tells does not hash to the id, or is of a type that is not read', async () => {
    const change =
      (changes: object): Lie =>
      ({ method }, result) =>
        method === 'eth_getTransactionByHash' ? { ...(result as object), ...changes } : undefined;
    const lies = [LIES.payload('cd'.repeat(32)), change({ nonce: '0x99' }), change({ type: '0x3' }), change({ type: '0x4' })];
    for (const lie of lies) expect(await answerOf(txid, { lie })).toMatchObject({ error: 'malformed' });
  });

  it('is still only a claim where it lies: its bytes say otherwise', async () => {
    const stranger = `0x${'22'.repeat(20)}`;
    const other = await told(txid, { lie: LIES.sender(stranger) });
    expect(other).toMatchObject({ senders: [stranger], authenticated: false });
    expect(await evm.authenticate(other, ethereum)).toMatchObject({ senders: [ANVIL_ACCOUNT] });
    expect(await told(txid, { lie: LIES.failed('0x0') })).toMatchObject({ failed: true });
  });

  it('is believed in no answer whose parts do not belong together', async () => {
    const wrong = `0x${'33'.repeat(32)}`;
    const swapped =
      (method: string, changes: object): Lie =>
      (question, result) =>
        question.method === method ? { ...(result as object), ...changes } : undefined;
    const lies = [
      swapped('eth_getTransactionByHash', { hash: wrong }),
      swapped('eth_getTransactionByHash', { blockHash: wrong }),
      swapped('eth_getTransactionByHash', { input: '0xabc' }),
      swapped('eth_getTransactionByHash', { accessList: {} }),
      swapped('eth_getTransactionReceipt', { blockHash: wrong }),
      swapped('eth_getTransactionReceipt', { transactionHash: wrong }),
      swapped('eth_getTransactionReceipt', { status: '0x2' }),
      swapped('eth_getTransactionReceipt', { status: null }),
      swapped('eth_getTransactionReceipt', { blockNumber: '0x63' }),
      swapped('eth_getBlockByHash', { hash: wrong }),
      swapped('eth_getBlockByHash', { timestamp: `0x${'f'.repeat(14)}` }),
      ((question) => (question.method === 'eth_chainId' ? 1 : undefined)) as Lie,
      ((question) => (question.method === 'eth_getBlockByHash' ? null : undefined)) as Lie,
    ];
    for (const lie of lies) expect(await answerOf(txid, { lie })).toMatchObject({ error: 'malformed' });
  });

  it('is believed in nothing that was signed for no chain: the same bytes are good on every one', async () => {
    const lie: Lie = ({ method }, result) =>
      method === 'eth_getTransactionByHash' ? { ...(result as object), type: '0x0', v: '0x1b' } : undefined;
    expect(await answerOf(txid, { lie })).toMatchObject({ error: 'malformed' });
  });

  it('may leave out the chain’s end, or what is final', async () => {
    const lie: Lie = ({ method }) => (method === 'eth_getBlockByNumber' ? null : undefined);
    const transaction = await told(txid, { lie });
    expect(transaction).toMatchObject({ confirmations: 1 });
    expect(transaction.final).toBeUndefined();
  });
});

describe('whatever answers in place of a node', () => {
  const question = (body: string, { status = 200, receivedAt = 0, clock = 0 } = {}) => {
    const fresh: (boolean | undefined)[] = [];
    const http = async ({ url, fresh: again }: { url: string; fresh?: boolean | undefined }) => {
      fresh.push(again);
      return { url, status, headers: {}, body: new TextEncoder().encode(body), receivedAt, notes: [] };
    };
    return { fresh, answer: askJsonRpc(node, MAIN, `0x${'11'.repeat(32)}`, { http, clock: () => clock }) };
  };

  it('is silent: a page, another number, an error, no result, a status', async () => {
    const bodies = [
      '<html>',
      '',
      '[]',
      '{"id":99,"result":"0x1"}',
      '{"id":1}',
      '{"id":1,"id":2,"result":null}',
      '{"result":"0x1"}',
    ];
    for (const body of bodies) expect(await question(body).answer).toMatchObject({ source: 'one', error: 'malformed' });
    const refusal = '{"jsonrpc":"2.0","id":1,"error":{"code":-32005,"message":"limit"}}';
    expect(await question(refusal).answer).toMatchObject({ error: 'refused' });
    expect(await question('{}', { status: 403 }).answer).toMatchObject({ error: 'net.http-error' });
  });

  it('is asked again where a kept answer said nothing, once it is a minute old', async () => {
    const nothing = '{"jsonrpc":"2.0","id":1,"result":null}';
    const young = question(nothing, { receivedAt: 0, clock: 60_000 });
    await young.answer;
    expect(young.fresh).not.toContain(true);
    const old = question(nothing, { receivedAt: 0, clock: 60_001 });
    await old.answer;
    expect(old.fresh).toContain(true);
  });
});
