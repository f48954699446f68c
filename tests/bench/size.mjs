// `npm run check:size`: what a page must load before it can verify, in bytes of gzip -9, against a budget. Builds in memory.
// Same recipe for every entry: Vite, minified, ES2022; chunks that are loaded late are listed apart and have budgets of their own.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** kB of 1000 bytes, gzip -9. `late` budgets go by a part of a module's path in the chunk. */
const BUDGETS = [
  { name: 'core: verify', entry: "export { verify } from './core/index.ts';", eager: 25 },
  {
    name: 'core and present, one language',
    entry: "export { verify } from './core/index.ts'; export * from './core/present/index.ts';",
    eager: 25,
  },
];
const LATE = [];

let over = 0;
for (const { name, entry, eager } of BUDGETS) {
  const chunks = await chunksOf(entry);
  const first = closure(chunks, (chunk) => chunk.isEntry);
  report(
    name,
    first.reduce((sum, chunk) => sum + sizeOf(chunk), 0),
    eager,
  );
  for (const chunk of chunks.filter((one) => !first.includes(one))) {
    const budget = LATE.find(({ holds }) => chunk.moduleIds.some((id) => id.includes(holds)));
    report(`  late: ${chunk.name}`, sizeOf(chunk), budget?.late);
  }
}
process.exit(over > 0 ? 1 : 0);

/** Every chunk of a build that is kept in memory. */
async function chunksOf(entry) {
  const file = `${ROOT}size-entry.ts`;
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'size-entry',
        enforce: 'pre',
        resolveId: (source, importer) => (source === file ? file : importer === file ? ROOT + source.slice(2) : null),
        load: (id) => (id === file ? entry : null),
      },
    ],
    // A library build: without the helper by which an application preloads its styles.
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: file, formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  return [result].flat().flatMap(({ output }) => output.filter(({ type }) => type === 'chunk'));
}

/** The chunks that `start` names and all that they load at once. */
function closure(chunks, start) {
  const found = new Set(chunks.filter(start));
  for (const chunk of found)
    for (const file of chunk.imports) for (const next of chunks) if (next.fileName === file) found.add(next);
  return [...found];
}

function sizeOf({ code }) {
  return gzipSync(code, { level: 9 }).length;
}

function report(name, bytes, budget) {
  const fits = budget === undefined || bytes <= budget * 1000;
  if (!fits) over += 1;
  const limit = budget === undefined ? '' : ` of ${(budget * 1000).toLocaleString('en')}${fits ? '' : '  OVER BUDGET'}`;
  console.log(`${name.padEnd(40)} ${bytes.toLocaleString('en').padStart(8)} bytes${limit}`);
}
