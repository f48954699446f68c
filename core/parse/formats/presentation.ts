import type { PresentationFormat } from './contract.ts';
import { isCredentialOf } from './of-type.ts';

/**
 * What a holder shows (VCDM 2.0 §4.13). A signature of its own speaks of the holder at that moment, not of the credentials in it; a Merkle
 * proof covers these too, and is verified beside them (blockcerts.md §2).
 */
export const presentation: PresentationFormat = {
  id: 'presentation',
  family: 'presentation',
  recognises: (document) => isCredentialOf(['VerifiablePresentation'], document),
  open: async (document) => (await import('../vc/open-presentation.ts')).openPresentation(document),
};
