import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * The 32 bytes that an output of the one shape of a record carries, OP_RETURN and a single plain push of them (blockcerts.md §8.1);
 * `null`: it has another shape.
 *
 * @param script scriptPubKey; attacker-controlled
 * @returns lower-case hex
 */
export function recordIn(script: Uint8Array): string | null {
  return script.length === 34 && script[0] === 0x6a && script[1] === 0x20 ? bytesToHex(script.subarray(2)) : null;
}
