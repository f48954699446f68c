import { decodeMultibase } from '../../lib/multibase.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';

/**
 * The signature in `proofValue`: `z`, then base58btc of exactly `length` bytes (VC Data Integrity EdDSA 1.0 §3.1.2).
 *
 * @param proof attacker-controlled
 * @throws BadgeProblem proof.signature-invalid: absent, or written in any other way
 */
export function readProofValue(proof: JsonObject, length: number): Uint8Array {
  const value = proof['proofValue'];
  const bytes = typeof value === 'string' ? decodeMultibase(value, 'z', length) : null;
  if (bytes?.length !== length) throw new BadgeProblem('proof.signature-invalid');
  return bytes;
}
