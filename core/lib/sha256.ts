/** Bytes. WebCrypto costs a fixed 100–200 µs a call in Node and Firefox; the pure hash passes it at some 5–10 KB. */
const LARGE = 8 * 1024;

/** Loaded at first use: the module holds SHA-384 and SHA-512 too, which signatures need and nothing before them does. */
let pure: Promise<(bytes: Uint8Array) => Uint8Array> | undefined;

/** Lower-case hex of SHA-256. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  if (bytes.length >= LARGE && typeof crypto !== 'undefined' && crypto.subtle) {
    return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
  }
  pure ??= import('@noble/hashes/sha2.js').then(({ sha256 }) => sha256);
  return hexOf((await pure)(bytes));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
