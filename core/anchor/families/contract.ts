import type { PublicKey } from '../../lib/keys/public-key.ts';
import type { ChainFamilyId } from '../../model/chain.ts';
import type { ChainTransaction } from '../../ports.ts';
import type { Chain } from '../chains/contract.ts';

/** What the bytes of a transaction say, whoever gave them (blockcerts.md §8.2). */
export interface Authentic {
  /** Hex, every value that could be the record. */
  payloads: readonly string[];
  /** `null`: the bytes alone do not show who sent it (segwit inputs: the id does not cover their witness). */
  senders: readonly string[] | null;
  /**
   * Where they do not show all: whether these, and nobody else, could have sent it. Absent: anybody could have.
   *
   * @param senders attacker-controlled
   */
  couldBeSentBy?: (senders: readonly string[]) => Promise<boolean>;
  /** CAIP-2 of the chain that it was signed for; `null`: it says none. */
  network: string | null;
}

/** A block that was shown to hold a transaction, without anybody's word but for its hash. */
export interface ShownBlock {
  height: number;
  /** As explorers write it. */
  hash: string;
  /** ISO 8601. */
  time: string;
  /** That its work has met: the smaller, the more work. */
  target: bigint;
}

/** A kind of blockchain: how its transactions are read. A new one is one file, its line in `registry.ts`, and an adapter that asks. */
export interface ChainFamily {
  id: ChainFamilyId;
  /** What receipts call a record on such a chain: `BTCOpReturn`, `ETHData`. */
  anchorType: string;
  /** The one spelling of a transaction's id; `null`: it is none. @param txid attacker-controlled */
  txidOf: (txid: string) => string | null;
  /** Blocks after which a transaction is settled, where its source does not say that it is final (threats.md T53). */
  settledAfter: number;
  /**
   * Reads the signed bytes anew. `null`: they do not hash to this id, or cannot be read.
   *
   * @param transaction with `raw`; attacker-controlled, like the whole answer of a source
   */
  authenticate: (transaction: ChainTransaction, chain: Chain) => Promise<Authentic | null>;
  /** The block that is shown to hold it; `null`: nothing is shown. Absent: a family that has no such proof. */
  shownBlock?: (transaction: ChainTransaction, chain: Chain) => Promise<ShownBlock | null>;
  /** The addresses of a key on this chain, in all forms that its signatures show; none: no key of this family. */
  addressesOf: (key: PublicKey, chain: Chain) => Promise<readonly string[]>;
  /** Whether two addresses are one (threats.md T55). */
  sameAddress: (a: string, b: string) => boolean;
}
