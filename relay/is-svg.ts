/** How much of a file is looked at for its first element. */
const PROLOG_CHARACTERS = 65_536;
/** Longest start tag of the root; editors write a dozen namespaces there. */
const TAG_CHARACTERS = 16_384;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Whether a text is an SVG document by its first element: `svg` in the namespace of SVG, behind nothing but a declaration, comments,
 * instructions and a DOCTYPE without definitions. An HTML page that holds an SVG is a page.
 *
 * @param text attacker-controlled; not checked to be well-formed, the reader of badges does that
 */
export function isSvg(text: string): boolean {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const prolog = text.slice(start, start + PROLOG_CHARACTERS + TAG_CHARACTERS);
  for (let at = blanksEnd(prolog, 0); at < PROLOG_CHARACTERS; at = blanksEnd(prolog, at)) {
    const ahead = endOfPreamble(prolog, at);
    if (ahead === null) return isSvgTag(prolog.slice(at, at + TAG_CHARACTERS));
    if (ahead < 0) return false;
    at = ahead;
  }
  return false;
}

function blanksEnd(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; ) {
    code = text.charCodeAt(++at);
  }
  return at;
}

/** The place behind a comment, instruction or DOCTYPE at `at`; `null`: an element begins, or a text; -1: it never ends. */
function endOfPreamble(text: string, at: number): number | null {
  if (text.startsWith('<!--', at)) return endOf(text, '-->', at + 4);
  if (text.startsWith('<?', at)) return endOf(text, '?>', at + 2);
  if (!text.startsWith('<!DOCTYPE', at)) return null;
  const end = endOf(text, '>', at);
  // Definitions of a document's own can make its text anything.
  return text.slice(at, end).includes('[') ? -1 : end;
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function isSvgTag(text: string): boolean {
  const [start = '', prefix] = /^<(?:([A-Za-z_][\w.-]*):)?svg(?=[\s/>])/.exec(text) ?? [];
  if (start === '') return false;
  const wanted = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  // Sticky, one attribute after the other: a search from each place of a long tag would take the square of its length.
  const attribute = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  attribute.lastIndex = start.length;
  for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
    const [, name, double, single] = found;
    if (name === wanted) return (double ?? single) === SVG;
  }
  return false;
}
