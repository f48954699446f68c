import { detect } from '../../read/detect.ts';
import type { CertificateFormat } from './contract.ts';

/** Blockcerts 1.2: a document with a Chainpoint receipt beside it (blockcerts.md §2). Earlier editions have no receipt. */
export const blockcerts1: CertificateFormat = {
  id: 'blockcerts1',
  family: 'certificate',
  recognises: (document) => {
    const detected = detect(document);
    return detected.kind === 'certificate' && detected.standard === 'blockcerts-1.2';
  },
  open: async (document, notes) =>
    (await import('../certificate/parse-certificate.ts')).parseCertificate('blockcerts-1.2', document, notes),
};
