import { BadgeProblem } from '../../model/problem.ts';
import { type Literal, readLiteral } from './rdf-literal.ts';

/** What an RDF graph says of one thing: all quads with it as their subject (JSON-LD 1.1 API §7.2, node map). */
export interface Node {
  /** null for a blank node: its label is not signed. */
  id: string | null;
  types: Set<string>;
  /** By the property's IRI; equal values once. */
  members: Map<string, GraphValue[]>;
}

/** The object of quads. */
export type GraphValue =
  | Literal
  | { kind: 'json'; value: unknown }
  | { kind: 'node'; node: Node }
  | { kind: 'list'; items: GraphValue[] }
  /** A graph of its own (`proof`, `verifiableCredential`): what is said in it is said nowhere else. */
  | { kind: 'graph'; tops: Node[] };

/** Nodes of one graph by their ids and by the labels of blank nodes. */
type Scope = Map<string, Node>;

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** Keywords that change no quad. */
const SILENT = new Set(['@id', '@type', '@index']);

/**
 * The merged graph of an expanded document, by the node at its top: objects with one id in one graph are one node, wherever in the
 * tree their members stood. One pass.
 *
 * @param expanded attacker-controlled, but of the shape that expansion gives
 * @throws BadgeProblem parse.shape, for keywords that say things of nodes from elsewhere (`@reverse`, `@included`, named `@graph`)
 */
export function readGraph(expanded: unknown): Node {
  const [top, ...others] = listOf(expanded);
  if (!isRecord(top) || others.length > 0) throw new BadgeProblem('parse.shape', { field: '@graph' });
  return readNode(top, new Map());
}

function readNode(object: Readonly<Record<string, unknown>>, scope: Scope): Node {
  const node = nodeOf(object['@id'], scope);
  for (const type of listOf(object['@type'])) addType(node, type);
  for (const [iri, values] of Object.entries(object)) {
    if (SILENT.has(iri)) continue;
    // Lists and types may be written in RDF's own words too; no context of ours has these.
    if (iri.startsWith('@') || iri.startsWith(RDF)) throw new BadgeProblem('parse.shape', { field: iri });
    const known = node.members.get(iri) ?? [];
    node.members.set(iri, known);
    for (const value of listOf(values)) addOnce(known, readValue(value, scope));
  }
  return node;
}

/** The label of a blank node is not signed. */
function addType(node: Node, type: unknown): void {
  if (typeof type === 'string' && !type.startsWith('_:')) node.types.add(type);
}

function nodeOf(id: unknown, scope: Scope): Node {
  const label = typeof id === 'string' ? id : null;
  const known = label === null ? undefined : scope.get(label);
  if (known) return known;
  const node: Node = { id: label?.startsWith('_:') ? null : label, types: new Set(), members: new Map() };
  if (label !== null) scope.set(label, node);
  return node;
}

function readValue(value: unknown, scope: Scope): GraphValue {
  if (!isRecord(value)) throw new BadgeProblem('parse.shape', { field: '@value' });
  if ('@value' in value) return readJsonLiteral(value) ?? readLiteral(value);
  if (value['@id'] === `${RDF}nil`) return { kind: 'list', items: [] };
  if ('@list' in value) return { kind: 'list', items: listOf(value['@list']).map((item) => readValue(item, scope)) };
  if ('@graph' in value) return readNamedGraph(value);
  return { kind: 'node', node: readNode(value, scope) };
}

/** JSON as a literal, also where it is written as the text that its quad has. */
function readJsonLiteral({ '@type': type, '@value': value }: Readonly<Record<string, unknown>>): GraphValue | null {
  if (type === '@json') return { kind: 'json', value };
  if (type !== `${RDF}JSON` || typeof value !== 'string') return null;
  try {
    return { kind: 'json', value: JSON.parse(value) };
  } catch {
    return null;
  }
}

/** A graph whose name is a blank node that nothing else can name; one with a name could be added to from elsewhere. */
function readNamedGraph(value: Readonly<Record<string, unknown>>): GraphValue {
  if (Object.keys(value).some((name) => name !== '@graph' && name !== '@index'))
    throw new BadgeProblem('parse.shape', { field: '@graph' });
  const scope: Scope = new Map();
  const tops = listOf(value['@graph']).map((top) => {
    if (!isRecord(top) || '@value' in top || '@list' in top || '@graph' in top)
      throw new BadgeProblem('parse.shape', { field: '@graph' });
    return readNode(top, scope);
  });
  return { kind: 'graph', tops };
}

/** A graph says a thing once, however often it is written. Lists and graphs are each their own. */
function addOnce(known: GraphValue[], value: GraphValue): void {
  if (value.kind === 'node' && known.some((other) => other.kind === 'node' && other.node === value.node)) return;
  if (value.kind === 'literal' && known.some((other) => other.kind === 'literal' && sameLiteral(other, value))) return;
  known.push(value);
}

/** A text with a direction and without are one to jsonld, which makes a quad of the first alone. */
function sameLiteral(a: Literal, b: Literal): boolean {
  return a.lexical === b.lexical && a.datatype === b.datatype && a.language === b.language;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
