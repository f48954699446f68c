import type { PublicKey } from '../../lib/keys/public-key.ts';
import type { Receipt } from '../../model/anchor.ts';
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

interface Recognising {
  /** `cryptosuite` of a DataIntegrityProof, or the proof's own `type`. */
  id: string;
  /** @param proof attacker-controlled */
  recognises: (proof: JsonObject) => boolean;
}

/** A kind of proof that is a signature (VC Data Integrity 1.0 §3). */
export interface SignatureSuite extends Recognising {
  /** What is signed: canonical statements, which cost work to make, or canonical JSON. */
  form: 'rdf' | 'json';
  /** The holder chose what of the signed document is there. */
  covers?: 'part';
  /**
   * Holds if it returns.
   *
   * @returns the document as the signature covers it, in plain members: nothing else may be judged or shown
   * @throws BadgeProblem proof.signature-invalid and other `proof.*`
   */
  verify: (input: ProofInput) => Promise<{ signed: JsonObject }>;
}

/** A kind of proof that leads to a blockchain (blockcerts.md §4): what it claims is for the anchor check. */
export interface AnchorSuite extends Recognising {
  form: 'anchor';
  /** Where such a proof stands: among the proofs of a credential, or as what Blockcerts had before these. */
  of: 'credential' | 'certificate';
  /** @throws BadgeProblem proof.signature-invalid | proof.unsupported | proof.graph-too-complex | parse.shape */
  receipt: (proof: JsonObject) => Receipt | Promise<Receipt>;
}

/** A kind of proof that a document carries in itself. A new one is one file and its line in `registry.ts`. */
export type ProofSuite = SignatureSuite | AnchorSuite;
