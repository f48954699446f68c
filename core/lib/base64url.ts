const ALPHABET = /^[A-Za-z0-9_-]+$/;

/**
 * Decodes base64url without padding, strictly (RFC 7515 §2): any other character, a length that cannot be, or stray bits in
 * the last character give `null`, so that one value has one spelling.
 */
export function decodeBase64url(text: string): Uint8Array | null {
  if (text === '') return new Uint8Array();
  if (!ALPHABET.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  if (btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') !== text) return null;
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
