import type { ChainFamilyId, ChainSource } from '../../model/chain.ts';

/** A blockchain. A new one is one file and its line in `registry.ts`. */
export interface Chain {
  /** CAIP-2. */
  network: string;
  /** As people call it; the same in every language. */
  name: string;
  /** `mock`: there is no chain at all. */
  family: ChainFamilyId | 'mock';
  /** What receipts call it: the word of MerkleProof2017, and the numbers of MerkleProof2019 with a colon between (blockcerts.md §16.1). */
  codes: readonly string[];
  /** Anyone can write on it for free (threats.md T51). */
  test: boolean;
  /** Shut down: its silence is no evidence. */
  gone?: true;
  /** Nobody can be asked about it: private by nature. */
  lookup?: false;
  /** Bitcoin: the version byte of a P2PKH address, and of a P2SH one, and the prefix of segwit addresses. */
  addresses?: { p2pkh: number; p2sh: number; bech32: string };
  /**
   * Bitcoin: the least work that a block of a height may show, as the largest target allowed. A chain without it is never believed
   * of one source alone (blockcerts.md §8.4).
   */
  largestTarget?: (height: number) => bigint;
  /** The page of a transaction on a public explorer. */
  explorer?: (txid: string) => string;
  /** Public ones, of different operators, in the order in which they are asked. */
  sources: readonly ChainSource[];
}
