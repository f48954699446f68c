import { detect } from '../../read/detect.ts';
import type { CertificateFormat } from './contract.ts';

/** Blockcerts 2.0-alpha to 2.1: an assertion of Open Badges 2.0 with a Merkle proof as its `signature` (blockcerts.md §2). */
export const blockcerts2: CertificateFormat = {
  id: 'blockcerts2',
  family: 'certificate',
  recognises: (document) => {
    const detected = detect(document);
    return detected.kind === 'certificate' && detected.standard === 'blockcerts-2';
  },
  open: async (document, notes) =>
    (await import('../certificate/parse-certificate.ts')).parseCertificate('blockcerts-2', document, notes),
};
