import { secp256k1 } from '@noble/curves/secp256k1.js';
import { networks, payments, Transaction } from 'bitcoinjs-lib';
import { describe, expect, it } from 'vitest';
import { possibleOwners } from '../../../../core/lib/bitcoin/possible-owners.ts';
import { MAX_SIGNED_INPUTS } from '../../../../core/lib/bitcoin/signers.ts';
import { parseTransaction } from '../../../../core/lib/bitcoin/transaction.ts';
import { BitcoinRegtest, type Coin, recordScript, regtestKey, type SpendForm, spend } from '../../../support/bitcoin-regtest.ts';

const prefixes = { p2pkh: 0x6f, p2sh: 0xc4, bech32: 'bcrt' };
const [issuer, other] = [regtestKey('issuer'), regtestKey('other')];
const record = recordScript('ab'.repeat(32));
const chain = new BitcoinRegtest();
const FORMS: readonly SpendForm[] = ['p2pkh', 'p2wpkh', 'p2sh-p2wpkh'];

const valuesOf = (coins: readonly Coin[]) => coins.map(({ transaction, index }) => Number(transaction.outs[index]?.value));

async function could(made: Transaction, senders: readonly string[], values: readonly number[] = []): Promise<boolean> {
  const parsed = parseTransaction(made.toBuffer());
  if (!parsed) throw new Error('not read');
  return (await possibleOwners(parsed, { prefixes, values }))(senders);
}

describe('who could own what a transaction spends', () => {
  it('is whoever does, whether the values are known or not', async () => {
    for (const form of FORMS) {
      const coins = [chain.fund(issuer, form)];
      const made = spend(coins, [record]);
      expect(await could(made, [issuer.addresses[form]]), form).toBe(true);
      expect(await could(made, [issuer.addresses[form]], valuesOf(coins)), form).toBe(true);
    }
  });

  it('is nobody whose address is of another kind, or the hash of another script', async () => {
    for (const form of FORMS) {
      const made = spend([chain.fund(other, form)], [record]);
      for (const named of FORMS) {
        // Without a value nothing contradicts another address of the same kind in a witness: no id covers it.
        const open = form === 'p2wpkh' && named === 'p2wpkh';
        expect(await could(made, [issuer.addresses[named]]), `${named} for ${form}`).toBe(open);
      }
    }
  });

  it('is nobody else where a witness has a signature that the value lets us verify', async () => {
    for (const form of FORMS) {
      const coins = [chain.fund(other, form)];
      for (const named of FORMS)
        expect(await could(spend(coins, [record]), [issuer.addresses[named]], valuesOf(coins)), `${named} for ${form}`).toBe(
          false,
        );
    }
  });

  it.each([
    ['NONE', 2],
    ['SINGLE', 3],
    ['ALL, of this input alone', 0x81],
  ])('is nobody who signed with the type %s: others may have written the record', async (_name, type) => {
    for (const form of FORMS) {
      const coins = [chain.fund(issuer, form)];
      expect(await could(spend(coins, [record], type), [issuer.addresses[form]], valuesOf(coins)), form).toBe(false);
    }
  });

  it('is nobody whose key stands there without a signature', async () => {
    const made = spend([chain.fund(other)], [record]);
    const signature = payments.p2pkh({ input: made.ins[0]!.script }).signature!;
    made.setInputScript(0, payments.p2pkh({ pubkey: issuer.publicKey, signature }).input!);
    expect(await could(made, [issuer.addresses.p2pkh])).toBe(false);
  });

  it('are all of them, and none of them left out', async () => {
    const coins = [chain.fund(issuer), chain.fund(other, 'p2wpkh')];
    const made = spend(coins, [record]);
    for (const values of [[], valuesOf(coins)]) {
      expect(await could(made, [issuer.addresses.p2pkh, other.addresses.p2wpkh], values)).toBe(true);
      expect(await could(made, [issuer.addresses.p2pkh], values)).toBe(false);
      expect(await could(made, [other.addresses.p2wpkh], values)).toBe(false);
      expect(await could(made, [issuer.addresses.p2pkh, other.addresses.p2wpkh, other.addresses.p2pkh], values)).toBe(false);
    }
    expect(await could(made, [])).toBe(false);
  });

  it('may have signed as old wallets did, with a high s', async () => {
    const made = spend([chain.fund(issuer)], [record]);
    const { signature = new Uint8Array() } = payments.p2pkh({ input: made.ins[0]!.script });
    const { r, s } = secp256k1.Signature.fromBytes(signature.subarray(0, -1), 'der');
    const high = new secp256k1.Signature(r, secp256k1.Point.Fn.ORDER - s).toBytes('der');
    made.setInputScript(0, Uint8Array.of(high.length + 1, ...high, 1, 33, ...issuer.publicKey));
    expect(await could(made, [issuer.addresses.p2pkh])).toBe(true);
    expect(await could(made, [other.addresses.p2pkh])).toBe(false);
  });

  it('may be several together, by the script that they fulfil', async () => {
    const redeem = payments.p2ms({ m: 1, pubkeys: [Buffer.from(issuer.publicKey), Buffer.from(other.publicKey)] }).output!;
    const shared = payments.p2sh({ redeem: { output: redeem }, network: networks.regtest }).address!;
    const made = new Transaction();
    made.addInput(new Uint8Array(32).fill(1), 0);
    made.addOutput(record, 0n);
    for (const push of [[redeem.length], [0x4c, redeem.length], [0x4d, redeem.length, 0]]) {
      made.setInputScript(0, Uint8Array.of(0, 1, 0xaa, ...push, ...redeem));
      expect(await could(made, [shared])).toBe(push[0] !== 0x4e);
      expect(await could(made, [issuer.addresses['p2sh-p2wpkh']])).toBe(false);
      expect(await could(made, [issuer.addresses.p2pkh])).toBe(false);
    }
    // It does more than to put something on top.
    made.setInputScript(0, Uint8Array.of(0x4c, redeem.length, ...redeem, 0x61));
    expect(await could(made, [shared])).toBe(false);
    made.setInputScript(0, Uint8Array.of(0x4e, 0xff, 0xff, 0xff, 0xff, ...redeem));
    expect(await could(made, [shared])).toBe(false);
  });

  it('may be nobody with an address', async () => {
    const made = new Transaction();
    made.addInput(new Uint8Array(32).fill(1), 0);
    made.addOutput(record, 0n);
    for (const script of [[], [0x51], [1, 0xaa]]) {
      made.setInputScript(0, Uint8Array.from(script));
      expect(await could(made, ['no-address'])).toBe(true);
    }
  });

  it('is not asked where it would be dear', async () => {
    const made = new Transaction();
    for (let index = 0; index <= MAX_SIGNED_INPUTS; index++) made.addInput(new Uint8Array(32), index);
    made.addOutput(record, 0n);
    expect(await could(made, [issuer.addresses.p2wpkh])).toBe(false);
  });
});
