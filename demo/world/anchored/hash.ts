import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import type { Document } from '../signed/sign.ts';
import { loadAnchoredContext } from './contexts.ts';

/** What a name means that no context defines: it is hashed nevertheless, so that nobody can add one. */
const FALLBACK = { '@vocab': 'http://fallback.org/' };

/** The types that are published for it do not know today’s name of the algorithm. */
const canonize = jsonld.canonize as unknown as (document: Document, options: object) => Promise<string>;

/** SHA-256 of bytes. */
export const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/**
 * The hash of a certificate that has no proof yet: of its canonical N-Quads (RDF Dataset Canonicalization 1.0). By the
 * implementation of others: what is verified here was not hashed by us.
 */
export async function hashOfCertificate(certificate: Document): Promise<Buffer> {
  const contexts = [certificate['@context'] ?? []].flat();
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader: loadAnchoredContext };
  return sha256(Buffer.from(await canonize({ ...certificate, '@context': [...contexts, FALLBACK] }, options)));
}
