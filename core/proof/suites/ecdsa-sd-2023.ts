import { concat } from '../../lib/concat.ts';
import type { PublicKey } from '../../lib/keys/public-key.ts';
import { readMultikey } from '../../lib/keys/read-key.ts';
import { verifySignature } from '../../lib/keys/verify-signature.ts';
import { encodeMultibase } from '../../lib/multibase.ts';
import { BadgeProblem } from '../../model/problem.ts';
import type { SignatureSuite } from './contract.ts';
import { isDataIntegrity } from './is-data-integrity.ts';
import { hashLines, rdfHashes, signedMembers } from './rdf-proof.ts';
import { relabel } from './relabel.ts';
import { type DerivedProof, MAX_STATEMENTS, readDerivedProof } from './sd-proof-value.ts';
import { signingWith } from './signing-key.ts';

const ID = 'ecdsa-sd-2023';

/**
 * ECDSA with selective disclosure, as a holder derives it: the part of a credential that they chose to show (VC Data Integrity
 * ECDSA 1.0 §3.5). What the issuer gave the holder, the base proof, is not for showing.
 */
export const ecdsaSd2023: SignatureSuite = {
  id: ID,
  form: 'rdf',
  covers: 'part',
  recognises: (proof) => isDataIntegrity(proof, ID),
  verify: async (input) => {
    // Issuers of Blockcerts do so, and the suite does not foresee it: no evidence against the badge (blockcerts.md §6).
    if (input.key.kind === 'secp256k1') throw new BadgeProblem('proof.unsupported', { suite: `${ID}, secp256k1` });
    const { hash } = signingWith(input.key, ['P-256'], ID);
    const derived = await readDerivedProof(input.proof['proofValue']);
    const { options, form } = await rdfHashes(input.unsecured, input.proof, hash);
    if (form.quads.length > MAX_STATEMENTS) throw new BadgeProblem('proof.graph-too-complex');
    const { mandatory, others } = statements(form.quads, derived);
    const data = concat(options, derived.publicKey, await hashLines(hash, mandatory));
    if (!(await verifySignature('ES256', input.key, derived.baseSignature, data))) throw invalid();
    await requireEach(others, derived);
    return { signed: signedMembers(form) };
  },
};

/** The statements that the issuer wants shown always, and the others, in order, under the labels that were signed. */
function statements(quads: readonly string[], { labels, mandatory }: DerivedProof): { mandatory: string[]; others: string[] } {
  const names = new Map([...labels].map(([number, bytes]) => [number, encodeMultibase(bytes)]));
  // Two nodes under one label would be one node of the issuer's torn in two.
  if (new Set(names.values()).size !== names.size) throw invalid();
  const lines = relabel(quads, names);
  if (!lines || [...mandatory].some((position) => position >= lines.length)) throw invalid();
  const isMandatory = (_line: string, position: number): boolean => mandatory.has(position);
  return {
    mandatory: lines.filter(isMandatory),
    others: lines.filter((line, position) => !isMandatory(line, position)),
  };
}

async function requireEach(others: readonly string[], { signatures, publicKey }: DerivedProof): Promise<void> {
  if (others.length !== signatures.length) throw invalid();
  const key = keyOfCredential(publicKey);
  const encoder = new TextEncoder();
  const answers = await Promise.all(
    signatures.map((signature, index) => verifySignature('ES256', key, signature, encoder.encode(others[index]))),
  );
  if (answers.includes(false)) throw invalid();
}

/** The badge brings this key itself, and the issuer signed it: one that cannot be read is a fault of the proof. */
function keyOfCredential(encoded: Uint8Array): PublicKey {
  try {
    const key = readMultikey(encoded);
    if (key.kind === 'P-256') return key;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
  }
  throw invalid();
}

function invalid(): BadgeProblem {
  return new BadgeProblem('proof.signature-invalid');
}
