import { address, networks, payments } from 'bitcoinjs-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameAddress, keyAddress, scriptAddress, witnessAddress } from '../../../../core/lib/bitcoin/address.ts';
import { regtestKey } from '../../../support/bitcoin-regtest.ts';

const MAIN = { p2pkh: 0x00, p2sh: 0x05, bech32: 'bc' };
const TEST = { p2pkh: 0x6f, p2sh: 0xc4, bech32: 'bcrt' };
const keys = fc.string().map((name) => regtestKey(name).publicKey);

describe('addresses of a key', () => {
  it.each([
    ['Bitcoin', MAIN, networks.bitcoin],
    ['regtest', TEST, networks.regtest],
  ])('of %s are those that another library makes', (_name, prefixes, network) => {
    fc.assert(
      fc.property(keys, (pubkey) => {
        const native = payments.p2wpkh({ pubkey, network });
        expect(keyAddress(pubkey, prefixes)).toBe(payments.p2pkh({ pubkey, network }).address);
        expect(witnessAddress(pubkey, prefixes)).toBe(native.address);
        const redeem = native.output ?? new Uint8Array();
        expect(scriptAddress(redeem, prefixes)).toBe(payments.p2sh({ redeem: { output: redeem, network }, network }).address);
      }),
      { numRuns: 20 },
    );
  });
});

describe('two addresses', () => {
  const { p2pkh, p2wpkh } = regtestKey('one').addresses;
  const taproot = address.toBech32(new Uint8Array(32).fill(7), 1, 'bc');

  it('of Base58 are compared exactly', () => {
    expect(isSameAddress(p2pkh, p2pkh)).toBe(true);
    expect(isSameAddress(p2pkh, p2pkh.toLowerCase())).toBe(false);
    expect(isSameAddress(p2pkh, p2pkh.toUpperCase())).toBe(false);
  });

  it('of segwit are compared without case', () => {
    for (const one of [p2wpkh, taproot]) expect(isSameAddress(one, one.toUpperCase())).toBe(true);
    expect(isSameAddress(p2wpkh, regtestKey('other').addresses.p2wpkh)).toBe(false);
  });

  it('that are none are never one for a difference in case', () => {
    for (const text of [
      'abc1',
      'bc1qqqqqqqqqq',
      `${p2wpkh.slice(0, -1)}${p2wpkh.endsWith('q') ? 'p' : 'q'}`,
      '',
      '1'.repeat(5_000),
    ]) {
      if (text !== text.toUpperCase()) expect(isSameAddress(text, text.toUpperCase()), text).toBe(false);
    }
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => a === b || !isSameAddress(a, b)));
  });
});
