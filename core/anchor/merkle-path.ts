import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isObject } from '../lib/json.ts';
import type { Json } from '../model/json.ts';
import { BadgeProblem } from '../model/problem.ts';

/** Steps of one path (threats.md §8): a batch of 2^64 documents has no more. */
const MAX_STEPS = 64;
/** Bytes of a SHA-256. */
const SIZE = 32;

/**
 * Follows a Merkle path from a leaf to its root (blockcerts.md §5): each step holds the neighbour, on the left or on the right.
 *
 * @param leaf 32 bytes as hex
 * @param path `[{ left | right: hex }]`; attacker-controlled. Empty: the leaf is the root
 * @returns lower-case hex of the root
 * @throws BadgeProblem anchor.path-malformed
 */
export function rootOfPath(leaf: string, path: Json): string {
  if (!Array.isArray(path) || path.length > MAX_STEPS) throw malformed();
  // Both children of a node, one beside the other: made once, since a path is all hashing and nothing should be added to it.
  const pair = new Uint8Array(2 * SIZE);
  let hash = new Uint8Array(SIZE);
  writeHash(leaf, hash, 0);
  for (const step of path) {
    const { left, neighbour } = readStep(step);
    writeHash(neighbour, pair, left ? 0 : SIZE);
    pair.set(hash, left ? SIZE : 0);
    hash = sha256(pair) as Uint8Array<ArrayBuffer>;
  }
  return bytesToHex(hash);
}

/** One member and no more: a step with two sides leads to two roots (threats.md T50). */
function readStep(step: Json): { left: boolean; neighbour: Json | undefined } {
  if (!isObject(step)) throw malformed();
  const [side, ...more] = Object.keys(step);
  if (more.length > 0 || (side !== 'left' && side !== 'right')) throw malformed();
  return { left: side === 'left', neighbour: step[side] };
}

function writeHash(hex: Json | undefined, into: Uint8Array, at: number): void {
  if (typeof hex !== 'string' || hex.length !== 2 * SIZE) throw malformed();
  for (let index = 0; index < SIZE; index += 1) {
    const byte = 16 * nibble(hex.charCodeAt(2 * index)) + nibble(hex.charCodeAt(2 * index + 1));
    if (Number.isNaN(byte)) throw malformed();
    into[at + index] = byte;
  }
}

/** The value of a hexadecimal digit; NaN for any other character. */
function nibble(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : Number.NaN;
}

function malformed(): BadgeProblem {
  return new BadgeProblem('anchor.path-malformed');
}
