import { jcs } from '../../lib/canonical/jcs.ts';
import { concat } from '../../lib/concat.ts';
import { digest, type HashName } from '../../lib/digest.ts';
import { verifySignature } from '../../lib/keys/verify-signature.ts';
import { sameJson } from '../../lib/same-json.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import type { ProofInput } from './contract.ts';
import { withMember, without } from './proof-options.ts';
import { readProofValue } from './proof-value.ts';
import type { Signing } from './signing-key.ts';

/**
 * Verifies a proof over the canonical JSON of the options and of the document (VC Data Integrity EdDSA 1.0 §3.3, ECDSA 1.0 §3.3).
 * Nothing is expanded: the members are what was signed.
 *
 * @throws BadgeProblem proof.signature-invalid
 */
export async function verifyJcsProof({ unsecured, proof, key }: ProofInput, signing: Signing): Promise<{ signed: JsonObject }> {
  const signature = readProofValue(proof, signing.length);
  const { options, document, covered } = await jcsHashes(unsecured, proof, signing.hash);
  const holds = await verifySignature(signing.algorithm, key, signature, concat(options, document));
  if (!holds) throw new BadgeProblem('proof.signature-invalid');
  return { signed: without(covered, 'proof') };
}

/**
 * What a JCS suite signs, in its parts, and the document that it covers.
 *
 * @throws BadgeProblem proof.signature-invalid: the contexts of the proof are not those that the document begins with
 */
export async function jcsHashes(
  unsecured: JsonObject,
  proof: JsonObject,
  hash: HashName,
): Promise<{ options: Uint8Array; document: Uint8Array; covered: JsonObject }> {
  const options = without(proof, 'proofValue');
  const covered = underContexts(unsecured, options['@context']);
  return { options: await digest(hash, jcs(options)), document: await digest(hash, jcs(covered)), covered };
}

/** A context that the document adds after those of the proof is not signed, and so no longer there. */
function underContexts(unsecured: JsonObject, contexts: Json | undefined): JsonObject {
  if (contexts === undefined) return unsecured;
  const ours = listOf(unsecured['@context'] ?? []);
  const begins = listOf(contexts).every((context, index) => {
    const own = ours[index];
    return own !== undefined && sameJson(own, context);
  });
  if (!begins) throw new BadgeProblem('proof.signature-invalid');
  return withMember(unsecured, '@context', contexts);
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}
