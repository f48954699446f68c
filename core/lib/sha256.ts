import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Bytes. WebCrypto costs a fixed 100–200 µs a call in Node and Firefox; the pure hash passes it at some 5–10 KB. */
const LARGE = 8 * 1024;

/** Lower-case hex of SHA-256. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  if (bytes.length < LARGE || typeof crypto === 'undefined' || !crypto.subtle) return bytesToHex(sha256(bytes));
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
}
