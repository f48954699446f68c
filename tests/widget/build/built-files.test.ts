import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../architecture/source-reader.ts';
import { faultsOfScript } from '../../e2e/built-code.ts';
import { globalWrites, markupWrites } from './script-writes.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
/** A project that has the package, as its authors find it. */
const project = mkdtempSync(join(tmpdir(), 'tashika-widget-'));
const installed = join(project, 'node_modules/tashika');
const folder = join(installed, 'dist/widget');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
let scripts: string[] = [];

beforeAll(() => {
  // As `npm run build:widget` does, in an environment that is not that of tests.
  const vite = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '-c', join(ROOT, 'widget/vite.config.ts')];
  const env = { ...process.env, NODE_ENV: 'production', npm_config_loglevel: 'silent' };
  const { status, stderr } = spawnSync(process.execPath, [...vite, '--outDir', folder, '--logLevel', 'error'], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const chunks = readdirSync(join(folder, 'chunks')).filter((name) => name.endsWith('.js'));
  scripts = [...readdirSync(folder).filter((name) => name.endsWith('.js')), ...chunks.map((name) => `chunks/${name}`)];
}, 120_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the built widget', () => {
  it('has its entry under its version too, the same to the byte', () => {
    expect(scripts).toEqual(expect.arrayContaining(['tashika.js', `tashika-${version}.js`]));
    expect(read(`tashika-${version}.js`)).toBe(read('tashika.js'));
  });

  it('tells the SHA-384 of every script and of nothing else', () => {
    const told = JSON.parse(read('integrity.json')) as { version: string; entry: string; integrity: Record<string, string> };
    const hash = (name: string) =>
      `sha384-${createHash('sha384')
        .update(readFileSync(join(folder, name)))
        .digest('base64')}`;
    expect(told).toEqual({
      version,
      entry: `tashika-${version}.js`,
      integrity: Object.fromEntries(scripts.map((name) => [name, hash(name)])),
    });
    expect(read('snippet.html')).toContain(`integrity="${hash(told.entry)}" crossorigin="anonymous"`);
    const strict = read('snippet-strict.html');
    for (const name of scripts.filter((one) => one.startsWith('chunks/'))) expect(strict).toContain(hash(name));
  });

  it('names each chunk by what is in it, and none asks for the entry', () => {
    const asked = new Set<string>();
    for (const name of scripts) {
      for (const [, file = ''] of read(name).matchAll(/(?:from|import)\s*\(?[`"'](\.[^`"']+)[`"']/g))
        asked.add(file.replace(/^.*\//, ''));
    }
    expect([...asked].filter((file) => !scripts.includes(`chunks/${file}`))).toEqual([]);
    expect(scripts.filter((name) => name.startsWith('chunks/') && !/-[\w-]{8}\.js$/.test(name))).toEqual([]);
  });

  it('makes no code of text, and asks for no module of Node', () => {
    expect(scripts.flatMap((name) => faultsOfScript(name, read(name), false))).toEqual([]);
  });

  it('writes no name into the page', () => {
    expect(scripts.flatMap((name) => globalWrites(name, read(name)))).toEqual([]);
    expect(
      globalWrites('planted', 'const g = globalThis; (g.versions ??= []).push(1); window.a = 1; Symbol.b ??= 2;'),
    ).toHaveLength(3);
    expect(globalWrites('planted', 'const o = {}; o.a = 1; function f(window) { window.b = 1; }')).toEqual([]);
  });

  it('makes no markup of text, but for the one way of Preact that nothing of ours takes', () => {
    expect(scripts.flatMap((name) => markupWrites(name, read(name)))).toEqual([expect.stringMatching(/^chunks\/report-dialog-/)]);
    const ours = ['widget', 'ui'].flatMap((one) =>
      readdirSync(join(ROOT, one), { recursive: true, encoding: 'utf8' }).map((file) => join(ROOT, one, file)),
    );
    const named = ours.filter(
      (file) => /\.tsx?$/.test(file) && /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML/.test(readFileSync(file, 'utf8')),
    );
    expect(named).toEqual([]);
  });

  it('tells whose code is in it', () => {
    expect(read('licenses.md')).toMatch(/@lit\/reactive-element[\s\S]*Redistribution/);
    expect(read('chunks/report-dialog-licenses.md')).toContain('preact');
    expect(read('chunks/to-answer-licenses.md')).toContain('jsonld');
  });
});

describe('the types beside it', () => {
  it('are read by TypeScript in plain DOM, React, Preact and Vue, and refuse what no element takes', () => {
    const stubs = {
      'node_modules/tashika/dist/core/index.d.ts':
        'export interface Report { verdict: string }\nexport interface CheckReport { check: string }',
      'node_modules/react/index.d.ts':
        'export interface HTMLAttributes<T> { id?: string; lang?: string; children?: unknown; ref?: (at: T | null) => void }\nexport type DetailedHTMLProps<E extends HTMLAttributes<T>, T> = E;\nexport namespace JSX { interface Element {} interface IntrinsicElements { p: HTMLAttributes<HTMLElement> } }',
      'node_modules/react/jsx-runtime.d.ts':
        "export { JSX } from 'react';\nexport declare const jsx: unknown;\nexport declare const jsxs: unknown;",
      'node_modules/vue/index.d.ts':
        'export interface GlobalComponents {}\nexport type DefineComponent<P> = new () => { $props: P };',
    };
    const badge =
      '<tashika-badge id="a" src="https://badges.example.org/1" view="card" eager ontashika-report={({ detail }) => detail.verdict} />';
    const wrong = '<tashika-badge view="huge" />';
    const files: Record<string, string> = {
      ...stubs,
      'plain.ts':
        "import { TashikaBadge, configure } from 'tashika/widget';\nconst at: TashikaBadge = document.createElement('tashika-badge');\nat.addEventListener('tashika-report', ({ detail }) => detail.verdict);\nexport const word: Promise<string> = at.verify().then(({ verdict }) => verdict);\nconfigure({ independent: '' });\n// @ts-expect-error there is no such view\nat.view = 'huge';",
      'in-react.tsx': `/** @jsxImportSource react */\nimport type {} from 'tashika/widget/react';\nexport const good = ${badge};\n// @ts-expect-error there is no such view\nexport const bad = ${wrong};`,
      'in-preact.tsx': `/** @jsxImportSource preact */\nimport type {} from 'tashika/widget/preact';\nexport const good = ${badge};\n// @ts-expect-error there is no such view\nexport const bad = ${wrong};`,
      'in-vue.ts':
        "import type { GlobalComponents } from 'vue';\nimport type { TashikaBadgeProps } from 'tashika/widget/vue';\nexport type Made = GlobalComponents['tashika-badge'];\nexport const props: TashikaBadgeProps = { src: 'x', onTashikaReport: ({ detail }) => detail.verdict };",
    };
    files['tsconfig.json'] = JSON.stringify({
      compilerOptions: {
        ...{
          strict: true,
          noEmit: true,
          skipLibCheck: false,
          types: [],
          jsx: 'react-jsx',
          target: 'es2022',
          lib: ['es2023', 'dom', 'dom.iterable'],
        },
        ...{ module: 'esnext', moduleResolution: 'bundler', exactOptionalPropertyTypes: true },
      },
      include: ['*.ts', '*.tsx'],
    });
    copyFileSync(join(ROOT, 'package.json'), join(installed, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules/preact'), join(project, 'node_modules/preact'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(project, name, '..'), { recursive: true });
      writeFileSync(join(project, name), text);
    }
    const { stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', project], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  }, 60_000);
});
