// Claims of records on blockchains, a kind of chain whose bytes a test can make, and sources that say what a test wants.
import { createHash } from 'node:crypto';
import type { Chain } from '../../core/anchor/chains/contract.ts';
import type { Authentic, ChainFamily } from '../../core/anchor/families/contract.ts';
import type { World } from '../../core/anchor/judge-place.ts';
import type { AnchorClaim, AnchorPlace, Receipt } from '../../core/model/anchor.ts';
import type { Controller, ControllerAddress } from '../../core/model/controller.ts';
import type { ChainAnswer, ChainTransaction } from '../../core/ports.ts';

/** SHA-256 of a text, as hex. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The root of every claim that a test does not change; a batch of one. */
export const ROOT = hashOf('a certificate');
export const OTHER_ROOT = hashOf('another one');
export const ISSUER = '1BadgeExampieissuerExampieBadge1';
export const STRANGER = '1StrangerExampieStrangerExampie1';
/** The time of the block, unless a test says otherwise. */
export const BLOCK_TIME = '2025-04-01T00:00:00Z';
export const NOW = Date.parse('2025-06-01T00:00:00Z');

/** A chain that is read by `fakeFamily`. */
export const CHAIN: Chain = {
  network: 'bip122:000000000019d6689c085ae165831e93',
  name: 'Example chain',
  family: 'bitcoin',
  codes: ['exampleMain'],
  test: false,
  addresses: { p2pkh: 0, p2sh: 5, bech32: 'bc' },
  largestTarget: () => 1n,
  explorer: (txid) => `https://explorer.example.org/tx/${txid}`,
  sources: [],
};

/** The bytes of a transaction of such a chain, as hex: what they say, in JSON. Their hash is its id. */
export function rawOf(says: Authentic): string {
  return Buffer.from(JSON.stringify(says)).toString('hex');
}

/** A transaction that carries the root and was sent by the issuer. */
export const GOOD: Authentic = { payloads: [ROOT], senders: [ISSUER], network: null };
export const TXID = txidOf(rawOf(GOOD));

/** The id of a transaction of such a chain. */
export function txidOf(raw: string): string {
  return createHash('sha256').update(Buffer.from(raw, 'hex')).digest('hex');
}

/** Reads the bytes of `rawOf`. A block is shown where the header begins with the transaction's id; its hash is the rest. */
export const fakeFamily: ChainFamily = {
  id: 'bitcoin',
  anchorType: 'BTCOpReturn',
  txidOf: (txid) => (/^[0-9a-f]{64}$/i.test(txid) ? txid.toLowerCase() : null),
  settledAfter: 6,
  authenticate: async ({ raw = '', txid, values }) => {
    if (txidOf(raw) !== txid) return null;
    const { signedBy, ...says } = JSON.parse(Buffer.from(raw, 'hex').toString()) as Authentic & { signedBy?: string[] };
    return { ...says, senders: says.senders ?? (values ? (signedBy ?? null) : null) };
  },
  shownBlock: async ({ inclusion, txid, blockTime }) =>
    inclusion?.header.startsWith(txid)
      ? // Early blocks are easy to find.
        {
          height: inclusion.height,
          hash: hashOf(inclusion.header),
          time: blockTime,
          target: inclusion.height < 1_000 ? 1_000n : 1n,
        }
      : null,
  addressesOf: async ({ jwk }) => (jwk['x'] === undefined ? [] : ['1', 'bc1'].map((form) => `${form}${jwk['x']?.slice(0, 20)}`)),
  sameAddress: (a, b) => a === b,
};

/** What one source says; alike for all, unless a test changes it. */
export function told(source: string, changes: Partial<ChainTransaction> = {}): ChainAnswer {
  const transaction: ChainTransaction = {
    network: CHAIN.network,
    txid: TXID,
    payload: ROOT,
    senders: [ISSUER],
    blockTime: BLOCK_TIME,
    confirmations: 120,
    authenticated: false,
    ...changes,
  };
  return { source, transaction };
}

/** A party that lists addresses. */
export function partyWith(addresses: readonly (Partial<ControllerAddress> & { address: string })[]): Controller {
  return {
    id: 'https://issuer.example.org/profile.json',
    state: 'published',
    keys: [],
    addresses: addresses.map((entry) => ({ created: '2020-01-01', revoked: null, expires: null, ...entry })),
    name: 'Example University',
    host: 'issuer.example.org',
    path: '/profile.json',
    platform: null,
    problems: [],
    url: 'https://issuer.example.org/profile.json',
  };
}

/** One claim that holds, if sources say that it does. */
export function claimOf(
  changes: Omit<Partial<AnchorClaim>, 'receipt'> & { receipt?: Partial<Receipt>; place?: Partial<AnchorPlace> } = {},
): AnchorClaim {
  const { receipt, place, ...others } = changes;
  return {
    documentHash: ROOT,
    by: 'issuer',
    party: partyWith([{ address: ISSUER }]),
    method: null,
    created: null,
    statedAddress: null,
    ...others,
    receipt: {
      kind: 'MerkleProof2017',
      targetHash: ROOT,
      merkleRoot: ROOT,
      path: [],
      places: [{ chain: 'exampleMain', type: 'BTCOpReturn', txid: TXID, ...place }],
      ...receipt,
    },
  };
}

/** What claims are judged by, with sources that say so. */
export function anchorWorld(answers: readonly ChainAnswer[], changes: Partial<World> = {}): World {
  return {
    chains: [CHAIN],
    familyOf: async () => fakeFamily,
    ask: async () => [...answers],
    now: NOW,
    badgeDate: Date.parse('2025-04-01'),
    ...changes,
  };
}
