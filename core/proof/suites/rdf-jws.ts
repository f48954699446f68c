import { decodeBase64url } from '../../lib/base64url.ts';
import { concat } from '../../lib/concat.ts';
import { isObject, parseJson } from '../../lib/json.ts';
import { verifySignature } from '../../lib/keys/verify-signature.ts';
import { sameJson } from '../../lib/same-json.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import type { ProofInput } from './contract.ts';
import { without } from './proof-options.ts';
import { rdfHashes, signedMembers } from './rdf-proof.ts';

/** The one header that is understood (RFC 7797 §6): the algorithm is the suite's, never the header's choice (threats.md T36). */
const HEADER: JsonObject = { alg: 'ES256K', b64: false, crit: ['b64'] };
/** Characters; the header is some 60, the signature 86. */
const LONGEST = 512;

/**
 * Verifies a proof that signs the hashes of its options and of the document by a JWS without its payload (RFC 7797).
 *
 * @throws BadgeProblem proof.signature-invalid | proof.alg-not-allowed, and what canonicalising finds
 */
export async function verifyRdfJws({ unsecured, proof, key }: ProofInput, suite: string): Promise<{ signed: JsonObject }> {
  if (key.kind !== 'secp256k1') throw new BadgeProblem('proof.alg-not-allowed', { alg: suite });
  const { header, signature } = readJws(proof['jws']);
  const { options, document, form } = await rdfHashes(unsecured, without(proof, 'jws'), 'SHA-256');
  const input = concat(new TextEncoder().encode(`${header}.`), options, document);
  if (!(await verifySignature('ES256K', key, signature, input))) throw new BadgeProblem('proof.signature-invalid');
  return { signed: signedMembers(form) };
}

function readJws(jws: Json | undefined): { header: string; signature: Uint8Array } {
  const [header = '', payload, last = '', ...rest] = typeof jws === 'string' && jws.length <= LONGEST ? jws.split('.') : [];
  const encoded = decodeBase64url(header);
  const signature = decodeBase64url(last);
  const isForm = payload === '' && rest.length === 0 && encoded !== null && isHeader(encoded);
  if (!isForm || signature === null) throw new BadgeProblem('proof.signature-invalid');
  return { header, signature };
}

function isHeader(encoded: Uint8Array): boolean {
  try {
    const { value } = parseJson(encoded);
    return isObject(value) && sameJson(value, HEADER);
  } catch (error) {
    if (error instanceof BadgeProblem) return false;
    throw error;
  }
}
