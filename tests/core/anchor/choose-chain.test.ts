import { describe, expect, it } from 'vitest';
import { CHAINS } from '../../../core/anchor/chains/registry.ts';
import { chooseChain } from '../../../core/anchor/choose-chain.ts';
import type { AnchorClaim, AnchorPlace } from '../../../core/model/anchor.ts';
import { claimOf, partyWith } from '../../support/anchors.ts';
import { codeOf } from '../../support/problem-of.ts';

const MAIN = '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2';
const TEST = 'mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn';
const MAIN_NETWORK = 'bip122:000000000019d6689c085ae165831e93';
const TEST_NETWORK = 'bip122:000000000933ea01ad0ee984209779ba';

const placeOf = (place: Partial<AnchorPlace>): AnchorPlace => ({ chain: null, type: 'BTCOpReturn', txid: '', ...place });
const chosen = (place: Partial<AnchorPlace>, claim: Partial<AnchorClaim> = {}) =>
  chooseChain(placeOf(place), { ...claimOf(), ...claim }, CHAINS).network;
const refusal = (place: Partial<AnchorPlace>, claim: Partial<AnchorClaim> = {}) => codeOf(() => chosen(place, claim));

describe('the chain of a receipt', () => {
  it.each([
    ['bitcoinMainnet', MAIN_NETWORK],
    ['bitcoinTestnet', TEST_NETWORK],
    ['0:3', TEST_NETWORK],
    ['0:2', 'bip122:0f9188f13cb7b2c71f2a335e3a4fc328'],
    ['mockchain', 'blockcerts:mocknet'],
    ['-1', 'blockcerts:mocknet'],
    ['-1:-1', 'blockcerts:mocknet'],
  ])('is the one that it names: %s', (chain, network) => {
    expect(chosen({ chain })).toBe(network);
  });

  it.each([
    ['1:1', 'eip155:1'],
    ['1:11155111', 'eip155:11155111'],
    ['2:137', 'eip155:137'],
    ['ethereumRopsten', 'eip155:3'],
  ])('is the one that it names: %s', (chain, network) => {
    expect(chosen({ chain, type: null })).toBe(network);
    expect(chosen({ chain, type: 'ETHData' })).toBe(network);
  });

  it('is the one that it names, whatever address the certificate states', () => {
    expect(chosen({ chain: 'ethereumMainnet', type: 'ETHData' }, { statedAddress: MAIN })).toBe('eip155:1');
  });

  it.each(['0', '0:9', 'toString', 'bitcoinmainnet', ''])('is not known where it is called "%s"', (chain) => {
    expect(refusal({ chain })).toBe('anchor.unknown-chain');
  });

  it('is no chain at all where its kind and its name contradict each other', () => {
    expect(refusal({ chain: 'bitcoinMainnet', type: 'ETHData' })).toBe('parse.shape');
    expect(refusal({ chain: 'ethereumMainnet', type: 'BTCOpReturn' })).toBe('parse.shape');
    for (const chain of ['bitcoinMainnet', 'ethereumMainnet']) expect(refusal({ chain, type: 'Mock' })).toBe('parse.shape');
    expect(chosen({ chain: 'mockchain', type: 'BTCOpReturn' })).toBe('blockcerts:mocknet');
  });

  it.each([
    [MAIN, MAIN_NETWORK],
    [`ecdsa-koblitz-pubkey:${MAIN}`, MAIN_NETWORK],
    ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', MAIN_NETWORK],
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', MAIN_NETWORK],
    [TEST, TEST_NETWORK],
    ['2MzQwSSnBHWHqSAqtTVQ6v47XtaisrJa1Vc', TEST_NETWORK],
    ['tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx', TEST_NETWORK],
  ])('is told by the stated address where it names none: %s', (statedAddress, network) => {
    expect(chosen({}, { statedAddress })).toBe(network);
  });

  it.each([null, '', 'https://issuer.example.org/key', '0x52908400098527886E0F7030069857D2E4169EE7', '1'.repeat(10_000)])(
    'is not guessed from %s',
    (statedAddress) => {
      expect(refusal({}, { statedAddress })).toBe('anchor.unknown-chain');
      expect(refusal({ type: 'ETHData' }, { statedAddress })).toBe('anchor.unknown-chain');
    },
  );

  it('is not guessed for another kind of record than the address is of', () => {
    expect(refusal({ type: 'ETHData' }, { statedAddress: MAIN })).toBe('anchor.unknown-chain');
    expect(refusal({ type: null }, { statedAddress: MAIN })).toBe('anchor.unknown-chain');
  });

  it('is no chain where the record is a mock one', () => {
    expect(chosen({ type: 'Mock' })).toBe('blockcerts:mocknet');
  });

  describe('of a Chainpoint receipt', () => {
    const chainpoint = (addresses: string[]): Partial<AnchorClaim> => ({
      ...claimOf({ receipt: { kind: 'ChainpointSHA256v2' } }),
      party: partyWith(addresses.map((address) => ({ address }))),
    });

    it("is Bitcoin's, by the addresses of the issuer", () => {
      expect(chosen({}, chainpoint([MAIN]))).toBe(MAIN_NETWORK);
      expect(chosen({}, chainpoint([TEST, TEST]))).toBe(TEST_NETWORK);
    });

    it("is Bitcoin's, whatever kind of record it calls its own", () => {
      for (const type of ['Mock', 'ETHData', null]) expect(chosen({ type }, chainpoint([MAIN]))).toBe(MAIN_NETWORK);
      expect(refusal({ type: 'Mock' }, chainpoint([]))).toBe('anchor.unknown-chain');
    });

    it('is told from those of them that are Bitcoin’s', () => {
      expect(chosen({}, chainpoint([`0x${'1a'.repeat(20)}`, MAIN]))).toBe(MAIN_NETWORK);
      expect(refusal({}, chainpoint([`0x${'1a'.repeat(20)}`]))).toBe('anchor.unknown-chain');
    });

    it('is not guessed where the issuer has addresses of both, or none', () => {
      expect(refusal({}, chainpoint([MAIN, TEST]))).toBe('anchor.unknown-chain');
      expect(refusal({}, chainpoint([]))).toBe('anchor.unknown-chain');
      expect(refusal({}, { ...chainpoint([]), party: null })).toBe('anchor.unknown-chain');
    });
  });
});
