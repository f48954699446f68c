import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { isObject } from '../json.ts';
import { pinnedContext } from './pinned-context.ts';

/** How a context defines a term, with its IRI written out. */
export interface TermDefinition {
  iri: string;
  type: string | null;
  container: string | null;
  isProtected: boolean;
  /** Has a context of its own. */
  isScoped: boolean;
}

/** What pinned contexts say, together. */
export interface ContextTerms {
  /** The terms that hold at the top. */
  terms: Map<string, TermDefinition>;
  /** Every IRI that a term has, also in contexts inside of terms. */
  iris: Set<string>;
}

/** Lists of addresses whose terms are kept: those of badges are few. */
const MAX_KEPT = 32;
const kept = new Map<string, Promise<ContextTerms>>();

/**
 * The terms of the contexts at some addresses, in this order. What is returned is shared: nobody may change it.
 *
 * @param urls attacker-controlled
 * @throws BadgeProblem proof.context-unknown
 */
export function termsOfContexts(urls: readonly string[]): Promise<ContextTerms> {
  const key = JSON.stringify(urls);
  const known = kept.get(key) ?? readTerms(urls);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(key, known);
  return known;
}

async function readTerms(urls: readonly string[]): Promise<ContextTerms> {
  const known: ContextTerms = { terms: new Map(), iris: new Set() };
  // Of one that is named twice the last word counts.
  for (const url of [...new Set([...urls].reverse())].reverse()) await addAll((await demandPinned(url))['@context'], known);
  return known;
}

/** The pinned context of an address. @throws BadgeProblem proof.context-unknown */
export async function demandPinned(url: string): Promise<JsonObject> {
  const context = await pinnedContext(url);
  if (!context) throw new BadgeProblem('proof.context-unknown', { url });
  return context;
}

/** A pinned context may be a list, and name others (Open Badges 1.1 does). */
async function addAll(context: Json | undefined, known: ContextTerms): Promise<void> {
  for (const one of Array.isArray(context) ? context : [context]) {
    if (typeof one === 'string') await addAll((await demandPinned(one))['@context'], known);
    else if (isObject(one)) addTerms(one, known);
  }
}

function addTerms(context: JsonObject, known: ContextTerms): void {
  for (const [term, definition] of Object.entries(context)) {
    const read = term.startsWith('@') ? null : readDefinition(definition, [context], known);
    if (read) known.terms.set(term, { ...read, isProtected: read.isProtected || context['@protected'] === true });
  }
  addIris(context, known, []);
}

/** @param around the contexts around this one, whose prefixes hold in it */
function addIris(context: JsonObject, known: ContextTerms, around: readonly JsonObject[]): void {
  const inside = [context, ...around];
  for (const [term, definition] of Object.entries(context)) {
    if (term.startsWith('@')) continue;
    const iri = iriOf(definition);
    if (iri !== null) known.iris.add(expandIri(iri, inside, known));
    if (!isObject(definition)) continue;
    const scoped = definition['@context'];
    for (const one of Array.isArray(scoped) ? scoped : [scoped]) if (isObject(one)) addIris(one, known, inside);
  }
}

/**
 * A definition with its IRI written out; null where it has none of its own.
 *
 * @param contexts the one where it stands and those before it, the nearest first: their terms are prefixes
 */
export function readDefinition(
  definition: Json | undefined,
  contexts: readonly JsonObject[],
  known: ContextTerms,
): TermDefinition | null {
  const iri = iriOf(definition);
  if (iri === null) return null;
  const written = isObject(definition) ? definition : {};
  const type = written['@type'];
  const container = [written['@container']].flat()[0];
  return {
    iri: expandIri(iri, contexts, known),
    type: typeof type === 'string' ? expandIri(type, contexts, known) : null,
    container: typeof container === 'string' ? container : null,
    isProtected: written['@protected'] === true,
    isScoped: written['@context'] !== undefined,
  };
}

function iriOf(definition: Json | undefined): string | null {
  const iri = isObject(definition) ? definition['@id'] : definition;
  return typeof iri === 'string' ? iri : null;
}

/** A compact IRI or another term, written out (JSON-LD 1.1 API §5.2.2). What goes in circles stays as it is. */
function expandIri(iri: string, contexts: readonly JsonObject[], known: ContextTerms, depth = 0): string {
  if (iri.startsWith('@') || depth > 8) return iri;
  const colon = iri.indexOf(':');
  const prefix = colon < 0 ? iri : iri.slice(0, colon);
  if (colon >= 0 && (prefix === '_' || iri.startsWith('//', colon + 1))) return iri;
  const own = contexts
    .map((context) => (Object.hasOwn(context, prefix) ? iriOf(context[prefix]) : null))
    .find((found) => found !== null);
  const full = own === undefined || own === iri ? known.terms.get(prefix)?.iri : expandIri(own, contexts, known, depth + 1);
  return full === undefined ? iri : full + iri.slice(colon < 0 ? iri.length : colon + 1);
}
