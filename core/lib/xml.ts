import { BadgeProblem } from '../model/problem.ts';
import { type ExpandedName, endOfName, enter, expand, leave, newScope } from './xml-names.ts';
import { endOfDeclaration, endOfDoctype, skipBlanks } from './xml-prolog.ts';
import { readStartTag } from './xml-tag.ts';
import { characterData, forbiddenCharacter, isBlank, malformed, oneLineEnd } from './xml-text.ts';

/** Elements inside each other, and in one document (threats.md §8). */
export const MAX_XML_DEPTH = 256;
export const MAX_XML_ELEMENTS = 20_000;

/**
 * What comes next in a document. Offsets count UTF-16 units of the source.
 * - `open`: `attributes` by their names as written; one without a prefix is in no namespace
 * - `text`: a piece of character data or one CDATA section; pieces that follow each other belong together
 * - `close`: `end` is just behind the end tag, or behind `/>`
 */
export type XmlEvent =
  | { kind: 'doctype' }
  | ({
      kind: 'open';
      attributes: ReadonlyMap<string, string>;
      start: number;
      tagEnd: number;
      selfClosing: boolean;
    } & ExpandedName)
  | { kind: 'text'; text: string }
  | { kind: 'close'; start: number; end: number };

interface OpenElement {
  name: string;
  prefixes: readonly string[];
}

/**
 * Reads a document with namespaces piece by piece: strict XML 1.0, no entities but the five predefined ones, nothing fetched,
 * nothing run (threats.md T29). Comments and instructions are checked and passed over. Takes linear time; whoever pulls may
 * stop at any piece, but only a reader that came to the end knows that the whole is well-formed.
 *
 * @param source attacker-controlled; the caller has limited its size; one byte-order mark in front is passed over
 * @throws BadgeProblem read.xml-malformed | read.encoding | read.entity | read.depth | read.too-complex
 */
export function* xmlEvents(source: string): Generator<XmlEvent, void> {
  const forbidden = forbiddenCharacter(source);
  if (forbidden !== -1) throw malformed(forbidden);
  const open: OpenElement[] = [];
  const scope = newScope();
  let elements = 0;
  let doctype = false;
  let at = endOfDeclaration(source, source.charCodeAt(0) === 0xfeff ? 1 : 0);
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    const raw = source.slice(at, tag === -1 ? source.length : tag);
    if (open.length === 0 && !isBlank(raw)) throw malformed(at);
    if (open.length > 0 && raw !== '') yield { kind: 'text', text: characterData(raw, at) };
    if (tag === -1) break;
    at = tag;
    if (source.startsWith('<!--', at)) {
      at = endOfComment(source, at);
    } else if (source.startsWith('<?', at)) {
      at = endOfInstruction(source, at);
    } else if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at);
      if (end === -1 || open.length === 0) throw malformed(at);
      yield { kind: 'text', text: oneLineEnd(source.slice(at + '<![CDATA['.length, end)) };
      at = end + 3;
    } else if (source.startsWith('<!DOCTYPE', at)) {
      if (doctype || elements > 0) throw malformed(at);
      doctype = true;
      at = endOfDoctype(source, at);
      yield { kind: 'doctype' };
    } else if (source.startsWith('</', at)) {
      const element = open.pop();
      if (!element || !source.startsWith(element.name, at + 2)) throw malformed(at);
      const end = skipBlanks(source, at + 2 + element.name.length);
      if (source[end] !== '>') throw malformed(at);
      leave(scope, element.prefixes);
      yield { kind: 'close', start: at, end: end + 1 };
      at = end + 1;
    } else {
      if (open.length === 0 && elements > 0) throw malformed(at);
      if (++elements > MAX_XML_ELEMENTS) throw new BadgeProblem('read.too-complex', { limit: MAX_XML_ELEMENTS });
      if (open.length === MAX_XML_DEPTH) throw new BadgeProblem('read.depth', { limit: MAX_XML_DEPTH });
      const { name, attributes, selfClosing, end } = readStartTag(source, at);
      const prefixes = enter(scope, attributes, at);
      const expanded = expand(scope, name, at);
      refuseSameAttributes(attributes, (attribute) => expand(scope, attribute, tag));
      yield { kind: 'open', ...expanded, attributes, start: at, tagEnd: end, selfClosing };
      if (selfClosing) {
        leave(scope, prefixes);
        yield { kind: 'close', start: end, end };
      } else {
        open.push({ name, prefixes });
      }
      at = end;
    }
  }
  if (open.length > 0 || elements === 0) throw malformed(source.length);
}

/** Two prefixes may stand for one namespace: the same attribute twice under two spellings (Namespaces in XML 1.0 §6.3). */
function refuseSameAttributes(attributes: ReadonlyMap<string, string>, expanded: (name: string) => ExpandedName): void {
  const seen = new Set<string>();
  for (const name of attributes.keys()) {
    if (!name.includes(':') || name.startsWith('xmlns:')) continue;
    const { namespace, local } = expanded(name);
    // A local name holds no blank, so the two parts cannot run into each other.
    const key = `${local} ${namespace}`;
    if (seen.has(key)) throw new BadgeProblem('read.xml-malformed');
    seen.add(key);
  }
}

function endOfComment(source: string, at: number): number {
  const end = source.indexOf('--', at + 4);
  // `--` may not stand inside a comment (XML 1.0 §2.5).
  if (end === -1 || source[end + 2] !== '>') throw malformed(at);
  return end + 3;
}

function endOfInstruction(source: string, at: number): number {
  const nameEnd = endOfName(source, at + 2);
  const name = source.slice(at + 2, nameEnd);
  const end = source.indexOf('?>', nameEnd);
  if (end === -1 || name === '' || name.includes(':') || name.toLowerCase() === 'xml') throw malformed(at);
  if (end !== nameEnd && !isBlank(source[nameEnd] as string)) throw malformed(at);
  return end + 2;
}
