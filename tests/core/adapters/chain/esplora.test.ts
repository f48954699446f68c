import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askBlockHash, askEsplora } from '../../../../core/adapters/chain/esplora.ts';
import type { ChainTransaction } from '../../../../core/ports.ts';
import {
  BitcoinRegtest,
  lockingScript,
  merkleBranch,
  REGTEST,
  recordScript,
  regtestKey,
  spend,
} from '../../../support/bitcoin-regtest.ts';
import { type EsploraWorld, type Explorer, type Lie, startExplorers } from '../../../support/esplora-server.ts';
import { fakeHttp } from '../../../support/fake-http.ts';

const ROOT = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const issuer = regtestKey('issuer');
const chain = new BitcoinRegtest();
const coins = [chain.fund(issuer), chain.fund(issuer)];
const anchor = spend(coins, [recordScript(ROOT), lockingScript(issuer, 'p2pkh')]);
const txid = anchor.getId();
const block = chain.mine([spend([chain.fund(regtestKey('other'))], [recordScript(OTHER)]), anchor]);
chain.bury(6);

/** For what never comes: on a busy machine nothing else may be late. */
const SHORT = { budget: { headersMs: 300, tryMs: 300, totalMs: 300 } };
const explorer: Explorer = { operator: 'One', host: 'one.example.org', chain };
let world: EsploraWorld;
beforeAll(async () => {
  world = await startExplorers([explorer]);
});
afterAll(() => world.close());

async function ask(lie: Lie = {}, { id = txid, network = REGTEST, spends = false } = {}) {
  explorer.lie = lie;
  return askEsplora(world.sources[0]!, network, id, world, { spends });
}

async function told(lie: Lie = {}, options?: Parameters<typeof ask>[1]): Promise<ChainTransaction | null> {
  const answer = await ask(lie, options);
  if ('error' in answer) throw new Error(answer.error);
  return answer.transaction;
}

const errorOf = async (lie: Lie, options?: Parameters<typeof ask>[1]) => {
  const answer = await ask(lie, options);
  return 'error' in answer ? answer.error : 'answered';
};

const honest: ChainTransaction = {
  network: REGTEST,
  txid,
  payload: ROOT,
  senders: [issuer.addresses.p2pkh],
  blockTime: new Date(block.time * 1_000).toISOString().replace('.000Z', 'Z'),
  confirmations: 7,
  authenticated: false,
  raw: anchor.toHex(),
  values: [100_000, 100_000],
  inclusion: { height: block.height, header: block.header, branch: merkleBranch(block.transactions, 2), position: 2 },
};

interface Told {
  vin: object[];
  status: object;
}

/** What Esplora says of the transaction, with changes. */
const changed = (path: string, change: (object: Told) => unknown): Lie => ({
  paths: { [path]: JSON.stringify(change(JSON.parse(answerAt(path)))) },
});

function answerAt(path: string): string {
  return path === `tx/${txid}`
    ? TRUE_ANSWER
    : JSON.stringify({ block_height: block.height, merkle: honest.inclusion?.branch, pos: 2 });
}

const TRUE_ANSWER = JSON.stringify({
  txid,
  vin: coins.map(() => ({ prevout: { scriptpubkey_address: issuer.addresses.p2pkh, value: 100_000 } })),
  vout: [{ scriptpubkey: `6a20${ROOT}` }, { scriptpubkey: '51' }],
  status: { confirmed: true, block_height: block.height, block_hash: block.hash, block_time: block.time },
});

describe('a transaction', () => {
  it('is told with everything that shows it', async () => {
    expect(await ask()).toEqual({ source: 'One', transaction: honest });
  });

  it('is asked for by its id and its block alone, without more questions than are needed', async () => {
    world.server.requests.length = 0;
    await ask();
    expect(world.server.requests.map(({ url, method }) => `${method} ${url}`).sort()).toEqual(
      [
        'GET /api/block-height/0',
        'GET /api/blocks/tip/height',
        `GET /api/block/${block.hash}/header`,
        `GET /api/tx/${txid}`,
        `GET /api/tx/${txid}/hex`,
        `GET /api/tx/${txid}/merkle-proof`,
      ].sort(),
    );
  });

  it('that nobody knows there is null, and nothing more is asked', async () => {
    world.server.requests.length = 0;
    expect(await told({ absent: true })).toBeNull();
    expect(await told({}, { id: OTHER })).toBeNull();
    expect(world.server.requests).toHaveLength(6);
  });

  it('in no block yet has no time and no confirmation', async () => {
    const { inclusion: _, ...unconfirmed } = honest;
    expect(await told({ pending: true })).toEqual({ ...unconfirmed, blockTime: '', confirmations: 0 });
  });

  it('in a block that is newer than the last one that was told has one confirmation', async () => {
    expect(await told({ paths: { 'blocks/tip/height': String(block.height - 1) } })).toMatchObject({ confirmations: 1 });
  });

  it('says of each output whether it was spent, where that is asked', async () => {
    const outputs = [
      { address: 'no-address', spent: false },
      { address: issuer.addresses.p2pkh, spent: false },
    ];
    expect(await told({}, { spends: true })).toEqual({ ...honest, outputs });
    const later = spend([{ transaction: anchor, index: 1, form: 'p2pkh', key: issuer }], [recordScript(OTHER)]);
    const at = chain.blocks.length;
    chain.mine([later]);
    expect((await told({}, { spends: true }))?.outputs).toMatchObject([{ spent: false }, { spent: true }]);
    chain.blocks.length = at;
  });

  it('says nothing of spends where one of them is missing', async () => {
    for (const text of ['[{"spent":false}]', '[]', '[{"spent":0},{"spent":false}]', 'no', null]) {
      expect((await told({ paths: { [`tx/${txid}/outspends`]: text } }, { spends: true }))?.outputs).toBeUndefined();
    }
  });
});

describe('a source that lies', () => {
  it.each<[string, Lie, Partial<ChainTransaction>]>([
    ['of the record', { payload: OTHER }, { payload: OTHER }],
    ['of the sender', { sender: 'mstranger' }, { senders: ['mstranger'] }],
    ['of the last block', { tip: block.height + 99 }, { confirmations: 100 }],
    ['of the time', { time: 1_600_000_000 }, { blockTime: '2020-09-13T12:26:40Z' }],
  ])('%s is quoted, and not believed', async (_what, lie, claim) => {
    expect(await told(lie)).toEqual({ ...honest, ...claim });
  });

  it('of the chain gives no answer', async () => {
    expect(await errorOf({ genesis: OTHER })).toBe('anchor.wrong-chain');
    expect(await errorOf({}, { network: 'bip122:000000000019d6689c085ae165831e93' })).toBe('anchor.wrong-chain');
    expect(await errorOf({ genesis: OTHER, absent: true })).toBe('anchor.wrong-chain');
  });
});

describe('a source without an answer', () => {
  it.each<[string, Lie, string]>([
    ['a page', { html: true }, 'net.login-wall'],
    ['a refusal', { status: 403 }, 'net.http-error'],
    ['too many questions', { status: 429 }, 'net.rate-limited'],
    ['nothing in time', { slow: true }, 'net.timeout'],
    ['no first block', { paths: { 'block-height/0': null } }, 'malformed'],
    ['a first block without hash', { paths: { 'block-height/0': '0' } }, 'malformed'],
    ['no last block', { paths: { 'blocks/tip/height': null } }, 'malformed'],
    ['a last block that is no number', { paths: { 'blocks/tip/height': '1e3' } }, 'malformed'],
    ['no JSON', { paths: { [`tx/${txid}`]: 'no' } }, 'malformed'],
    ['a list', { paths: { [`tx/${txid}`]: '[]' } }, 'malformed'],
    ['another transaction', changed(`tx/${txid}`, (one) => ({ ...one, txid: OTHER })), 'malformed'],
    ['no input', changed(`tx/${txid}`, (one) => ({ ...one, vin: [] })), 'malformed'],
    ['outputs that are none', changed(`tx/${txid}`, (one) => ({ ...one, vout: [1] })), 'malformed'],
    ['a script that is no hex', changed(`tx/${txid}`, (one) => ({ ...one, vout: [{ scriptpubkey: '6g' }] })), 'malformed'],
    ['no status', changed(`tx/${txid}`, (one) => ({ ...one, status: null })), 'malformed'],
    ['a status that says neither', changed(`tx/${txid}`, (one) => ({ ...one, status: {} })), 'malformed'],
    [
      'a time that never was',
      changed(`tx/${txid}`, (one) => ({ ...one, status: { ...one.status, block_time: 1e11 } })),
      'malformed',
    ],
  ])('gives %s and says so', async (_what, lie, error) => {
    // A world of its own: the guard remembers a host that fails.
    const own = await startExplorers([explorer], lie.slow ? SHORT : {});
    explorer.lie = lie;
    expect(await askEsplora(own.sources[0]!, REGTEST, txid, own, {})).toEqual({ source: 'One', error, host: 'one.example.org' });
    await own.close();
  });

  it('is not asked for what is no id', async () => {
    world.server.requests.length = 0;
    expect(await errorOf({}, { id: '../block-height/0' })).toBe('malformed');
    expect(world.server.requests).toHaveLength(0);
  });

  it.each([
    ['no address', { value: 100_000 }],
    ['an address that is none', { scriptpubkey_address: 'm<b>', value: 100_000 }],
    ['nothing', null],
  ])('does not hide an input of %s', async (_what, prevout) => {
    const other = changed(`tx/${txid}`, (one) => ({ ...one, vin: [...one.vin, { prevout }] }));
    expect((await told(other))?.senders).toEqual([issuer.addresses.p2pkh, 'no-address']);
  });
});

describe('what only supports its word', () => {
  const [hex, proof, header] = [`tx/${txid}/hex`, `tx/${txid}/merkle-proof`, `block/${block.hash}/header`];

  it.each<[string, Lie]>([
    ['not there', { paths: { [hex]: null, [proof]: null, [header]: null } }],
    ['no hex', { paths: { [hex]: 'zz', [proof]: '[]', [header]: 'zz' } }],
    ['of another height', { paths: { [hex]: '', ...changed(proof, (one) => ({ ...one, block_height: 1 })).paths } }],
    ['of no place', { paths: { [hex]: 'z', ...changed(proof, (one) => ({ ...one, pos: '-1' })).paths } }],
  ])('is left out where it is %s', async (_what, lie) => {
    const { raw: _, inclusion: __, ...rest } = honest;
    expect(await told(lie)).toEqual(rest);
  });

  it('is given as it is where it has the right form: who asks will judge it', async () => {
    expect(await told({ raw: 'abcd' })).toEqual({ ...honest, raw: 'abcd' });
  });
});

describe('the hash of a block', () => {
  it('is told by its height', async () => {
    explorer.lie = {};
    expect(await askBlockHash(world.sources[0]!, block.height, world)).toBe(block.hash);
    expect(await askBlockHash(world.sources[0]!, 10_000, world)).toBeNull();
    for (const height of [-1, 0.5, Number.NaN]) expect(await askBlockHash(world.sources[0]!, height, world)).toBeNull();
  });

  it('is null where it cannot be had', async () => {
    explorer.lie = { html: true };
    expect(await askBlockHash(world.sources[0]!, block.height, world)).toBeNull();
  });
});

it('answers whatever it is told', async () => {
  const source = { operator: 'One', url: 'https://one.example.org/api/' };
  const base = 'https://one.example.org/api';
  const some = fc.oneof(fc.json(), fc.string(), fc.constantFrom(TRUE_ANSWER, '0'.repeat(64), ROOT));
  await fc.assert(
    fc.asyncProperty(fc.array(some, { minLength: 7, maxLength: 7 }), async ([genesis, ...texts]) => {
      const paths = ['tx', 'tip', 'hex', 'merkle-proof', 'header', 'outspends'];
      const { http } = fakeHttp({
        [`${base}/block-height/0`]: { text: genesis === '' ? 'x' : (chain.blocks[0]?.hash ?? '') },
        [`${base}/blocks/tip/height`]: { text: texts[paths.indexOf('tip')] ?? '' },
        [`${base}/tx/${txid}`]: { text: texts[0] ?? '' },
        [`${base}/tx/${txid}/hex`]: { text: texts[2] ?? '' },
        [`${base}/tx/${txid}/merkle-proof`]: { text: texts[3] ?? '' },
        [`${base}/block/${block.hash}/header`]: { text: texts[4] ?? '' },
        [`${base}/tx/${txid}/outspends`]: { text: texts[5] ?? '' },
      });
      const answer = await askEsplora(source, REGTEST, txid, { http }, { spends: true });
      if ('error' in answer) expect(answer.error).toMatch(/^(net\.[a-z-]+|malformed|anchor\.wrong-chain)$/);
      else expect(answer.transaction?.txid).toBe(txid);
    }),
  );
});
