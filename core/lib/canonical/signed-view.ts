import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import joined from '../contexts/joined/terms.json' with { type: 'json' };
import { isObject, MAX_JSON_DEPTH } from '../json.ts';
import { type GraphValue, type Node, readGraph } from './merged-graph.ts';

/** The names by which a kind of document is read, by IRI. */
export interface Terms {
  members: Readonly<Record<string, string>>;
  types: Readonly<Record<string, string>>;
}

/** Those of credentials. */
const TERMS: Terms = joined;

/**
 * What one view may take, in characters: nodes that are named in many places stand in each of them, with all of their texts. Room
 * for the largest document with its pictures at several places; under a second of work.
 */
const MAX_WRITTEN = 32 * 1024 * 1024;
/** What an object takes by itself, and any other value. */
const OBJECT = 1_600;
const VALUE = 128;

/** What is being written: the nodes around the place, outermost first, and how much may still be written. */
interface Writer {
  terms: Terms;
  around: Node[];
  left: number;
}

/**
 * A signed document as its signature covers it: the members of its merged graph by their standard terms, for reading alone. JSON that
 * looks otherwise may have the same graph (members moved to another mention of the same id, other order, `1.0` for `1`); what is read
 * here is the same for all of these.
 *
 * - Whatever has the id of something stands for all that is said of it: a reference may be a text or an object with `id`.
 * - A member with several values is a list whose order nobody signed; a reader who expects one value must show none. `type` is a list.
 * - Something that stands around the place has its texts and references there and not its parts, so that nothing goes in circles.
 * - A term that no pinned context has keeps its IRI.
 *
 * @param expanded of `canonicalize`
 * @param terms those of credentials, where nothing else is said
 * @throws BadgeProblem parse.shape | proof.graph-too-complex
 */
export function signedView(expanded: unknown, terms = TERMS): JsonObject {
  const view = ofNode(readGraph(expanded), { terms, around: [], left: MAX_WRITTEN });
  // A document of which nothing is said is refused on the way to its graph.
  return typeof view === 'object' ? view : plain([]);
}

/** @returns the id alone of a node of which nothing is said */
function ofNode(node: Node, writer: Writer): JsonObject | string {
  spend(writer, VALUE + (node.id?.length ?? 0));
  if (isReference(node) && node.id !== null) return node.id;
  spend(writer, OBJECT);
  // Written flat, a chain may be thousands long; a tree of JSON is never deeper than what is parsed.
  if (writer.around.length >= MAX_JSON_DEPTH) throw new BadgeProblem('proof.graph-too-complex', { limit: MAX_JSON_DEPTH });
  const isAround = standsAround(node, writer.around);
  writer.around.push(node);
  const members = new Map<string, Json[]>();
  if (node.types.size > 0)
    members.set(
      'type',
      [...node.types].map((iri) => named(writer.terms.types, iri)),
    );
  for (const [iri, values] of node.members) {
    const name = named(writer.terms.members, iri);
    const shown = isAround ? values.filter(isText) : values;
    // Two vocabularies with one name for it: whoever expects one value finds several.
    members.set(name, [...(members.get(name) ?? []), ...shown.flatMap((value) => ofValue(value, writer))]);
  }
  writer.around.pop();
  const entries = [...members]
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => [name, oneOrAll(name, distinct(values, writer))] as const);
  return plain(node.id === null ? entries : [['id', node.id], ...entries]);
}

/** What is a part of itself, as a credential that has itself as its subject, is read as that part too, once. */
function standsAround(node: Node, around: readonly Node[]): boolean {
  const times = around.filter((one) => one === node).length;
  return times > 1 || (times === 1 && around.at(-1) !== node);
}

/** @throws BadgeProblem proof.graph-too-complex */
function spend(writer: Writer, characters: number): void {
  writer.left -= characters;
  if (writer.left < 0) throw new BadgeProblem('proof.graph-too-complex', { limit: MAX_WRITTEN });
}

/** Nothing is said of it here. */
function isReference({ types, members }: Node): boolean {
  return types.size === 0 && members.size === 0;
}

/** Not a part that could lead back to where it stands. */
function isText(value: GraphValue): boolean {
  return value.kind === 'literal' || (value.kind === 'node' && isReference(value.node));
}

/** Types are always a list; one value is written as itself. */
function oneOrAll(name: string, values: Json[]): Json {
  const [only] = values;
  return name === 'type' || only === undefined || values.length > 1 ? values : only;
}

function ofValue(value: GraphValue, writer: Writer): Json[] {
  switch (value.kind) {
    case 'literal':
      spend(writer, VALUE + value.lexical.length);
      return [ofLiteral(value)];
    case 'json':
      return [copied(value.value, writer)];
    case 'node':
      return [ofNode(value.node, writer)];
    case 'list':
      return [value.items.flatMap((item) => ofValue(item, writer))];
    case 'graph':
      return value.tops.map((node) => ofNode(node, writer));
  }
}

/**
 * Parts that say the same are one: whoever mentions a thing twice with all its parts has written each nameless part twice. In which
 * order their members stand is not signed either.
 */
function distinct(values: Json[], writer: Writer): Json[] {
  if (values.length < 2 || !values.some((value) => typeof value === 'object')) return values;
  const texts = values.map((value) => {
    const text = unordered(value);
    spend(writer, text.length);
    return [text, value] as const;
  });
  return [...new Map(texts).values()];
}

/** A text that is the same for values that differ in order alone. */
function unordered(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(unordered).sort().join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${unordered(value[name])}`).join()}}`;
}

function ofLiteral({ value, language, direction }: Extract<GraphValue, { kind: 'literal' }>): Json {
  if (language === undefined && direction === undefined) return value;
  const tags = Object.entries({ '@language': language, '@direction': direction }).filter(([, tag]) => tag !== undefined);
  return plain([['@value', value], ...(tags as [string, string][])]);
}

/** A literal of JSON as the rest of our JSON is: without prototypes. */
function copied(value: unknown, writer: Writer): Json {
  spend(writer, VALUE + (typeof value === 'string' ? value.length : 0));
  if (typeof value !== 'object' || value === null) return value as Json;
  if (Array.isArray(value)) return value.map((item) => copied(item, writer));
  return plain(Object.entries(value).map(([name, member]) => [name, copied(member, writer)]));
}

function named(terms: Readonly<Record<string, string>>, iri: string): string {
  return (Object.hasOwn(terms, iri) ? terms[iri] : undefined) ?? iri;
}

function plain(entries: readonly (readonly [string, Json])[]): JsonObject {
  const object: Record<string, Json> = Object.create(null);
  for (const [name, value] of entries) object[name] = value;
  return object;
}
