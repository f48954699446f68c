import { BadgeProblem } from '../model/problem.ts';
import { endOfName } from './xml-names.ts';
import { skipBlanks } from './xml-prolog.ts';
import { attributeValue, malformed } from './xml-text.ts';

/** Attributes on one element, namespace declarations included (threats.md §8). */
export const MAX_XML_ATTRIBUTES = 1_000;

/** A start tag as written; names are not yet expanded. */
export interface StartTag {
  name: string;
  attributes: Map<string, string>;
  selfClosing: boolean;
  /** Just behind `>`. */
  end: number;
}

/** Reads the start tag whose `<` is at `start` (XML 1.0 §3.1). @throws BadgeProblem read.xml-malformed | read.too-complex */
export function readStartTag(source: string, start: number): StartTag {
  const attributes = new Map<string, string>();
  let at = endOfName(source, start + 1);
  const name = source.slice(start + 1, at);
  if (name === '') throw malformed(start);
  for (;;) {
    const next = skipBlanks(source, at);
    if (source[next] === '>') return { name, attributes, selfClosing: false, end: next + 1 };
    if (source.startsWith('/>', next)) return { name, attributes, selfClosing: true, end: next + 2 };
    const nameEnd = endOfName(source, next);
    const attribute = source.slice(next, nameEnd);
    // Blanks must stand between attributes.
    if (next === at || attribute === '' || attributes.has(attribute)) throw malformed(next);
    if (attributes.size === MAX_XML_ATTRIBUTES) throw new BadgeProblem('read.too-complex', { limit: MAX_XML_ATTRIBUTES });
    const equals = skipBlanks(source, nameEnd);
    const opening = skipBlanks(source, equals + 1);
    const quote = source[opening];
    if (source[equals] !== '=' || (quote !== '"' && quote !== "'")) throw malformed(next);
    const closing = source.indexOf(quote, opening + 1);
    if (closing === -1) throw malformed(next);
    attributes.set(attribute, attributeValue(source.slice(opening + 1, closing), opening));
    at = closing + 1;
  }
}
