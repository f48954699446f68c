import jsonld from 'jsonld';
import type { JsonObject } from '../../model/json.ts';
import { loadPinned } from './context-loader.ts';
import { asProblem, refuseEvent } from './json-ld-problems.ts';
import type { Quad } from './n-quad.ts';
import type { Digest } from './work-digest.ts';

/** What is used of jsonld; the types that are published for it know neither events nor the options of canonicalisation. */
interface Processor {
  expand: (document: JsonObject, options: object) => Promise<unknown[]>;
  toRDF: (expanded: unknown, options: object) => Promise<Quad[]>;
  canonize: (input: unknown, options: object) => Promise<string>;
}

/**
 * An instance of our own: it keeps contexts that it has processed, and one `@import` in a document of somebody else's would spoil them
 * for all that come after. Ours meets no `@import` (contexts/policy.ts).
 */
const processor = (jsonld as unknown as () => Processor)();

/** Nothing may be dropped on the way to RDF, nothing is relative to an address, and directions of text are part of the graph. */
const STRICT = {
  base: null,
  rdfDirection: 'i18n-datatype',
  // Safe mode in our codes, and stricter: theirs would be asked first.
  safe: false,
  eventHandler: refuseEvent,
};

const LENIENT = { ...STRICT, eventHandler: () => {} };

/** How canonicalisation is bounded: iterations of the deep comparison by the square of the blank nodes that look alike (threats.md T34). */
const WORK_FACTOR = 2;

/** Expands a document with the pinned contexts alone (JSON-LD 1.1 API §5.1). @throws BadgeProblem proof.* | parse.shape */
export async function expand(document: JsonObject): Promise<unknown[]> {
  try {
    return await processor.expand(document, { ...STRICT, documentLoader: loadPinned });
  } catch (error) {
    throw asProblem(error);
  }
}

/** The same, and whatever would not get into the graph is left out without a word. @throws BadgeProblem proof.* | parse.shape */
export async function expandLeniently(document: JsonObject): Promise<unknown[]> {
  try {
    return await processor.expand(document, { ...LENIENT, documentLoader: loadPinned });
  } catch (error) {
    throw asProblem(error);
  }
}

/** The graph of an expanded document, without the directions of its texts. @throws BadgeProblem proof.* | parse.shape */
export async function quadsOf(expanded: unknown, isLenient = false): Promise<Quad[]> {
  try {
    const options = isLenient ? LENIENT : STRICT;
    return await processor.toRDF(expanded, { ...options, rdfDirection: null, skipExpansion: true });
  } catch (error) {
    throw asProblem(error);
  }
}

/** Canonical N-Quads (RDFC-1.0) of an expanded document. @throws BadgeProblem proof.* | parse.shape */
export function canonicalNQuads(expanded: unknown, createMessageDigest: () => Digest): Promise<string> {
  return canonize(expanded, { ...STRICT, skipExpansion: true }, createMessageDigest);
}

/** The same without the directions of texts, as `quadsOf` has them. @throws BadgeProblem proof.* | parse.shape */
export function canonicalNQuadsOfGraph(
  expanded: unknown,
  createMessageDigest: () => Digest,
  isLenient: boolean,
): Promise<string> {
  const options = isLenient ? LENIENT : STRICT;
  return canonize(expanded, { ...options, rdfDirection: null, skipExpansion: true }, createMessageDigest);
}

/**
 * The same of N-Quads.
 *
 * @param labels is told the canonical label of each blank node
 * @param workFactor the standard's own tests ask for more than any badge may
 */
export function canonicalNQuadsOfText(
  nquads: string,
  createMessageDigest: () => Digest,
  labels: Map<string, string>,
  workFactor = WORK_FACTOR,
): Promise<string> {
  return canonize(nquads, { inputFormat: 'application/n-quads' }, createMessageDigest, labels, workFactor);
}

async function canonize(
  input: unknown,
  options: object,
  createMessageDigest: () => Digest,
  canonicalIdMap = new Map<string, string>(),
  maxWorkFactor = WORK_FACTOR,
): Promise<string> {
  try {
    const canonizeOptions = { algorithm: 'RDFC-1.0', maxWorkFactor, createMessageDigest, canonicalIdMap };
    return await processor.canonize(input, { ...options, canonizeOptions });
  } catch (error) {
    throw asProblem(error);
  }
}
