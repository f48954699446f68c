// Registers: folders with a `registry.ts`, the only file that enumerates the members beside it.
import { posix } from 'node:path';
import { importsOf, isNode, type Node, type Source, walk } from './source-reader.ts';

/** One file of a register's folder. */
export interface Member {
  path: string;
  registry: string;
  /** Named in the register; a helper: needed by a file that is. */
  registered: boolean;
}

const OWN_FILES = new Set(['registry.ts', 'contract.ts']);

/**
 * The files of every register among `sources`. A member, a file that exports a value of the type that
 * the register takes from its contract, must be named in the register itself; a helper beside it must be needed by a member.
 */
export function members(sources: readonly Source[]): Member[] {
  const registries = sources.filter(({ path }) => posix.basename(path) === 'registry.ts');
  return registries.flatMap((registry) => {
    const folder = posix.dirname(registry.path);
    const files = sources.filter(({ path }) => posix.dirname(path) === folder);
    const promised = promisedTypes(registry);
    const named = new Set(importsOf(registry).map(({ to }) => to));
    const needed = reachable(registry, files);
    return files
      .filter(({ path }) => !OWN_FILES.has(posix.basename(path)))
      .map((file) => {
        const registered = (keepsContract(file, promised) ? named : needed).has(file.path);
        return { path: file.path, registry: registry.path, registered };
      });
  });
}

function reachable(from: Source, files: readonly Source[]): Set<string | null> {
  const found = new Set<string | null>();
  const visit = (file: Source): void => {
    for (const { to } of importsOf(file)) {
      const next = files.find(({ path }) => path === to);
      if (!next || found.has(to)) continue;
      found.add(to);
      visit(next);
    }
  };
  visit(from);
  return found;
}

/** The names that a register takes from its contract: what its members are. */
function promisedTypes({ program }: Source): Set<string> {
  const names = new Set<string>();
  walk(program, (node) => {
    if (node.type !== 'ImportDeclaration' || (node['source'] as Node)['value'] !== './contract.ts') return;
    for (const { imported } of node['specifiers'] as { imported?: Node }[]) names.add(String(imported?.['name']));
  });
  return names;
}

/** `export const x: Contract = …`, `export const x = … satisfies Contract`. */
function keepsContract({ program }: Source, promised: ReadonlySet<string>): boolean {
  let keeps = false;
  const isPromised = (type: unknown) => isNode(type) && promised.has(String((type['typeName'] as Node | undefined)?.['name']));
  walk(program, (node) => {
    if (node.type !== 'ExportNamedDeclaration' || !isNode(node['declaration'])) return;
    if (node['declaration'].type !== 'VariableDeclaration') return;
    for (const { id, init } of node['declaration']['declarations'] as { id: Node; init: Node | null }[]) {
      const annotation = id['typeAnnotation'];
      if (isNode(annotation) && isPromised(annotation['typeAnnotation'])) keeps = true;
      if (init?.type === 'TSSatisfiesExpression' && isPromised(init['typeAnnotation'])) keeps = true;
    }
  });
  return keeps;
}
