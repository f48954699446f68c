import { MARK, numberOf } from './long-values.ts';

/** A term of RDF as jsonld gives it. */
export interface Term {
  termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
  value: string;
  datatype?: { value: string };
  language?: string;
}

/** A statement of a graph. `object` is null where a list has something in it that is no IRI. */
export interface Quad {
  subject: Term;
  predicate: Term;
  object: Term | null;
  graph: Term;
}

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';
const LANG_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
const NO_IRI = /[\u0000-\u0020<>"{}|^`\\]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
const NO_LITERAL = /[\u0000-\u001F\u007F"\\]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
  '\u007f': '\\u007F',
};

/** How quads are written. */
export interface Writing {
  /** The label of a blank node. */
  labelOf: (label: string) => string;
  /** Whether there are stand-ins of long values: a part with `MARK` around it, a sign for where it stands and the number. */
  hasLong: boolean;
}

/** A quad as RDFC-1.0 writes it (canonical N-Quads), with the stand-ins that are in it. */
export function nQuad({ subject, predicate, object, graph }: Quad, writing: Writing): string {
  const place = graph.termType === 'DefaultGraph' ? '' : ` ${ofTerm(graph, writing)}`;
  return `${ofTerm(subject, writing)} ${ofTerm(predicate, writing)} ${ofTerm(object as Term, writing)}${place} .\n`;
}

function ofTerm(term: Term, writing: Writing): string {
  if (term.termType === 'BlankNode') return `_:${writing.labelOf(term.value)}`;
  const number = writing.hasLong ? numberOf(term.value) : null;
  if (term.termType === 'NamedNode') return number === null ? `<${escapedIri(term.value)}>` : `<${MARK}<${number}${MARK}>`;
  const text = number === null ? escapedLiteral(term.value) : `${MARK}"${number}${MARK}`;
  const type = term.datatype?.value ?? XSD_STRING;
  if (type === LANG_STRING) return term.language ? `"${text}"@${term.language}` : `"${text}"`;
  return type === XSD_STRING ? `"${text}"` : `"${text}"^^<${escapedIri(type)}>`;
}

function escapedIri(iri: string): string {
  return iri.replace(NO_IRI, unicodeEscape);
}

function escapedLiteral(text: string): string {
  return text.replace(NO_LITERAL, (character) => ESCAPES[character] ?? unicodeEscape(character));
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What a long literal may well have, and DEL. Looked for one by one, at the speed of memory. */
const OFTEN_ESCAPED = ['\\', '"', '\n', '\r', '\t', '\u007f'];

/** More parts than this cost more than copying the whole. */
const MAX_PARTS = 20_000;

/**
 * A long literal as it is written, but for other controls, which hardly one has: parts of it with what is escaped between them. Nothing
 * is copied, unless much is escaped.
 */
export function partsOfLiteral(text: string): string[] {
  let parts = [text];
  for (const character of OFTEN_ESCAPED) {
    parts = parts.flatMap((part, at) => (at % 2 === 1 ? part : between(part, character)));
    if (parts.length > MAX_PARTS) return [escapedLiteral(text)];
  }
  return parts;
}

function between(part: string, character: string): string[] {
  const [first, ...others] = part.split(character);
  return [first as string, ...others.flatMap((other) => [ESCAPES[character] as string, other])];
}

const NEVER_IN_IRIS = [...' <>"{}|^`\\'];
/** All of `\s` beyond ASCII. */
const WIDE_SPACE = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** Whether a long address without controls is one, and is written as it is. */
export function isPlainIri(text: string, isAscii: boolean): boolean {
  return !NEVER_IN_IRIS.some((character) => text.includes(character)) && (isAscii || !WIDE_SPACE.test(text));
}
