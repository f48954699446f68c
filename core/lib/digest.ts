import { sha256, sha384 } from '@noble/hashes/sha2.js';

/** Names of hashes, as WebCrypto has them. */
export type HashName = 'SHA-256' | 'SHA-384';

/** Bytes. WebCrypto costs a fixed 100–200 µs a call in Node and Firefox; the pure hashes pass it at some 5–10 KB. */
export const LARGE = 8 * 1024;

/** The hash of `bytes` (FIPS 180-4). */
export async function digest(hash: HashName, bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length >= LARGE && typeof crypto !== 'undefined' && crypto.subtle) {
    return new Uint8Array(await crypto.subtle.digest(hash, bytes as Uint8Array<ArrayBuffer>));
  }
  return hash === 'SHA-256' ? sha256(bytes) : sha384(bytes);
}
