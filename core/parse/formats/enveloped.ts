import type { EnvelopeFormat } from './contract.ts';
import { hasType } from './of-type.ts';

const TYPES = ['EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation'];

/** A token in a `data:` address (VCDM 2.0 §4.13, §4.14). Told by its type alone: inside a presentation it need not name a context. */
export const enveloped: EnvelopeFormat = {
  id: 'enveloped',
  family: 'envelope',
  recognises: (document) => hasType(document, TYPES),
  open: async (document) => (await import('../vc/open-envelope.ts')).openEnvelope(document),
};
