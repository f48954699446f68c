import { Transaction, Wallet } from 'ethers';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { chainPort } from '../../../../core/adapters/chain/chain-port.ts';
import { BadgeProblem } from '../../../../core/model/problem.ts';
import type { HttpRequest, Ports } from '../../../../core/ports.ts';
import { BitcoinRegtest, REGTEST, recordScript, regtestKey, spend } from '../../../support/bitcoin-regtest.ts';
import { startExplorers } from '../../../support/esplora-server.ts';

/** A transaction that hashes to its id: whatever does not is no answer. */
const signed = Transaction.from({
  ...{ type: 1, chainId: 1, nonce: 0, gasLimit: 1, gasPrice: 1, to: `0x${'22'.repeat(20)}`, data: `0x${'ee'.repeat(32)}` },
});
signed.signature = new Wallet(`0x${'42'.repeat(32)}`).signingKey.sign(signed.unsignedHash);
const TXID = signed.hash ?? '';
const HASH = `0x${'cd'.repeat(32)}`;
const MAIN = 'eip155:1';

/** What a node does: knows the transaction, does not, refuses, or never answers. */
type Manner = 'knows' | 'absent' | 'down' | 'mute';

const RESULTS: Readonly<Record<string, unknown>> = {
  eth_chainId: '0x1',
  eth_getTransactionByHash: {
    ...{ hash: TXID, from: signed.from, to: signed.to, blockHash: HASH, input: signed.data, chainId: '0x1', accessList: [] },
    ...{ type: '0x1', nonce: '0x0', gas: '0x1', gasPrice: '0x1', value: '0x0' },
    ...{ v: `0x${signed.signature?.yParity}`, r: signed.signature?.r, s: signed.signature?.s },
  },
  eth_getTransactionReceipt: { transactionHash: TXID, blockHash: HASH, blockNumber: '0x1', status: '0x1' },
  eth_getBlockByHash: { hash: HASH, number: '0x1', timestamp: '0x1' },
  eth_getBlockByNumber: { hash: HASH, number: '0x9', timestamp: '0x9' },
};

/** Nodes by host, each after some milliseconds. */
function setUp(manners: Readonly<Record<string, [Manner, number?]>>, own: Record<string, string[]> = {}) {
  const asked: string[] = [];
  const sources = Object.keys(manners).map((name) => ({ operator: name, url: `https://${name}.example.org/` }));
  const http: Ports['http'] = async ({ url, post = '' }: HttpRequest) => {
    const host = new URL(url).hostname;
    if (!asked.includes(host)) asked.push(host);
    const [manner, ms = 0] = manners[host.split('.')[0] ?? ''] ?? ['down'];
    if (manner === 'mute') return new Promise(() => {});
    await new Promise((resolve) => setTimeout(resolve, ms));
    if (manner === 'down') throw new BadgeProblem('net.not-permitted', { host });
    const { id, method } = JSON.parse(post);
    const result = manner === 'absent' && method.startsWith('eth_getTransaction') ? null : RESULTS[method];
    const body = new TextEncoder().encode(JSON.stringify({ id, result }));
    return { url, status: 200, headers: {}, body, receivedAt: 0, notes: [] };
  };
  const shared = sources.filter(({ operator }) => !operator.startsWith('own'));
  return { asked, http, chain: chainPort({ http, networks: [{ network: MAIN, family: 'evm', sources: shared }], own }) };
}

/** What comes of it, and after how long. */
async function answers({ chain }: ReturnType<typeof setUp>, options?: Parameters<Ports['chain']>[2]) {
  let said: Awaited<ReturnType<Ports['chain']>> | undefined;
  void chain(MAIN, TXID, options).then((all) => {
    said = all;
  });
  let after = 0;
  for (; !said && after < 60_000; after += 100) await vi.advanceTimersByTimeAsync(100);
  const words = (said ?? []).map((one) => [one.source, 'error' in one ? one.error : one.transaction ? 'knows' : 'absent']);
  return { said: Object.fromEntries(words), after };
}

// What is loaded late takes time that invented timers know nothing of.
beforeAll(async () => {
  await import('../../../../core/adapters/chain/json-rpc.ts');
  await import('../../../../core/lib/evm/transaction.ts');
});
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the sources of a chain', () => {
  it('are three operators at once, and no fourth where these tell of the transaction', async () => {
    const world = setUp({ a: ['knows'], b: ['knows', 700], c: ['knows'], d: ['knows'] });
    expect((await answers(world)).said).toEqual({ a: 'knows', b: 'knows', c: 'knows' });
    expect(world.asked).toHaveLength(3);
  });

  it('are joined by a further one for each that fails or does not know it', async () => {
    const world = setUp({ a: ['down'], b: ['knows'], c: ['absent'], d: ['knows'], e: ['knows'], f: ['knows'] });
    expect((await answers(world)).said).toEqual({
      ...{ a: 'net.not-permitted', b: 'knows', c: 'absent', d: 'knows', e: 'knows' },
    });
  });

  it('are joined by a further one for each that is slow, which is still heard if it is needed', async () => {
    const enough = await answers(setUp({ a: ['knows'], b: ['mute'], c: ['knows'], d: ['knows'] }));
    expect(enough.said).toEqual({ a: 'knows', c: 'knows', d: 'knows' });
    expect(enough.after).toBeLessThanOrEqual(2_000);
    const late = await answers(setUp({ a: ['knows'], b: ['knows', 2_000], c: ['absent'] }));
    expect(late.said).toEqual({ a: 'knows', b: 'knows', c: 'absent' });
  });

  it('are waited for no longer than twelve seconds, and the silent ones named', async () => {
    const { said, after } = await answers(setUp({ a: ['knows'], b: ['mute'], c: ['mute'] }));
    expect(said).toEqual({ a: 'knows', b: 'net.timeout', c: 'net.timeout' });
    expect(after).toBeLessThanOrEqual(12_200);
  });

  it('begin with the viewer’s own', async () => {
    const own = { [MAIN]: ['https://own1.example.net/key', 'https://own2.example.com/', 'no address'] };
    const world = setUp({ a: ['knows'], b: ['knows'], own1: ['knows'], own2: ['knows'] }, own);
    expect((await answers(world)).said).toEqual({ 'own1.example.net': 'knows', 'own2.example.com': 'knows', a: 'knows' });
  });

  it('are one voice where the viewer’s own belongs to the house of a public one', async () => {
    const own = { [MAIN]: ['https://own.example.org/key'] };
    const world = setUp({ a: ['knows'], b: ['knows'], own: ['knows'] }, own);
    // All of these hosts stand below example.org: the first public one gives its name.
    expect((await answers(world)).said).toEqual({ a: 'knows', b: 'knows' });
    expect(world.asked).toEqual(['own.example.org', 'b.example.org']);
  });

  it('say so themselves when nobody answers, with the host that could be allowed', async () => {
    const world = setUp({ a: ['down'] });
    expect(await Promise.all([answers(world)])).toMatchObject([{ said: { a: 'net.not-permitted' } }]);
    vi.useRealTimers();
    expect(await world.chain(MAIN, TXID)).toEqual([{ source: 'a', error: 'net.not-permitted', host: 'a.example.org' }]);
  });

  it('are none for a network that is not known', async () => {
    vi.useRealTimers();
    expect(await setUp({ a: ['knows'] }).chain('eip155:31337', TXID)).toEqual([]);
    expect(await setUp({}).chain(MAIN, TXID)).toEqual([]);
  });

  it('are asked through the http of whoever asks', async () => {
    const world = setUp({ a: ['down'] });
    const other = setUp({ a: ['knows'] });
    expect((await answers(world, { http: other.http })).said).toEqual({ a: 'knows' });
    expect(world.asked).toEqual([]);
  });
});

describe('the sources of Bitcoin', () => {
  const root = 'ab'.repeat(32);
  const chain = new BitcoinRegtest();
  const txid = (() => {
    const spent = spend([chain.fund(regtestKey('issuer'))], [recordScript(root)]);
    chain.mine([spent]);
    return spent.getId();
  })();

  it('are asked for the hash of the block where one alone knows the transaction', async () => {
    vi.useRealTimers();
    const explorers = ['one', 'two', 'three'].map((operator) => ({ operator, host: `${operator}.example.org`, chain, lie: {} }));
    const world = await startExplorers(explorers);
    const port = chainPort({ http: world.http, networks: [{ network: REGTEST, family: 'bitcoin', sources: world.sources }] });
    try {
      for (const explorer of explorers.slice(1)) explorer.lie = { absent: true };
      const [alone, ...others] = await port(REGTEST, txid);
      const { inclusion } = alone && 'transaction' in alone && alone.transaction ? alone.transaction : {};
      const hash = chain.blocks.at(-1)?.hash;
      expect(inclusion).toBeDefined();
      expect(others).toMatchObject(
        ['two', 'three'].map((source) => ({ source, transaction: null, blocks: { [inclusion?.height ?? 0]: hash } })),
      );
      explorers[1]!.lie = {};
      expect((await port(REGTEST, txid)).some((answer) => 'blocks' in answer)).toBe(false);
    } finally {
      await world.close();
    }
  });
});
