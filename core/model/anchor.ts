import type { Controller, ControllerKey } from './controller.ts';
import type { Json } from './json.ts';

/** Where a receipt says that its root was written, in its own words (blockcerts.md §4). Attacker-controlled. */
export interface AnchorPlace {
  /**
   * `bitcoinMainnet` and the like (MerkleProof2017); the two numbers with a colon between, `0:1`, or the first alone where there is
   * no second (MerkleProof2019); `null`: it names none
   */
  chain: string | null;
  /** `BTCOpReturn`, `ETHData`, `Mock`; `null` where the receipt has no such member (MerkleProof2019). */
  type: string | null;
  /** As written, in lower case; of a mock chain any text. */
  txid: string;
}

/** What leads from a document to a transaction (Chainpoint v2, MerkleProof2017, MerkleProof2019). Nothing of it is proven. */
export interface Receipt {
  kind: 'ChainpointSHA256v2' | 'MerkleProof2017' | 'MerkleProof2019';
  /** Hex as written, in lower case. What is no hash stays as it is, so that it equals none. */
  targetHash: string;
  merkleRoot: string;
  /** As written: `[{ left | right: hex }]`; the anchor check judges it. */
  path: Json;
  places: readonly AnchorPlace[];
}

/** One proof that names a blockchain, as the proof check hands it to the anchor check. */
export interface AnchorClaim {
  receipt: Receipt;
  /** SHA-256 of the canonical form of what the receipt is about, computed by us: lower-case hex. */
  documentHash: string;
  /**
   * Whose proof it is. `witness`: another party's; it adds a time, never an issuer. `open`: nobody can say, since the document of
   * whoever it names could not be had; then the sender cannot be judged, and everything else can.
   */
  by: 'issuer' | 'witness' | 'open';
  /** Whose addresses must have sent the transaction; `null` where `by` is `open`. */
  party: Controller | null;
  /** The verification method that the proof names (v3), found in the party's document; `null`: the address list alone decides. */
  method: ControllerKey | null;
  /** When the proof says that it was made. Signed by nobody; a mock chain has no other time. */
  created: string | null;
  /** The address in `verification.publicKey` or `.creator` (v2), which tells the network where the receipt names none. */
  statedAddress: string | null;
}
