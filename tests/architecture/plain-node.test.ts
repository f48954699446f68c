import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listFiles, ROOT } from './source-reader.ts';

// Inside node_modules, so that packages are found from there and no tool of ours looks at it.
const OUT = join(ROOT, 'node_modules/.cache/tashika-plain-node');

/** Imports every file named on its command line, then tells what is still going on and which globals are new. */
const PROBE = `
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  for (const file of process.argv.slice(2)) await import(file);
  const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
  // Reading the files themselves ends a moment later; output is no work of theirs.
  await new Promise((done) => setImmediate(done));
  const own = ['PipeWrap', 'TTYWrap', 'CloseReq', 'FSReqPromise', 'FSReqCallback', 'Immediate'];
  console.log(JSON.stringify({ added, open: process.getActiveResourcesInfo().filter((kind) => !own.includes(kind)) }));
`;

const probe = (files: readonly string[]): { added: string[]; open: string[] } => {
  writeFileSync(join(OUT, 'probe.mjs'), PROBE);
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(OUT, 'probe.mjs'), ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

afterAll(() => rmSync(OUT, { recursive: true, force: true }));

describe('core in plain Node, as it is published', () => {
  it('imports every module without a browser, leaves nothing running and adds no global', () => {
    mkdirSync(OUT, { recursive: true });
    writeFileSync(join(OUT, 'package.json'), '{ "type": "module" }');
    // Types are checked elsewhere; a fault in them does not keep tsc from writing.
    spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', OUT], { cwd: ROOT });
    const files = listFiles(['core'], ['.ts']).map((path) => join(OUT, path.replace(/\.ts$/, '.js')));
    expect(files.length).toBeGreaterThan(40);
    expect(probe(files)).toEqual({ added: [], open: [] });
  });

  it('is a probe that sees a timer and a global', () => {
    writeFileSync(join(OUT, 'planted.mjs'), 'globalThis.planted = setTimeout(() => {}, 50);');
    expect(probe([join(OUT, 'planted.mjs')])).toEqual({ added: ['planted'], open: ['Timeout'] });
  });
});
