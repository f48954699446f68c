import type { JsonObject } from '../../model/json.ts';

/** Whether a proof says that it is of this cryptosuite (VC Data Integrity 1.0 §3.1). */
export function isDataIntegrity(proof: JsonObject, cryptosuite: string): boolean {
  return proof['type'] === 'DataIntegrityProof' && proof['cryptosuite'] === cryptosuite;
}
