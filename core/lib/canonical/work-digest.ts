import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { BadgeProblem } from '../../model/problem.ts';
import { digest, LARGE } from '../digest.ts';

/** The hash inside RDFC-1.0, and of its result: SHA-384 with keys of P-384 (VC Data Integrity ECDSA Cryptosuites §3.2). */
export type RdfHash = 'SHA-256' | 'SHA-384';

/** What rdf-canonize asks of a hash. */
export interface Digest {
  update: (text: string) => void;
  digest: () => string | Promise<string>;
}

/** Bytes that one canonicalisation may hash: half a second of work, and core has no clock (threats.md §8). */
const MAX_BYTES = 12 * 1024 * 1024;
/** What each hash costs by itself, in bytes: some 12,000 of them, where a real document needs hundreds. WebCrypto's cost more. */
const BYTES_PER_DIGEST = { 'SHA-256': 1024, 'SHA-384': 4096 };

/**
 * Makes the hashes of one canonicalisation and counts what they cost, so that a graph made to be costly is given up at the same place
 * on every engine. SHA-256 of little is computed at once: one of WebCrypto costs a fixed 100 µs in Node and Firefox, and there is one for
 * each blank node.
 *
 * @throws BadgeProblem proof.graph-too-complex, when the work is spent
 */
export function countedDigests(hash: RdfHash): () => Digest {
  let left = MAX_BYTES;
  return () => {
    let text = '';
    return {
      update: (more) => {
        text += more;
      },
      digest: () => {
        const bytes = new TextEncoder().encode(text);
        left -= bytes.length + BYTES_PER_DIGEST[hash];
        if (left < 0) throw new BadgeProblem('proof.graph-too-complex');
        return hash === 'SHA-256' && bytes.length < LARGE ? bytesToHex(sha256(bytes)) : subtleHex(hash, bytes);
      },
    };
  };
}

async function subtleHex(hash: RdfHash, bytes: Uint8Array): Promise<string> {
  return bytesToHex(await digest(hash, bytes));
}
