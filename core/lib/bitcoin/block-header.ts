import { littleEndian } from '../keys/big-number.ts';
import { explorerHex, sha256d } from './hashes.ts';

/** A block's header, taken apart. */
export interface BlockHeader {
  /** As block explorers write it. */
  hash: string;
  /** As block explorers write it. */
  merkleRoot: string;
  /** Seconds since the epoch: the miner's word, which nodes hold to within two hours. */
  time: number;
  /** The target that it claims to meet; `null`: its notation is of no target. */
  target: bigint | null;
  /** Whether its hash meets that target. What the target is worth is the chain's to say. */
  hasWork: boolean;
}

/** Reads a block header (Bitcoin). @param bytes attacker-controlled @returns `null`: not 80 bytes */
export function parseHeader(bytes: Uint8Array): BlockHeader | null {
  if (bytes.length !== 80) return null;
  const hash = sha256d(bytes);
  const target = targetOf(numberAt(bytes, 72));
  return {
    hash: explorerHex(hash),
    merkleRoot: explorerHex(bytes.subarray(36, 68)),
    time: numberAt(bytes, 68),
    target,
    hasWork: target !== null && littleEndian(hash) <= target,
  };
}

/**
 * The target that `bits` write in short: a length in bytes, and its first three (Bitcoin Core, arith_uint256::SetCompact).
 *
 * @param bits 32 bits
 * @returns `null` where Bitcoin takes no work for it: negative, zero, or over 256 bits
 */
export function targetOf(bits: number): bigint | null {
  const length = bits >>> 24;
  const negative = (bits & 0x80_0000) !== 0;
  const digits = BigInt(bits & 0x7f_ffff);
  const target = length <= 3 ? digits >> BigInt(8 * (3 - length)) : digits << BigInt(8 * (length - 3));
  return negative || target === 0n || target >= 1n << 256n ? null : target;
}

function numberAt(bytes: Uint8Array, at: number): number {
  return Number(littleEndian(bytes.subarray(at, at + 4)));
}
