import { BadgeProblem, type ProblemCode } from '../../model/problem.ts';

interface Event {
  level?: string;
  code?: string;
  details?: Readonly<Record<string, unknown>>;
}

/** What jsonld tells in passing, where it is not `proof.unmapped-term` (open-badges.md §6.2, blockcerts.md P8). */
const EVENTS: Readonly<Record<string, ProblemCode>> = {
  'relative @id reference': 'proof.relative-iri',
  'relative subject reference': 'proof.relative-iri',
  'relative object reference': 'proof.relative-iri',
  'relative graph reference': 'proof.relative-iri',
  'reserved @id value': 'proof.relative-iri',
  'reserved term': 'proof.context-inline',
  'relative @vocab reference': 'proof.context-inline',
};

/** Where the name of what is dropped stands in an event. */
const NAMED = ['property', 'type', 'id', 'predicate', 'subject', 'object', 'graph', 'term', 'vocab'];

/** A tag of a language that stays one word of a quad, well-formed or not (`de_CH`). */
const LANGUAGE = /^[a-z0-9_-]+$/i;

/**
 * Refuses whatever jsonld would drop or leave out of the graph. This is its safe mode, with our codes, and for every kind of warning
 * that it may ever give but one: a tag of a language that is not well-formed is signed as it is written. Nothing in it is escaped
 * there, so it must be a word: with a newline one quad would read like several.
 *
 * @throws BadgeProblem proof.unmapped-term | proof.relative-iri | proof.context-inline | parse.shape
 */
export function refuseEvent({ event, next }: { event: Event; next: () => void }): void {
  const details = event.details ?? {};
  const isLanguage = event.code === 'invalid @language value';
  if (event.level !== 'warning' || (isLanguage && LANGUAGE.test(String(details['language'])))) {
    next();
    return;
  }
  if (isLanguage) throw new BadgeProblem('parse.shape', { field: '@language' });
  const field = NAMED.map((name) => details[name]).find((value) => typeof value === 'string');
  throw new BadgeProblem(EVENTS[event.code ?? ''] ?? 'proof.unmapped-term', { field: String(field ?? event.code ?? '') });
}

/** Faults of a context by the code that JSON-LD 1.1 API §10 gives them; faults of the document are `parse.shape`. */
const IN_CONTEXT =
  /context|term|mapping|@(base|container|import|nest|prefix|propagate|protected|version|vocab|default language)\b/;

/**
 * What jsonld or rdf-canonize found in a document, in our codes. Anything else is a fault of this program, whatever the document was,
 * and stays as it is.
 */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof BadgeProblem) return error;
  if (/^Maximum deep iterations/.test(error.message)) return new BadgeProblem('proof.graph-too-complex');
  if (!error.name.startsWith('jsonld.')) return error;
  const { code, cause, term, keyword } = detailsOf(error);
  // What our loader threw.
  if (cause !== undefined) return cause;
  if (code === 'protected term redefinition' || code === 'invalid context nullification') {
    return new BadgeProblem('proof.protected-term', { field: String(term ?? '@context') });
  }
  if (IN_CONTEXT.test(String(code))) return new BadgeProblem('proof.context-inline', { field: String(term ?? code) });
  return new BadgeProblem('parse.shape', { field: String(keyword ?? /@\w+/.exec(String(code))?.[0] ?? code ?? 'credential') });
}

function detailsOf(error: Error): Record<string, unknown> {
  const details = (error as Error & { details?: unknown }).details;
  return typeof details === 'object' && details !== null ? (details as Record<string, unknown>) : {};
}
