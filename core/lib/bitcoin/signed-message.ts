import { secp256k1 } from '@noble/curves/secp256k1.js';
import { base64 } from '@scure/base';
import { concat } from '../concat.ts';
import { keyAddress } from './address.ts';
import { sha256d } from './hashes.ts';

const PREFIX = new TextEncoder().encode('\u0018Bitcoin Signed Message:\n');
/** Bytes: a header, r and s. */
const LENGTH = 65;
/** Headers of a signature by a key that is written uncompressed; those of compressed ones follow. */
const FIRST = 27;
const COMPRESSED = 31;
const LAST = 34;
/** Bytes that one byte of length can count. */
const SHORT = 0xfd;

/**
 * The addresses of whoever signed a text as Bitcoin wallets do: the key is not named, it is recovered. Some key fits every signature,
 * so that only whose address it is means anything.
 *
 * @param text attacker-controlled, like the signature
 * @param signature base64
 * @param versions of P2PKH addresses that are wanted
 * @returns `null`: no signature of such a text
 */
export function signerOfMessage(text: string, signature: string, versions: readonly number[]): string[] | null {
  const bytes = decodeBase64(signature);
  const header = bytes?.[0] ?? 0;
  const message = new TextEncoder().encode(text);
  if (bytes?.length !== LENGTH || header < FIRST || header > LAST || message.length >= SHORT) return null;
  const hash = sha256d(concat(PREFIX, Uint8Array.of(message.length), message));
  const key = recovered(bytes, (header - FIRST) % 4, hash, header >= COMPRESSED);
  return key && versions.map((p2pkh) => keyAddress(key, { p2pkh }));
}

function recovered(bytes: Uint8Array, recovery: number, hash: Uint8Array, isCompressed: boolean): Uint8Array | null {
  try {
    const point = secp256k1.Signature.fromBytes(bytes.subarray(1), 'compact').addRecoveryBit(recovery).recoverPublicKey(hash);
    return point.toBytes(isCompressed);
  } catch {
    // Numbers out of range, or no point with such an x.
    return null;
  }
}

function decodeBase64(text: string): Uint8Array | null {
  try {
    return text.length > 2 * LENGTH ? null : base64.decode(text);
  } catch {
    return null;
  }
}
