import type { SecuringMechanism } from './contract.ts';

/** Blockcerts from before these were Verifiable Credentials: a receipt beside what it is about (blockcerts.md §2, §4). */
export const certificate: SecuringMechanism = {
  id: 'certificate',
  handles: ({ credential }) => credential?.model.startsWith('blockcerts') === true,
  async verify(context, findings) {
    const { verifyCertificate } = await import('../certificate/verify-certificate.ts');
    return verifyCertificate(context, findings);
  },
};
