import { base58, base64urlnopad } from '@scure/base';
import { decodeBase64url } from './base64url.ts';

/** The bytes that base58btc writes; `null`: another character, or more than `most` bytes. Its cost grows with the square, so `most` bounds it. */
export function decodeBase58(text: string, most: number): Uint8Array | null {
  // 138 characters hold 100 bytes or more.
  if (text.length > Math.ceil((most * 138) / 100) || !/^[1-9A-HJ-NP-Za-km-z]*$/.test(text)) return null;
  const bytes = base58.decode(text);
  return bytes.length > most ? null : bytes;
}

/**
 * The bytes of a Multibase text in the one base that is asked for: `z` base58btc, `u` base64url without padding (Controlled
 * Identifiers 1.0 §2.4). `null`: another base, not strictly of this one, or more than `most` bytes.
 *
 * @param text attacker-controlled
 */
export function decodeMultibase(text: string, base: 'z' | 'u', most: number): Uint8Array | null {
  if (!text.startsWith(base)) return null;
  const rest = text.slice(1);
  if (base === 'z') return decodeBase58(rest, most);
  if (rest.length > Math.ceil((most * 4) / 3)) return null;
  return decodeBase64url(rest);
}

/** Multibase text in base64url without padding, its `u` included. */
export function encodeMultibase(bytes: Uint8Array): string {
  return `u${base64urlnopad.encode(bytes)}`;
}
