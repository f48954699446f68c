import { canonicalize, type RdfForm } from '../../lib/canonical/canonicalize.ts';
import { signedView } from '../../lib/canonical/signed-view.ts';
import { concat } from '../../lib/concat.ts';
import { digest, type HashName } from '../../lib/digest.ts';
import { verifySignature } from '../../lib/keys/verify-signature.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import type { ProofInput } from './contract.ts';
import { rdfOptions, requireNamed, without } from './proof-options.ts';
import { readProofValue } from './proof-value.ts';
import type { Signing } from './signing-key.ts';

/**
 * Verifies a proof over the canonical statements of the options and of the document (VC Data Integrity EdDSA 1.0 §3.2,
 * ECDSA 1.0 §3.2): the hash of the options comes first.
 *
 * @throws BadgeProblem proof.signature-invalid, and what canonicalising finds
 */
export async function verifyRdfProof({ unsecured, proof, key }: ProofInput, signing: Signing): Promise<{ signed: JsonObject }> {
  const signature = readProofValue(proof, signing.length);
  const hashes = await rdfHashes(unsecured, proof, signing.hash);
  const data = concat(hashes.options, hashes.document);
  if (!(await verifySignature(signing.algorithm, key, signature, data))) throw new BadgeProblem('proof.signature-invalid');
  return { signed: signedMembers(hashes.form) };
}

/** What an RDF suite signs, in its parts. */
export async function rdfHashes(
  unsecured: JsonObject,
  proof: JsonObject,
  hash: HashName,
): Promise<{ options: Uint8Array; document: Uint8Array; form: RdfForm }> {
  const options = await canonicalize(rdfOptions(proof, unsecured), hash);
  requireNamed(proof, signedView(options.expanded));
  const form = await canonicalize(unsecured, hash);
  return { options: await hashLines(hash, options.quads), document: await hashLines(hash, form.quads), form };
}

/** The hash of lines, each with its newline. */
export function hashLines(hash: HashName, lines: readonly string[]): Promise<Uint8Array> {
  return digest(hash, new TextEncoder().encode(lines.join('')));
}

/** The document as the statements say it, without the proofs that a chain builds on: they are no part of the badge. */
export function signedMembers({ expanded }: RdfForm): JsonObject {
  return without(signedView(expanded), 'proof');
}
