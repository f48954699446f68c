import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { concat } from '../concat.ts';
import { bytesInJwk } from '../keys/bytes-in-jwk.ts';
import type { PublicKey } from '../keys/public-key.ts';

/**
 * The address of a key on every EVM chain: the last 20 bytes of keccak-256 of its point, lower-case hex with `0x` (blockcerts.md
 * §9.4). `null`: no key of secp256k1.
 */
export function evmAddress(key: PublicKey): string | null {
  if (key.kind !== 'secp256k1') return null;
  return `0x${bytesToHex(keccak_256(concat(bytesInJwk(key, 'x'), bytesInJwk(key, 'y'))).subarray(12))}`;
}
