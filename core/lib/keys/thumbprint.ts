import { base64urlnopad } from '@scure/base';
import { digest } from '../digest.ts';
import type { PublicKey } from './public-key.ts';

/**
 * What a key is told by, however it is written: base64url of the SHA-256 of its required members in their order (RFC 7638 §3).
 *
 * @param jwk of a key that `readKey` has read, so that one key has one spelling
 */
export async function thumbprint(jwk: PublicKey['jwk']): Promise<string> {
  const members = ['crv', 'e', 'kty', 'n', 'x', 'y'].filter((member) => jwk[member] !== undefined);
  const canonical = JSON.stringify(Object.fromEntries(members.map((member) => [member, jwk[member]])));
  return base64urlnopad.encode(await digest('SHA-256', new TextEncoder().encode(canonical)));
}
