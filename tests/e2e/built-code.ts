// What may not be in a script that is shipped, read off its syntax: words in comments and names of members do not count.
import { parseSync } from 'vite';

interface Node {
  type: string;
  [member: string]: unknown;
}

const GLOBALS = ['globalThis', 'window', 'self', 'global'];
const CODE_OF_TEXT = ['eval', 'Function'];
const TIMERS = ['setTimeout', 'setInterval', 'setImmediate'];
/** Never in a page: Node's own modules, whatever a bundler made of them. */
const NODE_MODULE = /^(?:node:|(?:crypto|fs|http|https|os|path|stream|url|util|zlib)$)/;

/** What is wrong with a script. @param whole it is loaded as a script, in which there is nothing to load later: worker, content script */
export function faultsOfScript(name: string, code: string, whole: boolean): string[] {
  const { program, errors } = parseSync(name, code, { sourceType: whole ? 'script' : 'module' });
  const faults = errors.map(({ message }) => `cannot be read: ${message}`);
  walk(program as unknown as Node, (node) => {
    const callee = node['callee'] as Node | undefined;
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const called = callee ? globalName(callee) : null;
      if (called !== null && CODE_OF_TEXT.includes(called)) faults.push(`makes code of text: ${called}`);
      const [first] = node['arguments'] as Node[];
      const isText = first?.type === 'TemplateLiteral' || (first?.type === 'Literal' && typeof first['value'] === 'string');
      if (called !== null && TIMERS.includes(called) && isText) faults.push(`makes code of text: ${called}`);
      if (called === 'require') faults.push('asks for a module as Node does');
    }
    if (node.type === 'ImportExpression' && whole) faults.push('loads a module, which a worker may not');
    if (node.type === 'Identifier' && node['name'] === 'XMLHttpRequest') faults.push('knows XMLHttpRequest');
    const source = (node['source'] as Node | null | undefined)?.['value'];
    if (typeof source === 'string' && NODE_MODULE.test(source)) faults.push(`asks for ${source}`);
  });
  return [...new Set(faults)].map((fault) => `${name}: ${fault}`);
}

/** `eval`, `window.eval` and `(0, eval)` are one. */
function globalName(callee: Node): string | null {
  if (callee.type === 'Identifier') return callee['name'] as string;
  if (callee.type === 'ParenthesizedExpression') return globalName(callee['expression'] as Node);
  if (callee.type === 'SequenceExpression') return globalName((callee['expressions'] as Node[]).at(-1) as Node);
  if (callee.type !== 'MemberExpression') return null;
  const { object, property } = callee as unknown as { object: Node; property: Node };
  return object.type === 'Identifier' && GLOBALS.includes(object['name'] as string)
    ? ((property['name'] ?? property['value'] ?? null) as string | null)
    : null;
}

function walk(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const member of Object.values(node)) {
    for (const one of Array.isArray(member) ? member : [member]) {
      if (typeof one === 'object' && one !== null && typeof (one as Node).type === 'string') walk(one as Node, see);
    }
  }
}
