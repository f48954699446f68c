import { secp256k1 } from '@noble/curves/secp256k1.js';
import { Block, networks, payments, Transaction } from 'bitcoinjs-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chain } from '../../../../core/anchor/chains/contract.ts';
import { bitcoin } from '../../../../core/anchor/families/bitcoin.ts';
import { weigh } from '../../../../core/anchor/weigh.ts';
import { readJwk } from '../../../../core/lib/keys/read-jwk.ts';
import type { ChainTransaction } from '../../../../core/ports.ts';
import {
  BitcoinRegtest,
  lockingScript,
  merkleBranch,
  REGTEST,
  REGTEST_LIMIT,
  recordScript,
  regtestKey,
  spend,
} from '../../../support/bitcoin-regtest.ts';

/** Regtest as if its work counted, so that it can be tried. */
const chain: Chain = {
  network: REGTEST,
  name: 'Bitcoin regtest',
  family: 'bitcoin',
  codes: [],
  test: true,
  addresses: { p2pkh: 0x6f, p2sh: 0xc4, bech32: 'bcrt' },
  largestTarget: () => REGTEST_LIMIT,
  sources: [],
};
const issuer = regtestKey('issuer');
const ROOT = 'ab'.repeat(32);
const regtest = new BitcoinRegtest();

/** What an honest source says of a transaction in a block of the chain. */
function told(made: Transaction): ChainTransaction {
  const txid = made.getId();
  const found = regtest.find(txid);
  if (!found) throw new Error('not mined');
  const { block, position } = found;
  return {
    network: REGTEST,
    txid,
    payload: ROOT,
    senders: [issuer.addresses.p2pkh],
    blockTime: new Date(block.time * 1_000).toISOString(),
    confirmations: 1,
    authenticated: false,
    raw: made.toHex(),
    inclusion: { height: block.height, header: block.header, branch: merkleBranch(block.transactions, position), position },
  };
}

/** A block that holds an anchor among others. */
const others = [1, 2, 3].map((at) => spend([regtest.fund(regtestKey(`other ${at}`))], [recordScript('cd'.repeat(32))]));
const coin = regtest.fund(issuer);
const anchor = spend([coin], [recordScript(ROOT), lockingScript(issuer, 'p2pkh')]);
regtest.mine([...others.slice(0, 2), anchor, ...others.slice(2)]);
const honest = told(anchor);
const inclusion = honest.inclusion!;

describe('a Bitcoin transaction', () => {
  it('says what it carries and who signed it, by its bytes', async () => {
    const lying = { ...honest, payload: 'ef'.repeat(32), senders: ['mstranger'] };
    for (const one of [honest, lying]) {
      expect(await bitcoin.authenticate(one, chain)).toEqual({
        payloads: [ROOT],
        senders: [issuer.addresses.p2pkh],
        network: null,
      });
    }
  });

  it('says every value that could be the record', async () => {
    const made = spend([coin], [recordScript(ROOT), recordScript('cd'.repeat(32)), recordScript('ab')]);
    const one = { ...honest, raw: made.toHex(), txid: made.getId() };
    expect((await bitcoin.authenticate(one, chain))?.payloads).toEqual([ROOT, 'cd'.repeat(32)]);
  });

  it('with a witness shows its sender only with the value of what it spends', async () => {
    const made = spend([regtest.fund(issuer, 'p2wpkh')], [recordScript(ROOT)]);
    const one = { ...honest, raw: made.toHex(), txid: made.getId() };
    expect(await bitcoin.authenticate(one, chain)).toMatchObject({ payloads: [ROOT], senders: null });
    expect(await bitcoin.authenticate({ ...one, values: [100_000] }, chain)).toMatchObject({
      senders: [issuer.addresses.p2wpkh],
    });
  });

  it.each<[string, Partial<ChainTransaction>]>([
    ['no bytes', { raw: '' }],
    ['the bytes of another', { raw: others[0]!.toHex() }],
    ['something behind them', { raw: `${honest.raw}00` }],
    ['another record in them', { raw: honest.raw?.replace(ROOT, 'cd'.repeat(32)) ?? '' }],
    ['no hex', { raw: `${honest.raw?.slice(0, -2)}zz` }],
    ['another id', { txid: 'ab'.repeat(32) }],
  ])('with %s shows nothing', async (_what, change) => {
    expect(await bitcoin.authenticate({ ...honest, ...change }, chain)).toBeNull();
    expect(await bitcoin.shownBlock?.({ ...honest, ...change }, chain)).toBeNull();
  });

  it('of 64 bytes shows nothing: it may be two hashes of a tree', async () => {
    const short = new Transaction();
    short.addInput(new Uint8Array(32), 0);
    short.addOutput(Uint8Array.of(1, 2, 3, 4), 1n);
    expect(short.toBuffer().length).toBe(64);
    const one = { ...honest, raw: short.toHex(), txid: short.getId() };
    expect(await bitcoin.authenticate(one, chain)).toBeNull();
  });

  it('without bytes at all shows nothing', async () => {
    const { raw: _, ...without } = honest;
    expect(await bitcoin.authenticate(without, chain)).toBeNull();
  });

  it('on a chain without addresses shows no sender', async () => {
    const { addresses: _, ...bare } = chain;
    expect(await bitcoin.authenticate(honest, bare)).toMatchObject({ payloads: [ROOT], senders: null });
  });
});

describe('two of three sources that lie alike', () => {
  const now = Date.UTC(2025, 5, 1);
  const answers = (made: Transaction, senders: readonly string[], values: readonly number[] = []) => {
    const transaction = { ...told(made), senders: [...senders], values, confirmations: 100 };
    return ['one', 'two'].map((source) => ({ source, transaction }));
  };

  it('cannot name the issuer for what a stranger has sent', async () => {
    const stranger = regtestKey('stranger');
    for (const form of ['p2pkh', 'p2wpkh', 'p2sh-p2wpkh'] as const) {
      const made = spend([regtest.fund(stranger, form)], [recordScript(ROOT)]);
      regtest.mine([made]);
      const { agreed, problems } = await weigh(answers(made, [issuer.addresses.p2pkh]), {
        ...{ txid: made.getId(), chain, family: bitcoin, now },
      });
      expect(agreed, form).toBeNull();
      expect(problems.map(({ code }) => code)).toEqual(['anchor.quorum']);
      const honest = await weigh(answers(made, [stranger.addresses[form]], [100_000]), {
        ...{ txid: made.getId(), chain, family: bitcoin, now },
      });
      expect(honest.agreed?.senders, form).toEqual([stranger.addresses[form]]);
    }
  });

  it('and two that tell the truth do not make a record of what its sender has not signed', async () => {
    for (const form of ['p2pkh', 'p2wpkh', 'p2sh-p2wpkh'] as const) {
      // Whoever gets hold of such a signature may write any record below it.
      const made = spend([regtest.fund(issuer, form)], [recordScript(ROOT)], Transaction.SIGHASH_NONE);
      regtest.mine([made]);
      const said = answers(made, [issuer.addresses[form]], [100_000]);
      const { agreed } = await weigh(said, { txid: made.getId(), chain, family: bitcoin, now });
      expect(agreed, form).toBeNull();
    }
  });
});

describe('the block that holds it', () => {
  const { block } = regtest.find(honest.txid)!;

  it('is shown by its header, its work and the way to its root', async () => {
    const time = new Date(block.time * 1_000).toISOString().replace('.000Z', 'Z');
    expect(await bitcoin.shownBlock?.(honest, chain)).toEqual({
      height: block.height,
      hash: block.hash,
      time,
      target: REGTEST_LIMIT,
    });
  });

  it('is shown for each of its transactions, whatever stands beside them', async () => {
    for (const made of block.transactions) expect(await bitcoin.shownBlock?.(told(made), chain)).not.toBeNull();
  });

  const altered = (change: (header: Block) => void) => {
    const header = Block.fromHex(inclusion.header);
    change(header);
    // Found anew, so that nothing but the change is wrong with it.
    if (header.bits === 0x207f_ffff) while (!header.checkProofOfWork()) header.nonce++;
    return { ...inclusion, header: header.toHex(true) };
  };
  const withoutWork = Block.fromHex(inclusion.header);
  while (withoutWork.checkProofOfWork()) withoutWork.nonce++;

  it.each([
    ['no header', { ...inclusion, header: '' }],
    ['half a header', { ...inclusion, header: inclusion.header.slice(0, 80) }],
    ['the header of another block', { ...inclusion, header: regtest.blocks[1]!.header }],
    ['another root', altered((header) => Object.assign(header, { merkleRoot: new Uint8Array(32) }))],
    ['too little work', { ...inclusion, header: withoutWork.toHex(true) }],
    ['more work promised than done', altered((header) => Object.assign(header, { bits: 0x1d00_ffff }))],
    ['less work than the chain asks for', altered((header) => Object.assign(header, { bits: 0x2100_ffff }))],
    ['a target that is none', altered((header) => Object.assign(header, { bits: 0x20ff_ffff }))],
    ['a shorter way', { ...inclusion, branch: inclusion.branch.slice(1) }],
    ['a longer way', { ...inclusion, branch: [...inclusion.branch, ROOT] }],
    ['another sibling', { ...inclusion, branch: [ROOT, ...inclusion.branch.slice(1)] }],
    ['another place', { ...inclusion, position: inclusion.position ^ 1 }],
    ['no height', { ...inclusion, height: -1 }],
    ['half a height', { ...inclusion, height: 1.5 }],
  ])('is not shown by %s', async (_what, other) => {
    expect(await bitcoin.shownBlock?.({ ...honest, inclusion: other }, chain)).toBeNull();
  });

  it('is not shown without any of that, nor on a chain whose work is not known', async () => {
    const { inclusion: _, ...without } = honest;
    expect(await bitcoin.shownBlock?.(without, chain)).toBeNull();
    const { largestTarget: __, ...unknown } = chain;
    expect(await bitcoin.shownBlock?.(honest, unknown)).toBeNull();
    expect(await bitcoin.shownBlock?.(honest, { ...chain, largestTarget: () => REGTEST_LIMIT - 1n })).toBeNull();
  });
});

describe('names', () => {
  it('of transactions are 64 digits of hex, in lower case', () => {
    expect(bitcoin.txidOf('AB'.repeat(32))).toBe(ROOT);
    for (const text of ['', 'ab', `0x${ROOT}`, `${ROOT}00`, `../${ROOT}`, 'zz'.repeat(32)])
      expect(bitcoin.txidOf(text), text).toBeNull();
  });

  it('of keys are those of every form that a signature shows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (name) => {
        const { secret, addresses } = regtestKey(name);
        const whole = Buffer.from(secp256k1.getPublicKey(secret, false));
        const [x, y] = [whole.subarray(1, 33), whole.subarray(33)].map((part) => part.toString('base64url'));
        const key = readJwk({ kty: 'EC', crv: 'secp256k1', x: x!, y: y! });
        const uncompressed = payments.p2pkh({ pubkey: whole, network: networks.regtest }).address;
        const forms = [addresses.p2pkh, uncompressed, addresses.p2wpkh, addresses['p2sh-p2wpkh']];
        expect(await bitcoin.addressesOf(key, chain)).toEqual(forms);
      }),
      { numRuns: 20 },
    );
  });

  it('of keys of other curves, and on chains without addresses, there are none', async () => {
    const { addresses: _, ...bare } = chain;
    const key = { kind: 'secp256k1', jwk: { x: '', y: '' } } as const;
    expect(await bitcoin.addressesOf(key, bare)).toEqual([]);
    expect(await bitcoin.addressesOf({ ...key, kind: 'P-256' }, chain)).toEqual([]);
  });

  it('of senders are compared as their form wants it', () => {
    const { p2pkh, p2wpkh } = issuer.addresses;
    expect(bitcoin.sameAddress(p2wpkh.toUpperCase(), p2wpkh)).toBe(true);
    expect(bitcoin.sameAddress(p2pkh.toLowerCase(), p2pkh)).toBe(false);
  });
});
