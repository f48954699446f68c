// Reads the project's own sources: files, syntax trees and imports. The parser is Vite's, so nothing hides behind quotes or line breaks.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folders that hold the product, with those that are still to come. */
export const PRODUCT_FOLDERS = ['core', 'cli', 'codes', 'ui', 'studio', 'demo', 'extension', 'widget', 'relay'] as const;

/** A node of a syntax tree (ESTree with TypeScript). */
export interface Node {
  type: string;
  start: number;
  end: number;
  [member: string]: unknown;
}

/** One file of ours. */
export interface Source {
  /** From the checkout, with `/`. */
  path: string;
  text: string;
  program: Node;
  comments: readonly { start: number; end: number; text: string; block: boolean }[];
}

/** One file needing another. */
export interface Import {
  from: string;
  /** A path from the checkout, a package's name, or `null` where it is computed and cannot be judged. */
  to: string | null;
  package: boolean;
  /** No code of the other file is loaded. */
  typeOnly: boolean;
  /** `import()`: loaded when it is needed. */
  late: boolean;
}

/** Parses one file; planted sources of a test go the same way as real ones. */
export function parseSource(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  return {
    path,
    text,
    program: program as unknown as Node,
    comments: comments.map(({ start, end, value, type }) => ({ start, end, text: value, block: type === 'Block' })),
  };
}

/** Every file below `folders` whose name ends as one of `endings`, sorted; a folder that is not there is empty. */
export function listFiles(folders: readonly string[], endings: readonly string[]): string[] {
  const below = (folder: string): string[] => {
    try {
      return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = posix.join(folder, entry.name);
        if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'dist' ? [] : below(path);
        return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  };
  return folders.flatMap(below).sort();
}

/** The TypeScript files below `folders`, parsed. */
export function readSources(folders: readonly string[]): Source[] {
  return listFiles(folders, ['.ts', '.tsx']).map((path) => parseSource(path, readFileSync(join(ROOT, path), 'utf8')));
}

/** Calls `visit` for every node below `node`, outermost first; `false` leaves out what is inside. */
export function walk(node: Node, visit: (node: Node, parent: Node | null) => unknown, parent: Node | null = null): void {
  if (visit(node, parent) === false) return;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node);
  }
}

/** Whether `value` is a node of a syntax tree. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The line of a node, counted from 1. */
export function lineOf(source: Source, node: { start: number }): number {
  return source.text.slice(0, node.start).split('\n').length;
}

/** All imports of a file: static, re-exported, late, and types named by `import('…')`. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (specifier: unknown, typeOnly: boolean, late: boolean) => {
    const name = isNode(specifier) && specifier.type === 'Literal' ? String(specifier['value']) : null;
    const relative = name?.startsWith('.') ?? false;
    const to = relative ? posix.join(posix.dirname(source.path), name as string) : name && packageName(name);
    found.push({ from: source.path, to, package: name !== null && !relative, typeOnly, late });
  };
  walk(source.program, (node) => {
    if (node.type === 'ImportDeclaration') add(node['source'], isTypeOnly(node, 'importKind'), false);
    if (node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node['source'])) {
      add(node['source'], isTypeOnly(node, 'exportKind'), false);
    }
    if (node.type === 'ImportExpression') add(node['source'], false, true);
    if (node.type === 'TSImportType') add(node['source'] ?? node['argument'], true, false);
  });
  return found;
}

/** `import type …`, or braces in which every name is marked `type`. */
function isTypeOnly(node: Node, kind: 'importKind' | 'exportKind'): boolean {
  if (node[kind] === 'type') return true;
  const names = Array.isArray(node['specifiers']) ? (node['specifiers'] as Node[]) : [];
  return names.length > 0 && names.every((name) => name[kind] === 'type');
}

/** `@noble/hashes/sha2.js` → `@noble/hashes`; `node:fs` → `node:`. */
function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
