import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../core/model/problem.ts';
import { codesIn, composedCodes } from './code-literals.ts';
import { codePage, meaningsIn } from './code-page.ts';
import { parseSource, ROOT, readSources } from './source-reader.ts';

const core = readSources(['core']);
const table = core.find(({ path }) => path === 'core/model/problem.ts') ?? parseSource('core/model/problem.ts', '');
/** The table itself and the words say every code; they raise none. */
const raisers = core.filter(({ path }) => path !== table.path && !path.startsWith('core/present/'));
const raised = new Map<string, string>();
for (const source of raisers) for (const code of codesIn(source)) if (!raised.has(code)) raised.set(code, source.path);

const tests = readSources(['tests/core', 'tests/vectors']).filter(({ path }) => /\.test\.tsx?$/.test(path));
/** The words have a test that walks over all codes; only the tests of what raises a code count. */
const tested = new Set(
  tests.filter(({ path }) => !path.startsWith('tests/core/present/')).flatMap((source) => [...codesIn(source)]),
);

describe('problem codes', () => {
  it('are found in the sources at all', () => {
    expect(raised.size).toBeGreaterThan(50);
  });

  it('that a source raises stand in the table', () => {
    expect([...raised].filter(([code]) => !Object.hasOwn(PROBLEMS, code)).map(([code, path]) => `${path} says ${code}`)).toEqual(
      [],
    );
  });

  it('that a source raises are produced in a test; each line is one that is not', () => {
    const missing = [...raised].filter(([code]) => !tested.has(code)).map(([code, path]) => `${code}, raised in ${path}`);
    expect(missing.sort()).toEqual([]);
  });

  it('are written out where they are raised, so that a search finds them', () => {
    expect(raisers.flatMap(composedCodes)).toEqual([]);
  });

  it('each have a sentence above their row', () => {
    const meanings = meaningsIn(table);
    expect(Object.keys(PROBLEMS).filter((code) => !meanings.get(code))).toEqual([]);
  });

  it('are all explained in docs/problem-codes.md, which `npm test -- tests/architecture -u` writes anew', async () => {
    await expect(codePage(table)).toMatchFileSnapshot(join(ROOT, 'docs/problem-codes.md'));
  });
});

describe('the reader of codes', () => {
  const read = (text: string) => parseSource('core/lib/a.ts', text);

  it('sees words and templates, never comments', () => {
    const text = "export const a = ['read.no-badge', `net.cors`, 'read.A', 'status']; // proof.missing";
    expect([...codesIn(read(text))]).toEqual(['read.no-badge', 'net.cors']);
  });

  it('sees codes that are put together from pieces', () => {
    const text = ['(x: string) => `$', '{x}.malformed`, (x: string) => `net.$', '{x}`, (x: string) => `$', '{x}.json/a`'].join(
      '',
    );
    expect(composedCodes(read(`export const a = [${text.replaceAll('`$,', '`$')}];`))).toHaveLength(2);
  });
});
