// The code that verifies signatures brings large packages into every bundle: none may bring what a page's policy forbids.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { builtExtension, filesOfBuild } from '../support/extension-lab.ts';
import { faultsOfScript } from './built-code.ts';

interface Script {
  name: string;
  code: string;
  whole: boolean;
}

function ofExtension(browser: 'chrome' | 'firefox'): Script[] {
  const folder = builtExtension(browser);
  const names = filesOfBuild(browser).filter((name) => name.endsWith('.js'));
  // Those at the top are the background and what is put into pages: scripts, not modules.
  return names.map((name) => ({ name, code: readFileSync(`${folder}/${name}`, 'utf8'), whole: !name.includes('/') }));
}

async function ofPlayground(): Promise<Script[]> {
  const configFile = fileURLToPath(new URL('../../demo/vite.config.ts', import.meta.url));
  const result = await build({ configFile, logLevel: 'error', build: { write: false } });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return outputs.flatMap((one) => (one.type === 'chunk' ? [{ name: one.fileName, code: one.code, whole: false }] : []));
}

describe.each([
  ['the extension for Chrome', async () => ofExtension('chrome')],
  ['the extension for Firefox', async () => ofExtension('firefox')],
  ['the playground', ofPlayground],
] as const)('%s', (_name, scripts) => {
  it('makes no code of text, reaches for nothing of Node’s and loads nothing where nothing may be loaded', async () => {
    const all = await scripts();
    expect(all.flatMap(({ name, code, whole }) => faultsOfScript(name, code, whole))).toEqual([]);
    // What is looked through holds the code that the rules are for.
    expect(all.some(({ code }) => code.includes('eddsa-rdfc-2022') && code.includes('RDFC-1.0'))).toBe(true);
  });
});

describe('what is looked for', () => {
  it.each([
    ['eval("1")'],
    ['(0, eval)("1")'],
    ['window.eval("1")'],
    ['globalThis["Function"]("return this")()'],
    ['new Function("" + a)'],
    ['Function("return this")()'],
    ['setTimeout("a()", 1)'],
    ['new XMLHttpRequest()'],
    ['const a = require("crypto")'],
    ['import a from "node:crypto"; a()'],
    ['export * from "url"'],
  ])('is found: %s', (code) => {
    expect(faultsOfScript('planted.js', code, false)).toHaveLength(1);
  });

  it('is found where a script loads another', () => {
    expect(faultsOfScript('planted.js', 'import("./a.js")', true)).toHaveLength(1);
    expect(faultsOfScript('planted.js', 'import("./a.js")', false)).toEqual([]);
  });

  it.each([
    ['const a = { eval(x) { return x; } }; a.eval(1)'],
    ['// eval("1")'],
    ['setTimeout(() => {}, 1)'],
    ['const b = "new Function(1)"'],
  ])('is not found in what is none: %s', (code) => {
    expect(faultsOfScript('planted.js', code, false)).toEqual([]);
  });
});
