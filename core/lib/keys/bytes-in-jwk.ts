import { base64urlnopad } from '@scure/base';
import type { PublicKey } from './public-key.ts';

/** One member of a key that `readKey` has read, as bytes. */
export function bytesInJwk({ jwk }: PublicKey, member: 'x' | 'y' | 'n'): Uint8Array {
  return base64urlnopad.decode(jwk[member] ?? '');
}
