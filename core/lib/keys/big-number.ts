import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** The number that `bytes` write, the most significant byte first (SEC 1 §2.3.8). */
export function numberOf(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${bytesToHex(bytes)}`);
}

/** The number that `bytes` write, the least significant byte first (RFC 8032 §5.1.2). */
export function littleEndian(bytes: Uint8Array): bigint {
  // Not `slice`: that of Node's Buffer is the same memory.
  return numberOf(Uint8Array.from(bytes).reverse());
}

/** `value` in exactly `length` bytes, the most significant first (SEC 1 §2.3.7). */
export function bytesOf(value: bigint, length: number): Uint8Array {
  return hexToBytes(value.toString(16).padStart(length * 2, '0'));
}

/** `base` to the power of `exponent`, modulo `modulus`. Not in constant time: everything here is public. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
}
