// Finds problem codes (`<check>.<reason>`) that stand as words in a source; comments do not count.
import { lineOf, type Node, type Source, walk } from './source-reader.ts';

const PREFIXES = ['read', 'parse', 'issuer', 'proof', 'anchor', 'validity', 'status', 'recipient', 'trust', 'net'];
const CODE = new RegExp(`^(?:${PREFIXES.join('|')})\\.[a-z0-9]+(?:-[a-z0-9]+)*$`);
/** `${check}.missing`, `net.${kind}`: pieces of a code. */
const PIECE_BEFORE = new RegExp(`^(?:${PREFIXES.join('|')})\\.[a-z0-9-]*$`);
const PIECE_AFTER = /^\.[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Every code written in `source`. */
export function codesIn(source: Source): Set<string> {
  const codes = new Set<string>();
  walk(source.program, (node) => {
    for (const text of texts(node)) if (CODE.test(text)) codes.add(text);
  });
  return codes;
}

/** Places where a code is put together from pieces, so that nobody who searches for it finds it. */
export function composedCodes(source: Source): string[] {
  const found: string[] = [];
  walk(source.program, (node) => {
    if (node.type !== 'TemplateLiteral') return;
    const pieces = texts(node);
    if (pieces.length < 2) return;
    if (PIECE_BEFORE.test(pieces[0] ?? '') || (pieces[0] === '' && pieces.length === 2 && PIECE_AFTER.test(pieces[1] ?? ''))) {
      found.push(`${source.path}:${lineOf(source, node)}`);
    }
  });
  return found;
}

/** The fixed texts of a literal or template. */
function texts(node: Node): string[] {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']];
  if (node.type !== 'TemplateLiteral') return [];
  return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
}
