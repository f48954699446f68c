// Rules for a single file of ours (CONTRIBUTING.md, "Rules"): each takes a parsed source and says where it breaks the rule.
import { isNode, lineOf, type Node, type Source, walk } from './source-reader.ts';

/** Longer files have a second subject; tables and locales may be long. */
export const LINE_LIMIT = 250;
const MAY_BE_LONG = [
  /^core\/present\/locales\//,
  /^core\/model\/problem\.ts$/,
  /^demo\/world\/samples\.ts$/,
  /\/[a-z-]+-table\.ts$/,
];

/** A file that is too long. */
export function tooLong({ path, text }: Source): string[] {
  const lines = text.trimEnd().split('\n').length;
  if (lines <= LINE_LIMIT || MAY_BE_LONG.some((pattern) => pattern.test(path))) return [];
  return [`${path} has ${lines} lines: what is its second subject?`];
}

/** kebab-case, as its main export; PascalCase for components alone. */
export function badName({ path }: Source): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const good = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.(ts|tsx|mjs)$/.test(name) || /^[A-Z][A-Za-z0-9]*\.tsx$/.test(name);
  return good ? [] : [`${path} is not named in kebab-case`];
}

/** A default export has no name that a search finds. */
export function defaultExports(source: Source): string[] {
  const found: string[] = [];
  walk(source.program, (node) => {
    if (node.type === 'ExportDefaultDeclaration') found.push(`${source.path}:${lineOf(source, node)} has a default export`);
  });
  return found;
}

/** Exported functions, constants and classes without a sentence above them. Constants in a row share the first one's. */
export function undocumented(source: Source): string[] {
  const found: string[] = [];
  let covered = -1;
  for (const node of source.program['body'] as Node[]) {
    const declaration = node['declaration'];
    if (node.type !== 'ExportNamedDeclaration' || !isNode(declaration) || declaration.type.startsWith('TS')) continue;
    const follows = covered >= 0 && /^\n[ \t]*$/.test(source.text.slice(covered, node.start));
    if (follows || isDocumented(source, node)) covered = node.end;
    else found.push(`${source.path}:${lineOf(source, node)} exports something without a sentence above it`);
  }
  return found;
}

function isDocumented({ text, comments }: Source, { start }: Node): boolean {
  return comments.some(
    (comment) =>
      comment.block && comment.text.startsWith('*') && /^\s$/.test(text.slice(comment.end, start).replace(/\n[ \t]*/, ' ')),
  );
}

/** Work done while a module is imported: only declarations may stand at the top of a file of core. */
export function workAtImport(source: Source): string[] {
  const declares = /^(Import|Export|TS)|Declaration$/;
  const found: string[] = [];
  const report = (node: Node, what: string) => found.push(`${source.path}:${lineOf(source, node)} ${what} while it is imported`);
  for (const node of source.program['body'] as Node[]) {
    if (!declares.test(node.type)) report(node, 'does something');
    if (node.type === 'ImportDeclaration' && (node['specifiers'] as Node[]).length === 0) report(node, 'runs another file');
  }
  walk(source.program, (node) => {
    if (/Function/.test(node.type)) return false;
    if (node.type === 'AwaitExpression') report(node, 'waits');
    return true;
  });
  return found;
}

/** `TODO [2027-03-01]: …` has a day on which it is late; any other TODO stays for ever. */
export function undatedTodos(source: Source): string[] {
  return source.comments.flatMap((comment) => {
    const marked = /\b(TODO|FIXME|XXX|HACK)\b/.test(comment.text);
    const dated = /\bTODO \[\d{4}-\d{2}-\d{2}\]: \S/.test(comment.text);
    return marked && !dated ? [`${source.path}:${lineOf(source, comment)} has a TODO without a date`] : [];
  });
}

/** Tests that do not run, run alone, or are meant to fail. */
export function sleepingTests(source: Source): string[] {
  const found: string[] = [];
  walk(source.program, (node) => {
    if (node.type !== 'MemberExpression') return;
    const { object, property } = node as unknown as { object: Node; property: Node };
    const chain = isNode(object['object']) ? String(object['object']['name']) : String(object['name']);
    const sleeps = ['skip', 'only', 'todo', 'fails', 'skipIf'].includes(String(property['name']));
    if (sleeps && ['it', 'test', 'describe', 'suite'].includes(chain)) {
      found.push(`${source.path}:${lineOf(source, node)} holds a test that is skipped, alone or meant to fail`);
    }
  });
  return found;
}

/** Silenced tools: the compiler never, the linter with a reason of some words. */
export function silenced(source: Source): string[] {
  return source.comments.flatMap((comment) => {
    const at = `${source.path}:${lineOf(source, comment)}`;
    if (/^\s*@ts-(ignore|nocheck|expect-error)/.test(comment.text)) return [`${at} silences the compiler`];
    const ignored = /^\s*biome-ignore[a-z-]* \S+:? ?(.*)/.exec(comment.text);
    return ignored && (ignored[1] ?? '').length < 10 ? [`${at} silences the linter without a reason`] : [];
  });
}
