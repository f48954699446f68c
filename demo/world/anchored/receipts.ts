import { base58 } from '@scure/base';
import { encode } from 'cborg';
import type { Document } from '../signed/sign.ts';
import type { Step } from './tree.ts';

/** The place of one certificate under an anchored root. */
export interface Place {
  target: Uint8Array;
  root: Uint8Array;
  path: readonly Step[];
}

/** A chain, as the receipts of both versions call it. */
export interface ChainName {
  /** MerkleProof2017. */
  word: string;
  /** MerkleProof2019: the chain, and the network where it has one. */
  code: readonly [chain: number, network?: number];
}

export const ETHEREUM: ChainName = { word: 'ethereumMainnet', code: [1, 1] };
export const SEPOLIA: ChainName = { word: 'ethereumSepolia', code: [1, 11_155_111] };
/** No chain at all: a receipt for trying things out. */
export const MOCK: ChainName = { word: 'mockchain', code: [-1] };

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The receipt of a Blockcerts 2.0 certificate (MerkleProof2017), its `signature`. */
export function receipt2017({ target, root, path }: Place, chain: ChainName, txid: string): Document {
  return {
    type: ['MerkleProof2017', 'Extension'],
    targetHash: hex(target),
    merkleRoot: hex(root),
    proof: path.map(({ side, hash }) => ({ [side]: hex(hash) })),
    anchors: [{ sourceId: txid, type: 'ETHData', chain: chain.word }],
  };
}

/** The receipt of a Blockcerts 3 certificate (MerkleProof2019), its `proofValue`: a list of numbered members in CBOR, in base58. */
export function receipt2019({ target, root, path }: Place, { code: [chain, network] }: ChainName, txid: string): string {
  const anchor = [
    [0, chain],
    ...(network === undefined
      ? [[1, txid]]
      : [
          [1, network],
          [2, text(txid)],
        ]),
  ];
  const steps = path.map(({ side, hash }) => [side === 'left' ? 0 : 1, text(hex(hash))]);
  const members = [
    [0, text(hex(root))],
    [1, text(hex(target))],
    [2, [anchor]],
    [3, steps],
  ];
  return `z${base58.encode(encode(members))}`;
}

/** A hash is written as bytes that hold a text that is its hex. */
const text = (value: string): Uint8Array => encode(value);
