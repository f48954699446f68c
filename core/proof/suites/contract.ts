import type { PublicKey } from '../../lib/keys/public-key.ts';
import type { JsonObject } from '../../model/json.ts';

/** What one embedded proof is verified with. */
export interface ProofInput {
  /** Without `proof`; in a chain with exactly the proofs that this one builds on (VC Data Integrity 1.0 §4.6). The same object for every proof of a set. */
  unsecured: JsonObject;
  /** The proof as written: attacker-controlled. */
  proof: JsonObject;
  /** A key that the proof's author publishes for assertions. */
  key: PublicKey;
}

/** A kind of embedded proof (VC Data Integrity 1.0 §3). A new one is one file and its line in `registry.ts`. */
export interface ProofSuite {
  /** `cryptosuite` of a DataIntegrityProof, or the proof's own `type`. */
  id: string;
  /** What is signed: canonical statements, which cost work to make, or canonical JSON. */
  form: 'rdf' | 'json';
  /** The holder chose what of the signed document is there. */
  covers?: 'part';
  recognises: (proof: JsonObject) => boolean;
  /**
   * Holds if it returns.
   *
   * @returns the document as the signature covers it, in plain members: nothing else may be judged or shown
   * @throws BadgeProblem proof.signature-invalid and other `proof.*`
   */
  verify: (input: ProofInput) => Promise<{ signed: JsonObject }>;
}
