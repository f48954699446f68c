import { decode, Tokenizer, Type } from 'cborg';
import { decodeLongBase58 } from '../../lib/long-base58.ts';
import { toHex } from '../../lib/to-hex.ts';
import type { AnchorPlace, Receipt } from '../../model/anchor.ts';
import type { Json } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { MAX_PLACES } from './read-receipt.ts';

/** Characters of a `proofValue` (blockcerts.md §2). A path of 64 steps takes a tenth of it. */
const MAX_CHARACTERS = 64 * 1024;

// What the numbers stand for (blockcerts.md §16.2).
const ROOT = 0;
const TARGET = 1;
const ANCHORS = 2;
const PATH = 3;
const SIDES = ['left', 'right'];
const CHAIN = 0;
const NETWORK = 1;
const TXID = 2;

/**
 * Reads the value of a MerkleProof2019 (blockcerts.md §4.3): base58btc of one CBOR item, a list of pairs in any order. It stands
 * outside of what is hashed, so that anybody may have changed it.
 *
 * @param value attacker-controlled
 * @throws BadgeProblem proof.signature-invalid: it is none; proof.unsupported: a member that nobody knows; proof.graph-too-complex |
 *   proof.too-many
 */
export function readProofValue(value: Json | undefined): Receipt {
  if (typeof value !== 'string' || !value.startsWith('z')) throw invalid();
  if (value.length > MAX_CHARACTERS) throw new BadgeProblem('proof.graph-too-complex', { limit: MAX_CHARACTERS });
  const bytes = decodeLongBase58(value.slice(1));
  const members = pairsOf(bytes && itemIn(bytes), [ROOT, TARGET, ANCHORS, PATH]);
  const anchors = members.get(ANCHORS);
  if (!Array.isArray(anchors) || anchors.length === 0) throw invalid();
  if (anchors.length > MAX_PLACES) throw new BadgeProblem('proof.too-many', { limit: MAX_PLACES });
  return {
    kind: 'MerkleProof2019',
    targetHash: plainHash(members.get(TARGET)),
    merkleRoot: plainHash(members.get(ROOT)),
    path: pathIn(members.get(PATH)),
    places: anchors.map(placeIn),
  };
}

const STRICT = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowBigInt: false,
  allowInfinity: false,
  allowNaN: false,
};

/** The one CBOR item that bytes hold; `undefined`: something else. */
function itemIn(bytes: Uint8Array): unknown {
  try {
    return decode(bytes, { ...STRICT, tokenizer: withoutFloats(new Tokenizer(bytes, STRICT)) });
  } catch {
    // Lists too deep inside each other end here too.
    return undefined;
  }
}

/** A whole number that is written as a float is another spelling of it, which a reader could not tell. */
function withoutFloats(tokens: Tokenizer): Pick<Tokenizer, 'done' | 'pos' | 'next'> {
  const next: Tokenizer['next'] = () => {
    const token = tokens.next();
    if (token.type.name === Type.float.name) throw new Error('a float');
    return token;
  };
  return { done: () => tokens.done(), pos: () => tokens.pos(), next };
}

/** @throws BadgeProblem proof.signature-invalid | proof.unsupported */
function pairsOf(item: unknown, known: readonly number[]): Map<number, unknown> {
  if (!Array.isArray(item)) throw invalid();
  const pairs = new Map<number, unknown>();
  for (const pair of item as unknown[]) {
    if (!Array.isArray(pair) || pair.length !== 2 || !Number.isSafeInteger(pair[0]) || pairs.has(pair[0])) throw invalid();
    if (!known.includes(pair[0])) throw new BadgeProblem('proof.unsupported', { suite: `merkle-proof-2019, ${pair[0]}` });
    pairs.set(pair[0], pair[1]);
  }
  return pairs;
}

/** Steps as other receipts write them; what is none stays something else, for the anchor check to object to. */
function pathIn(item: unknown): Json {
  if (!Array.isArray(item)) return null;
  return (item as unknown[]).map((step): Json => {
    if (!Array.isArray(step) || step.length !== 2) return null;
    const [side, hash] = step as [unknown, unknown];
    const name = typeof side === 'number' ? SIDES[side] : undefined;
    return name === undefined ? null : { [name]: plainHash(hash) };
  });
}

function placeIn(item: unknown): AnchorPlace {
  const pairs = pairsOf(item, [CHAIN, NETWORK, TXID]);
  const [chain, network] = [pairs.get(CHAIN), pairs.get(NETWORK)];
  if (!Number.isSafeInteger(chain)) throw invalid();
  // The mock chain of some issuers has a text where others have the number of a network.
  if (!pairs.has(TXID) && !Number.isSafeInteger(network)) return { chain: String(chain), type: null, txid: textIn(network) };
  if (network !== undefined && !Number.isSafeInteger(network)) throw invalid();
  const name = network === undefined ? String(chain) : `${String(chain)}:${String(network)}`;
  return { chain: name, type: null, txid: textIn(pairs.get(TXID)) };
}

/** Lower-case hex without a prefix. */
function plainHash(item: unknown): string {
  return textIn(item).replace(/^0x/, '');
}

/** What a byte string holds: one CBOR text, or bytes, which are written as hex. '' where it is anything else, which no hash is. */
function textIn(item: unknown): string {
  const inner = item instanceof Uint8Array ? itemIn(item) : undefined;
  if (typeof inner === 'string') return inner.toLowerCase();
  return inner instanceof Uint8Array ? toHex(inner) : '';
}

function invalid(): BadgeProblem {
  return new BadgeProblem('proof.signature-invalid');
}
