import type { SecuringMechanism } from './contract.ts';

/** Credentials that a signed token envelops (VC-JOSE-COSE §3; VCDM 1.1 §6.3.1; OB 3.0 §8.2). */
export const vcJwt: SecuringMechanism = {
  id: 'vc-jwt',
  handles: ({ credential }) => credential !== undefined && credential.token !== null,
  async verify(context, findings) {
    const { verifyToken } = await import('../token/verify-token.ts');
    return verifyToken(context, findings);
  },
};
