import { toHex } from './to-hex.ts';

/** Bytes. WebCrypto costs a fixed 20–200 µs a call; the pure hash passes it at some 5–10 KB. */
const LARGE = 8 * 1024;
/** Short texts hashed, after which more are to be expected and the pure hash is worth its 4 kB. */
const MANY = 12;

let plainly: ((bytes: Uint8Array) => Uint8Array) | undefined;
let shortOnes = 0;

/**
 * Lower-case hex of SHA-256 (FIPS 180-4). A page that verifies one badge has it from the platform and loads nothing; who
 * verifies many soon has the pure hash beside it, which is faster for short texts.
 */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return toHex(await sha256Of(bytes));
}

async function sha256Of(bytes: Uint8Array): Promise<Uint8Array> {
  // Pages that did not come over https have no WebCrypto.
  if (typeof crypto === 'undefined' || !crypto.subtle) return (plainly ?? (await loadPlainly()))(bytes);
  if (bytes.length < LARGE) {
    if (plainly) return plainly(bytes);
    shortOnes += 1;
    // Nobody waits for it: where it cannot be loaded, the platform goes on doing it.
    if (shortOnes === MANY) loadPlainly().catch(() => {});
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

async function loadPlainly(): Promise<(bytes: Uint8Array) => Uint8Array> {
  const { sha256 } = await import('@noble/hashes/sha2.js');
  plainly = sha256;
  return sha256;
}
