import type { SecuringMechanism } from './contract.ts';

/** Open Badges 1.x–2.x whose issuer signed the assertion as a token (Open Badges 2.0 §Signed Verification). */
export const ob2Jws: SecuringMechanism = {
  id: 'ob2-jws',
  handles: ({ signed }) => signed !== undefined,
  async verify(context, findings) {
    const { verifyAssertion } = await import('../assertion/verify-assertion.ts');
    return verifyAssertion(context, findings);
  },
};
