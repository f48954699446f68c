// What a script writes where it should not, read off its syntax.
import { parseSync } from 'vite';
import { isNode, type Node, walk } from '../../architecture/source-reader.ts';

const GLOBALS = ['globalThis', 'window', 'self', 'global'];
/** The language's own: what is added to them, every script of the page sees. */
const SHARED = [
  'Symbol',
  'Object',
  'Array',
  'Promise',
  'Map',
  'Set',
  'WeakMap',
  'String',
  'Function',
  'Element',
  'HTMLElement',
  'Node',
];

const MAKES_MARKUP = /^(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseFromString|createContextualFragment)$/;

/** Assignments to members of the global object, of names that stand for it, and of what the language shares. */
export function globalWrites(name: string, code: string): string[] {
  const program = parse(name, code);
  const bound = new Set<string>();
  const standsFor = new Set(GLOBALS);
  walk(program, (node) => {
    if (/Function/.test(node.type))
      for (const one of node['params'] as Node[]) if (one.type === 'Identifier') bound.add(String(one['name']));
    if (node.type !== 'VariableDeclarator' || !isNode(node['init']) || !isNode(node['id'])) return;
    const { id, init } = node as unknown as { id: Node; init: Node };
    if (init.type === 'Identifier' && GLOBALS.includes(String(init['name']))) standsFor.add(String(id['name']));
  });
  for (const one of GLOBALS) if (bound.has(one)) standsFor.delete(one);
  const found: string[] = [];
  walk(program, (node) => {
    const target =
      node.type === 'AssignmentExpression' ? node['left'] : node.type === 'UpdateExpression' ? node['argument'] : null;
    if (!isNode(target) || target.type !== 'MemberExpression') return;
    const object = target['object'] as Node;
    const owner = object.type === 'Identifier' ? String(object['name']) : '';
    if (standsFor.has(owner) || SHARED.includes(owner)) found.push(`${name}: ${code.slice(target.start, target.end)}`);
  });
  return found;
}

/** Places where text becomes markup. */
export function markupWrites(name: string, code: string): string[] {
  const found: string[] = [];
  walk(parse(name, code), (node) => {
    const target = node.type === 'AssignmentExpression' ? node['left'] : node.type === 'CallExpression' ? node['callee'] : null;
    if (!isNode(target) || target.type !== 'MemberExpression') return;
    const property = target['property'] as Node;
    const member = String(property['name'] ?? property['value']);
    const writes = /^write(?:ln)?$/.test(member) && (target['object'] as Node)['name'] === 'document';
    if (writes || MAKES_MARKUP.test(member)) {
      found.push(`${name}: ${code.slice(target.start, target.end)}`);
    }
  });
  return found;
}

function parse(name: string, code: string): Node {
  const { program, errors } = parseSync(`${name.replace(/\W/g, '-')}.mjs`, code);
  if (errors.length > 0) throw new Error(`${name} cannot be parsed`);
  return program as unknown as Node;
}
