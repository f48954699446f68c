import type { HashName } from '../../lib/digest.ts';
import type { PublicKey } from '../../lib/keys/public-key.ts';
import type { SignatureAlgorithm } from '../../lib/keys/verify-signature.ts';
import { BadgeProblem } from '../../model/problem.ts';

/** How a suite signs with a key of one kind. */
export interface Signing {
  algorithm: SignatureAlgorithm;
  /** For the canonical form as for the hashes of it. */
  hash: HashName;
  /** Bytes of a signature. */
  length: number;
}

const SIGNINGS: Readonly<Partial<Record<PublicKey['kind'], Signing>>> = {
  Ed25519: { algorithm: 'EdDSA', hash: 'SHA-256', length: 64 },
  'P-256': { algorithm: 'ES256', hash: 'SHA-256', length: 64 },
  'P-384': { algorithm: 'ES384', hash: 'SHA-384', length: 96 },
};

/**
 * How a key of one of the suite's kinds signs: the key decides, nothing in the proof does (VC Data Integrity ECDSA 1.0 §3.2).
 *
 * @throws BadgeProblem proof.alg-not-allowed: the suite does not sign with such keys
 */
export function signingWith(key: PublicKey, kinds: readonly PublicKey['kind'][], suite: string): Signing {
  const signing = kinds.includes(key.kind) ? SIGNINGS[key.kind] : undefined;
  if (!signing) throw new BadgeProblem('proof.alg-not-allowed', { alg: suite });
  return signing;
}

/** The kinds of keys of the suites of EdDSA. */
export const EDDSA_KINDS: readonly PublicKey['kind'][] = ['Ed25519'];
/** And of ECDSA. */
export const ECDSA_KINDS: readonly PublicKey['kind'][] = ['P-256', 'P-384'];
