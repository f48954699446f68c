import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHAINS } from '../../core/anchor/chains/registry.ts';
import { ISSUER_METHODS } from '../../core/issuer/methods/registry.ts';
import { PROOF_SUITES } from '../../core/proof/suites/registry.ts';
import { PLATFORMS } from '../../core/read/platforms/registry.ts';
import {
  badName,
  defaultExports,
  LINE_LIMIT,
  silenced,
  sleepingTests,
  tooLong,
  undatedTodos,
  undocumented,
  workAtImport,
} from './file-rules.ts';
import { listFiles, PRODUCT_FOLDERS, parseSource, ROOT, readSources, type Source } from './source-reader.ts';

const product = readSources(PRODUCT_FOLDERS);
const core = product.filter(({ path }) => path.startsWith('core/'));
const tests = readSources(['tests']);
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const plant = (text: string, path = 'core/lib/planted.ts') => parseSource(path, text);

type Rule = (source: Source) => string[];
const rules: [title: string, sources: readonly Source[], rule: Rule, planted: readonly string[], good: readonly string[]][] = [
  ['files are short', product, tooLong, ['//\n'.repeat(LINE_LIMIT + 1)], ['//\n'.repeat(LINE_LIMIT)]],
  [
    'nothing is exported as default, but where a tool demands it',
    product.filter(({ path }) => !/vite\.config\.ts$|^relay\/worker\.ts$|^extension\/entrypoints\/[a-z-]+\.ts$/.test(path)),
    defaultExports,
    ['export default 1;'],
    ['export const a = 1;'],
  ],
  [
    'every export of core has a sentence above it',
    core.filter(({ path }) => !/^core\/(present\/)?index\.ts$/.test(path)),
    undocumented,
    ['export const a = 1;', '/** About another thing. */\n\nexport const a = 1;', '// no TSDoc\nexport function f() {}'],
    [
      '/** One. */\nexport const a = 1;\nexport const b = 2;',
      '/**\n * F.\n */\nexport async function f() {}',
      'export interface A { a: 1 }',
    ],
  ],
  [
    'core does no work while it is imported',
    core,
    workAtImport,
    ["import './polyfill.ts';", 'start();', 'const a = await f();', 'if (x) y();'],
    ['const A = new Set([1]); export function f() { return async () => await A; }'],
  ],
  ['every TODO has a date', [...product, ...tests], undatedTodos, ['// TO' + 'DO: later'], ['// TODO [2027-03-01]: drop']],
  [
    'no test is skipped, alone or meant to fail',
    tests,
    sleepingTests,
    ["it.skip('a', () => {});", "describe.only('a', () => {});", "it.skip.each([1])('a', () => {});", "test.todo('a');"],
    ["it('a', () => {});", "describe.runIf(present)('a', () => {});", "it.each([1])('a', () => {});"],
  ],
  [
    'no tool is silenced without a reason',
    [...product, ...tests],
    silenced,
    ['// @ts-ig' + 'nore', '// biome-ig' + 'nore lint/x/y: no'],
    ['// biome-ig' + 'nore lint/x/y: the DOM has no such name in types'],
  ],
];

describe('each file', () => {
  it.each(rules)('%s', (_title, sources, rule, planted, good) => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.flatMap(rule)).toEqual([]);
    for (const text of planted) expect(rule(plant(text)), text.slice(0, 80)).toHaveLength(1);
    for (const text of good) expect(rule(plant(text)), text.slice(0, 80)).toEqual([]);
  });

  it('is named in kebab-case, as its main export; components in PascalCase', () => {
    expect([...product, ...tests].flatMap(badName)).toEqual([]);
    expect(badName(plant('', 'core/lib/fetchHttp.ts'))).toHaveLength(1);
    expect(badName(plant('', 'demo/playground/Report.tsx'))).toEqual([]);
  });
});

describe('packages', () => {
  const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const packages = { ...manifest.dependencies, ...manifest.devDependencies };

  it('are pinned to one version each', () => {
    expect(Object.entries(packages).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('each have a line of reason in docs/dependencies.md, and none that is gone has one', () => {
    const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| (.{10,}) \|$/gm)].map((row) => row[1]);
    expect(rows.sort()).toEqual(Object.keys(packages).sort());
  });

  it('at run time are twelve at most', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(12);
  });

  it('come from the registry that the machine is set to: no address and no git in the lockfile', () => {
    const lock = read('package-lock.json');
    expect(lock).not.toMatch(/"resolved"|git\+|https?:\/\/[^"]*\.tgz/);
    expect(lock.match(/"integrity": "sha512-/g)?.length).toBeGreaterThan(Object.keys(packages).length);
  });
});

describe('the lockfile', () => {
  it('names the packages of every platform, or `npm ci` fails; node tests/support/complete-lockfile.mjs adds them', () => {
    type Entry = { optionalDependencies?: Record<string, string> };
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('CI', () => {
  it('runs every part of `npm run check`', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const parts = Object.keys(scripts).flatMap((name) => /^check:(.+)$/.exec(name)?.[1] ?? []);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter((part) => !scripts['check']?.includes(`check:${part}`))).toEqual([]);
    expect(/^for part in (.+?); do/m.exec(read('.ci/run'))?.[1]?.split(' ')).toEqual(parts);
  });
});

describe('the papers of the house', () => {
  it('have an Unreleased section in the change log that says something', () => {
    expect(read('CHANGELOG.md')).toMatch(/^## Unreleased\n+[^#\s]/m);
  });

  it('link only to files that are there', () => {
    const pages = [
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'CHANGELOG.md',
      ...listFiles(['docs'], ['.md']),
    ];
    expect(pages.flatMap(deadLinks)).toEqual([]);
  });

  it('name in the README what the registers hold', () => {
    const readme = read('README.md');
    const asked = CHAINS.filter(({ gone, lookup }) => !gone && lookup !== false).map(
      ({ name }) => name.split(' ').at(-1) ?? name,
    );
    const methods = ISSUER_METHODS.flatMap(({ id }) => (id.startsWith('did:') ? [id] : []));
    const names = [...PLATFORMS.map(({ name }) => name), ...PROOF_SUITES.map(({ id }) => id), ...asked, ...methods];
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter((name) => !readme.includes(name))).toEqual([]);
  });

  it('tell the facts of every platform whose file says that they stand there', () => {
    const page = read('docs/platforms.md');
    const promised = PLATFORMS.filter(({ id }) => read(`core/read/platforms/${id}.ts`).includes('docs/platforms.md'));
    expect(promised.length).toBeGreaterThan(6);
    expect(promised.filter(({ name }) => !page.includes(`\n## ${name}\n`)).map(({ name }) => name)).toEqual([]);
  });

  it('name files in comments and texts that are there', () => {
    const named = [...product, ...tests].flatMap(({ path, text }) =>
      [...text.matchAll(/\bdocs\/[a-z0-9/-]+\.md/g)].map(([page]) => [path, page] as const),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter(([, page]) => !existsSync(join(ROOT, page))).map(([path, page]) => `${path} names ${page}`)).toEqual([]);
  });

  it('say the version that reports carry', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(read('core/version.ts')).toContain(`'tashika ${version}'`);
  });
});

function deadLinks(page: string): string[] {
  const targets = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target]) => target ?? '');
  return targets
    .filter((target) => !existsSync(join(ROOT, page, '..', target)))
    .map((target) => `${page} links to ${target}, which is not there`);
}
