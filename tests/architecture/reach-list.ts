// What core may not reach for outside core/adapters: the world arrives through ports (core/ports.ts).
import { isNode, lineOf, type Node, type Source, walk } from './source-reader.ts';

/** Names of the platform that core may not speak. */
const GLOBALS = new Set([
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'Worker', 'importScripts'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'requestIdleCallback', 'performance'],
  ...[
    'window',
    'self',
    'globalThis',
    'document',
    'navigator',
    'location',
    'history',
    'DOMParser',
    'XMLSerializer',
    'Image',
    'HTMLElement',
  ],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'chrome', 'browser'],
  ...['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'eval', 'Function', 'console'],
]);

/** Members of names that are otherwise fine. */
const MEMBERS = new Set([
  'Date.now',
  'Math.random',
  'AbortSignal.timeout',
  'crypto.getRandomValues',
  'crypto.randomUUID',
  'import.meta',
]);

/** Type syntax around an expression; all other `TS…` nodes are types and load nothing. */
const TYPE_AROUND_VALUE = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSInstantiationExpression',
  'TSTypeAssertion',
]);

/**
 * The places where a file of core reaches past its ports. A name that the file declares itself is taken as its own (a
 * parameter called `document`); that hole is closed by Biome's `noRestrictedGlobals`, which knows scopes.
 */
export function reaches(source: Source): string[] {
  const own = declaredNames(source.program);
  const found: string[] = [];
  const report = (node: Node, what: string) => found.push(`${source.path}:${lineOf(source, node)} reaches for ${what}`);
  walk(source.program, (node, parent) => {
    if (node.type.startsWith('TS') && !TYPE_AROUND_VALUE.has(node.type)) return false;
    if (node.type === 'MemberExpression' && MEMBERS.has(memberName(node))) report(node, memberName(node));
    if (node.type === 'MetaProperty') report(node, 'import.meta');
    const isDate = isNode(node['callee']) && node['callee'].type === 'Identifier' && node['callee']['name'] === 'Date';
    if (isDate && node.type === 'NewExpression' && (node['arguments'] as unknown[]).length === 0) report(node, 'new Date()');
    if (isDate && node.type === 'CallExpression') report(node, 'Date()');
    const name = String(node['name']);
    if (node.type === 'Identifier' && GLOBALS.has(name) && !own.has(name) && !isMemberName(node, parent)) report(node, name);
    return true;
  });
  return found;
}

/** `Date.now` and `Date['now']` are one thing. */
function memberName(node: Node): string {
  const { object, property } = node as unknown as { object: Node; property: Node };
  return `${String(object['name'])}.${String(property['name'] ?? property['value'])}`;
}

/** The `document` of `badge.document` and of `{ document: x }` is no global. */
function isMemberName(node: Node, parent: Node | null): boolean {
  if (!parent || parent['computed'] === true) return false;
  if (parent.type === 'MemberExpression') return parent['property'] === node;
  return parent['key'] === node && parent['shorthand'] !== true;
}

/** Everything that the file declares by name: variables, parameters, functions, imports. */
function declaredNames(program: Node): Set<string> {
  const names = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    if (pattern.type === 'Identifier') names.add(String(pattern['name']));
    else if (pattern.type === 'Property') bind(pattern['value']);
    else if (pattern.type === 'AssignmentPattern') bind(pattern['left']);
    else if (pattern.type === 'RestElement') bind(pattern['argument']);
    else for (const part of [pattern['properties'], pattern['elements']].flat()) bind(part);
  };
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration') bind(node['id']);
    if (Array.isArray(node['params'])) node['params'].forEach(bind);
    if (node.type.startsWith('Import') && isNode(node['local'])) bind(node['local']);
    if (node.type === 'CatchClause') bind(node['param']);
  });
  return names;
}
