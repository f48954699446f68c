import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 twice: what names transactions and blocks, and what a transaction's signatures sign (Bitcoin). */
export function sha256d(bytes: Uint8Array): Uint8Array {
  return sha256(sha256(bytes));
}

/** RIPEMD-160 of SHA-256, 20 bytes: what addresses are made of (Bitcoin, OP_HASH160). */
export function hash160(bytes: Uint8Array): Uint8Array {
  return ripemd160(sha256(bytes));
}

/** A hash as block explorers write it: the last byte first, in lower-case hex. */
export function explorerHex(hash: Uint8Array): string {
  // Not `slice`: that of Node's Buffer is the same memory.
  return bytesToHex(Uint8Array.from(hash).reverse());
}
