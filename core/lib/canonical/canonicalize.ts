import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { judgeNames } from '../contexts/names.ts';
import { judgeContexts } from '../contexts/policy.ts';
import { demandBearable, MAX_QUADS } from './bearable.ts';
import { canonicalNQuads, canonicalNQuadsOfText, expand } from './json-ld.ts';
import { knownOptions } from './known-options.ts';
import { countedDigests, type RdfHash } from './work-digest.ts';

export type { RdfHash };

/** A document as its RDF graph says it. */
export interface RdfForm {
  /** Canonical N-Quads, sorted by code unit, each with its newline. */
  quads: readonly string[];
  /** Expanded JSON-LD, of which `signedView` reads what may be shown. */
  expanded: unknown;
}

/** Expansion is most of the work; every proof of a set needs it, and both hashes do. */
const expansions = new WeakMap<JsonObject, Promise<unknown[]>>();

/**
 * The canonical form of a document (JSON-LD 1.1 with the pinned contexts, RDFC-1.0), the one place where it is made. The document is
 * attacker-controlled; whatever of it would not be in the graph is refused.
 *
 * @throws BadgeProblem proof.unmapped-term | proof.relative-iri | proof.protected-term | proof.context-unknown | proof.context-inline |
 *   proof.context-nested | proof.graph-too-complex | parse.shape
 */
export async function canonicalize(document: JsonObject, hash: RdfHash): Promise<RdfForm> {
  const expanded = await expandOnce(document);
  const quads = linesOf(await canonicalNQuads(expanded, countedDigests(hash)));
  return { quads, expanded };
}

/** The canonical form of N-Quads, and the label that each blank node has in it. @throws BadgeProblem proof.graph-too-complex */
export async function canonicalizeQuads(
  nquads: string,
  hash: RdfHash,
  workFactor?: number,
): Promise<{ quads: readonly string[]; labels: ReadonlyMap<string, string> }> {
  const labels = new Map<string, string>();
  const quads = linesOf(await canonicalNQuadsOfText(nquads, countedDigests(hash), labels, workFactor));
  return { quads, labels };
}

function expandOnce(document: JsonObject): Promise<unknown[]> {
  const known = expansions.get(document);
  if (known) return known;
  const made = expandSoon(document);
  expansions.set(document, made);
  return made;
}

/** Options of proofs are mostly like those of the proof before. */
async function expandSoon(document: JsonObject): Promise<unknown[]> {
  const known = await knownOptions(document, judgedAndExpanded);
  return known ? [known] : judgedAndExpanded(document);
}

/** The policy is held here as well, so that no proof over RDF can be verified without it. */
async function judgedAndExpanded(document: JsonObject): Promise<unknown[]> {
  // Members that would dodge the count are refused before.
  judgeNames(document);
  demandBearable(document);
  await judgeContexts(document);
  return expand(document);
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').slice(0, -1);
  if (lines.length > MAX_QUADS) throw new BadgeProblem('proof.graph-too-complex', { limit: MAX_QUADS });
  return lines.map((line) => `${line}\n`);
}
