import type { SecuringMechanism } from './contract.ts';

/** Credentials that carry their proofs in themselves (VC Data Integrity 1.0). */
export const embedded: SecuringMechanism = {
  id: 'embedded',
  handles: ({ credential }) => credential !== undefined && credential.token === null && hasProof(credential.document['proof']),
  async verify(context, findings) {
    const { verifyEmbedded } = await import('../embedded/verify-embedded.ts');
    return verifyEmbedded(context, findings);
  },
};

/** `null` and empty lists count as absent. */
function hasProof(proof: unknown): boolean {
  return Array.isArray(proof) ? proof.length > 0 : proof !== undefined && proof !== null;
}
