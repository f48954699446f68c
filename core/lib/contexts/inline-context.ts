import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { isObject } from '../json.ts';
import { sameJson } from '../same-json.ts';
import { type ContextTerms, readDefinition, type TermDefinition, termsOfContexts } from './context-terms.ts';

/** An absolute IRI (RFC 3987), by its scheme and by what may stand in it. */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
/** A term is also a prefix of values: as one of these it would change whose id an id is. */
const SCHEMES = new Set(['http', 'https', 'did', 'urn', 'mailto', 'tel', 'data', 'doi', 'tag']);
/** RDF's own words: types and lists have the same quads when they are written with these, and are not seen as such. */
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** Members of a definition that only say more of its values. */
const HARMLESS = new Set(['@id', '@type', '@container']);

/** The contexts that hold at one place of a document. */
export interface ContextsAt {
  /** Addresses, those around the place first. */
  urls: readonly string[];
  /** Inline ones, the nearest first. */
  inline: readonly JsonObject[];
}

/**
 * Whether inline contexts only add (blockcerts.md P2 to P5): terms that the contexts by address do not have, each with an absolute IRI
 * that these do not use, and nothing by which a member could vanish, change its meaning or hide another's.
 *
 * @param at attacker-controlled
 * @throws BadgeProblem proof.context-inline | proof.protected-term | proof.context-unknown
 */
export async function judgeInline({ urls, inline }: ContextsAt): Promise<void> {
  const known = await termsOfContexts(urls);
  const added = new Map<string, Json | undefined>();
  for (const [index, context] of inline.entries()) {
    for (const [term, definition] of Object.entries(context)) {
      if (term === '@version' && definition === 1.1) continue;
      // A second definition would take back the first; the same once more changes nothing.
      const isAgain = added.has(term) && sameJson(added.get(term) ?? null, definition ?? null);
      if (!isPlainName(term) || (added.has(term) && !isAgain)) throw new BadgeProblem('proof.context-inline', { field: term });
      added.set(term, definition);
      judgeTerm(term, definition, inline.slice(index), known);
    }
  }
}

function judgeTerm(term: string, written: Json | undefined, contexts: readonly JsonObject[], known: ContextTerms): void {
  const before = known.terms.get(term);
  const definition = readDefinition(written, contexts, known);
  if (before && definition && isSame(before, definition)) return;
  if (before?.isProtected) throw new BadgeProblem('proof.protected-term', { field: term });
  const refused = () => new BadgeProblem('proof.context-inline', { field: term });
  if (before || !definition || !isPlain(written, definition)) throw refused();
  // As it is written too: what is no prefix to JSON-LD is no prefix.
  const iri = isObject(written) ? written['@id'] : written;
  if (known.iris.has(definition.iri) || known.iris.has(String(iri))) throw refused();
}

function isPlain(written: Json | undefined, { iri, type, container }: TermDefinition): boolean {
  if (isObject(written) && !Object.entries(written).every(([name, value]) => HARMLESS.has(name) && isOne(value))) return false;
  if (!ABSOLUTE.test(iri) || iri.startsWith(RDF)) return false;
  if (type !== null && !['@id', '@json'].includes(type) && !ABSOLUTE.test(type)) return false;
  return container === null || container === '@set' || container === '@list';
}

/** A text, or a list of one. */
function isOne(value: Json | undefined): boolean {
  const [one, ...others] = Array.isArray(value) ? value : [value];
  return typeof one === 'string' && others.length === 0;
}

/** No keyword, nothing that is an IRI by itself, no name that every object of JavaScript has. */
function isPlainName(term: string): boolean {
  return term !== '' && !/^@|[:/]/.test(term) && !SCHEMES.has(term.toLowerCase()) && !(term in {});
}

function isSame(a: TermDefinition, b: TermDefinition): boolean {
  return a.iri === b.iri && a.type === b.type && a.container === b.container && !a.isScoped && !b.isScoped;
}
