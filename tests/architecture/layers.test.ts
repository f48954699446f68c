import { describe, expect, it } from 'vitest';
import { circles, LAYERS, layerOf, objections } from './layer-table.ts';
import { reaches } from './reach-list.ts';
import { members } from './registers.ts';
import { importsOf, PRODUCT_FOLDERS, parseSource, readSources } from './source-reader.ts';

const sources = readSources(PRODUCT_FOLDERS);
const imports = sources.flatMap(importsOf);
/** What the rules say of one invented file. */
const objectionsTo = (path: string, text: string) => objections(importsOf(parseSource(path, text)));

describe('the layers of the house', () => {
  it('are read at all: an empty reader would find no fault', () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(imports.length).toBeGreaterThan(60);
  });

  it('hold every file', () => {
    expect(sources.filter(({ path }) => !layerOf(path)).map(({ path }) => path)).toEqual([]);
  });

  it('are a ladder: each may import only from those below it', () => {
    const order = LAYERS.map(({ id }) => id);
    for (const layer of LAYERS) {
      for (const id of layer.may) expect(order.indexOf(id), `${layer.id} → ${id}`).toBeGreaterThan(order.indexOf(layer.id));
    }
  });

  it('are imported downwards only', () => {
    expect(objections(imports)).toEqual([]);
  });

  it('may import no package that they do not need', () => {
    const used = new Set(imports.filter((one) => one.package).map(({ from, to }) => `${layerOf(from)?.id} ${to}`));
    expect(
      LAYERS.flatMap(({ id, packages }) => packages.map((name) => `${id} ${name}`)).filter((pair) => !used.has(pair)),
    ).toEqual([]);
  });

  it('contain no circle of imports', () => {
    expect(circles(imports)).toEqual([]);
  });
});

describe('a planted import', () => {
  const planted: [title: string, path: string, text: string, to: string][] = [
    ['from lib up to verify', 'core/lib/a.ts', "import { verify } from '../verify.ts';", 'core/verify.ts'],
    ['from a check into present', 'core/proof/a.ts', "export { words } from '../present/words.ts';", 'core/present/words.ts'],
    [
      'from a check into an adapter',
      'core/anchor/a.ts',
      "import { f } from '../adapters/fetch-http.ts';",
      'core/adapters/fetch-http.ts',
    ],
    [
      'of a type alone, from model up to a stage',
      'core/model/a.ts',
      "import type { X } from '../parse/x.ts';",
      'core/parse/x.ts',
    ],
    ['sideways between checks', 'core/validity/a.ts', 'import { x } from "../trust/x.ts";', 'core/trust/x.ts'],
    ['from a surface to behind the door', 'cli/a.ts', "import { x } from '../core/proof/x.ts';", 'core/proof/x.ts'],
    ['from a surface to behind the second door', 'widget/a.ts', "import { x } from '../core/present/x.ts';", 'core/present/x.ts'],
    ['from one surface to another', 'extension/a.ts', "export * from '../cli/x.ts';", 'cli/x.ts'],
    ['from the studio to where it is shown', 'studio/a.ts', "import { x } from '../extension/x.ts';", 'extension/x.ts'],
    ['from the studio to code of the widget', 'studio/a.ts', "import { x } from '../widget/words.ts';", 'widget/words.ts'],
    ['from read to a proof register', 'core/read/a.ts', "import { x } from '../proof/registry.ts';", 'core/proof/registry.ts'],
    ['from present to a check', 'core/present/a.ts', "import { x } from '../status/x.ts';", 'core/status/x.ts'],
    [
      'that is loaded late',
      'core/parse/a.ts',
      "export const f = async () => await import(\n'../status/x.ts');",
      'core/status/x.ts',
    ],
    ['of a type named in place', 'core/ports.ts', "export type A = import('./model/x.ts').X;", 'core/model/x.ts'],
    ['of a package that the layer does not have', 'core/model/a.ts', "import { unzip } from 'fflate';", 'fflate'],
    ["of Node's own modules in core", 'core/lib/a.ts', "import { readFileSync } from 'node:fs';", 'node:'],
  ];
  it.each(planted)('%s is objected to, and both files are named', (_title, path, text, to) => {
    const found = objectionsTo(path, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(path);
    expect(found[0]).toContain(to);
  });

  it('with a computed address is objected to', () => {
    expect(objectionsTo('core/lib/a.ts', 'export const f = (x: string) => import(`./$' + '{x}.ts`);')).toHaveLength(1);
  });

  it('in a file of no layer is objected to', () => {
    expect(objectionsTo('somewhere/a.ts', "import { x } from './b.ts';")[0]).toContain('somewhere/a.ts stands on no layer');
  });

  it('that closes a circle is objected to, with the files on it', () => {
    const loop = [
      parseSource('core/lib/a.ts', "import { b } from './b.ts';"),
      parseSource('core/lib/b.ts', "import type { C } from './c.ts';"),
      parseSource('core/lib/c.ts', "import { a } from './a.ts';"),
    ];
    expect(circles(loop.flatMap(importsOf))).toEqual([['core/lib/a.ts', 'core/lib/b.ts', 'core/lib/c.ts']]);
  });

  it('downwards is left alone', () => {
    expect(objectionsTo('core/status/a.ts', "import { x } from '../proof/x.ts'; import { y } from '../lib/y.ts';")).toEqual([]);
  });
});

describe('a register', () => {
  it('names every member file beside it; each name here is a file whose line was forgotten', () => {
    const all = members(sources);
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ registered }) => !registered).map(({ path, registry }) => `${path} is not in ${registry}`)).toEqual([]);
  });

  const folder = (registry: string, a: string) => [
    parseSource('core/x/registry.ts', registry),
    parseSource('core/x/contract.ts', 'export interface X { id: string }'),
    parseSource('core/x/a.ts', a),
    parseSource('core/x/b.ts', "import type { X } from './contract.ts'; export const b: X = { id: 'b' };"),
    parseSource('core/x/parts.ts', 'export const parts = [];'),
  ];
  const forgotten = (sources: ReturnType<typeof folder>) =>
    members(sources)
      .filter(({ registered }) => !registered)
      .map(({ path }) => path);

  it('with a forgotten line is caught, even where another member uses the forgotten one', () => {
    const contract = "import type { X } from './contract.ts';";
    const a = "import { b } from './b.ts'; import { parts } from './parts.ts'; export const a = { ...b, parts } satisfies X;";
    expect(forgotten(folder(`${contract} import { a } from './a.ts'; export const ALL = [a];`, a))).toEqual(['core/x/b.ts']);
    expect(
      forgotten(
        folder(
          "import type { X } from './contract.ts'; export const ALL = { a: () => import('./a.ts'), b: () => import('./b.ts') };",
          a,
        ),
      ),
    ).toEqual([]);
  });

  it('may have helpers beside its members, but none that nobody needs', () => {
    const registry = "import { a } from './a.ts'; import { b } from './b.ts'; export const ALL = [a, b];";
    expect(forgotten(folder(registry, 'export const a = {};'))).toEqual(['core/x/parts.ts']);
    expect(forgotten(folder(registry, "export { parts as a } from './parts.ts';"))).toEqual([]);
  });
});

describe('core outside its adapters', () => {
  it('reaches nothing but its ports', () => {
    const inside = sources.filter(({ path }) => path.startsWith('core/') && !path.startsWith('core/adapters/'));
    expect(inside.length).toBeGreaterThan(30);
    expect(inside.flatMap(reaches)).toEqual([]);
  });

  it('has adapters that do reach out, so the reader sees what it looks for', () => {
    expect(sources.filter(({ path }) => path.startsWith('core/adapters/')).flatMap(reaches)).not.toEqual([]);
  });

  const planted: [what: string, text: string][] = [
    ['fetch', "export const f = () => fetch('https://badges.example');"],
    ['fetch', 'export const ask = { via: fetch };'],
    ['Date.now', 'export const f = () => Date.now();'],
    ['Date.now', "export const f = Date['now'];"],
    ['new Date()', 'export const f = () => new Date();'],
    ['Date()', 'export const f = () => Date();'],
    ['Math.random', 'export const f = () => Math.random();'],
    ['crypto.randomUUID', 'export const f = () => crypto.randomUUID();'],
    ['setTimeout', 'export const f = (g: () => void) => setTimeout(g, 1);'],
    ['AbortSignal.timeout', 'export const f = () => AbortSignal.timeout(1);'],
    ['document', "export const f = () => document.querySelector('a');"],
    ['chrome', 'export const f = () => (chrome as unknown as { x: string }).x;'],
    ['localStorage', "export const f = () => localStorage.getItem('a');"],
    ['process', "export const f = () => process.env['A'];"],
    ['Buffer', "export const f = () => Buffer.from('a');"],
    ['globalThis', 'export const f = () => globalThis;'],
  ];
  it.each(planted)('is caught reaching for %s in: %s', (what, text) => {
    expect(reaches(parseSource('core/lib/a.ts', text))).toEqual([`core/lib/a.ts:1 reaches for ${what}`]);
  });

  it('may have members and parameters with the names of globals, types of the platform, and dates that are given', () => {
    const text = `
      export const a = (badge: { document: string }, location: URL, signal?: AbortSignal) => [badge.document, location, signal];
      export const b = (ms: number) => ({ fetch: 1, at: new Date(ms).toISOString(), day: Date.UTC(2025, 1), sum: Math.max(1, 2) });
      // fetch(, Date.now, document
      export const c = 'fetch( Date.now document';`;
    expect(reaches(parseSource('core/lib/a.ts', text))).toEqual([]);
  });
});
