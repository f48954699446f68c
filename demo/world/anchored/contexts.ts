import { preloadedContexts } from '@blockcerts/schemas';
import { CREDENTIALS, loadContext } from '../signed/contexts.ts';

/** The contexts of a Blockcerts 2.0 certificate, without those that it brings itself. */
export const CERTIFICATE_2 = ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'] as const;
/** The contexts of a Blockcerts 3.2 certificate. */
export const CERTIFICATE_3 = [CREDENTIALS, 'https://w3id.org/blockcerts/v3.2'] as const;

/** Hands a context to whoever hashes a certificate, out of the packages that carry it. Nothing is ever fetched. */
export async function loadAnchoredContext(url: string): Promise<{ document: object; documentUrl: string }> {
  const document = url === CREDENTIALS ? (await loadContext(url)).document : preloadedContexts[url];
  if (!document) throw new Error(`nothing of the sample world is anchored with ${url}`);
  return { document, documentUrl: url };
}
