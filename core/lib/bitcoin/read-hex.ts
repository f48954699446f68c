import { hexToBytes } from '@noble/hashes/utils.js';

/** The bytes that hex of either case writes; `null`: it is none, or more than `most` bytes. @param text attacker-controlled */
export function readHex(text: string, most: number): Uint8Array | null {
  if (text.length > 2 * most || text.length % 2 !== 0 || /[^0-9a-f]/i.test(text)) return null;
  return hexToBytes(text);
}
