// `npm run check:size`: what a page must load before it can verify, in bytes of gzip -9, against a budget. Builds in memory.
// Same recipe for every entry: Vite, minified, ES2022, what is loaded at once in one chunk; those that are loaded late are listed apart
// and have budgets of their own.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { build as buildExtension } from 'wxt';
import { FIRST_IN_ONE, forBrowsers } from '../../tools/browsers/for-browsers.mjs';
import { hostedLoads } from './hosted-loads.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * In kB of 1000 bytes. `eager` counts what the entry loads at once and the late chunks that hold `with`, and may not grow past
 * its figure; `goal` is where it should come to (docs/decisions/0005-the-weight-of-the-core.md).
 */
const BUDGETS = [
  { name: 'core: verify', entry: "export { verify } from './core/index.ts';", eager: 26, goal: 25 },
  {
    // What a page needs to judge a hosted badge and say so, before any interface of its own.
    name: 'core, present, one language',
    entry: "export { verify } from './core/index.ts'; export * from './core/present/index.ts';",
    with: 'core/present/locales/en.ts',
    eager: 45,
    goal: 40,
  },
];

/** In kB: all that is loaded by what verifies for the widget until a hosted badge has its verdict, late chunks included. */
const HOSTED = {
  entry: "export { createChecker } from './widget/checker.ts';",
  budgets: { LecoS: 26.8, 'own host': 30.5 },
  goal: 28,
};

/** Late chunks by a module in them, in kB; any other has `OTHER`. */
const LATE = [
  { holds: '/tldts/', late: 115 },
  { holds: '/unhomoglyph/', late: 65 },
  { holds: '/htmlparser2/', late: 24 },
  { holds: 'core/recipient/names.ts', late: 12 },
  { holds: 'core/present/locales/', late: 13 },
  // SHA-256 and the longer ones, for who verifies many badges or signed ones.
  { holds: '/@noble/hashes/sha2.js', late: 6.5 },
  // For signed badges alone: JSON-LD with the canonical form of graphs; what tokens and embedded proofs share, keys above all.
  { holds: '/jsonld/lib/', late: 42 },
  { holds: 'core/lib/keys/verify-signature.ts', late: 14 },
  // For some of them: selective disclosure, schemas, curves that a browser lacks.
  { holds: '/cborg/', late: 7.5 },
  { holds: '/@cfworker/json-schema/', late: 7.5 },
  { holds: '/@noble/curves/abstract/weierstrass.js', late: 7 },
  // For records on Ethereum and its like alone, once a source knows the transaction.
  { holds: '/ethers/', late: 25 },
];
const OTHER = 6;

/** Scripts of the extension as they are shipped, in kB: what a page carries, what a badge on it adds, and what verifies. */
const SCRIPTS = [
  { file: 'scanner.js', budget: 5, goal: 3 },
  { file: 'overlay.js', budget: 25.5 },
  // A worker may load nothing later: all of the above is in it, and begins when it is needed.
  { file: 'background.js', budget: 507 },
];

/**
 * What looks for codes in files, in kB, by the beginning of its name: a thread for any picture, and pdf.js in its two halves, which it
 * loads for a PDF alone.
 */
const CODES = [
  { begins: 'worker-', budget: 22 },
  { begins: 'pdf-', budget: 140 },
  { begins: 'pdf.worker-', budget: 400 },
];

/**
 * The widget as it is shipped, in kB. `entry`: what a page with a badge loads at once. `hosted`: that, and all else until the verdict
 * of a hosted badge is shown, but for `table`: of hosts where anybody may be, which has a figure of its own (docs/decisions/0016). `late`: what a click on a badge and a wall of
 * many load, by the beginning of its name.
 */
const WIDGET = {
  entry: 10,
  hosted: 40,
  table: { begins: 'chunks/many-users-', budget: 4 },
  late: [
    { begins: 'chunks/report-dialog-', budget: 30 },
    { begins: 'chunks/wall-filter-', budget: 6 },
    { begins: 'chunks/en-', budget: 13 },
    { begins: 'chunks/ja-', budget: 13 },
  ],
};

let over = 0;
const reported = new Set();
for (const { name, entry, eager, goal, with: also } of BUDGETS) {
  const chunks = await chunksOf(entry);
  const first = closure(chunks, (chunk) => chunk.isEntry || (also && holds(chunk, also)));
  report(
    name,
    first.reduce((sum, chunk) => sum + sizeOf(chunk), 0),
    eager,
    goal,
  );
  for (const chunk of chunks.filter((one) => !first.includes(one) && !reported.has(one.name))) {
    reported.add(chunk.name);
    report(`  late: ${chunk.name}`, sizeOf(chunk), LATE.find((one) => holds(chunk, one.holds))?.late ?? OTHER);
  }
}
await reportHosted();
await reportWidget();
const folder = mkdtempSync(join(tmpdir(), 'tashika-size-'));
const quiet = Object.fromEntries(['debug', 'log', 'info', 'warn', 'error', 'fatal', 'success'].map((level) => [level, () => {}]));
await buildExtension({ root: ROOT, browser: 'chrome', outDir: folder, logger: { ...quiet, level: 0 } });
for (const { file, budget, goal } of SCRIPTS) {
  const script = readFileSync(join(folder, 'chrome-mv3', file));
  report(`extension: ${file}`, gzipSync(script, { level: 9 }).length, budget, goal);
}
const assets = readdirSync(join(folder, 'chrome-mv3/assets'));
for (const { begins, budget } of CODES) {
  const names = assets.filter((name) => name.startsWith(begins) && name.endsWith('.js'));
  if (names.length !== 1) throw new Error(`${names.length} files of the extension begin with ${begins}`);
  const script = readFileSync(join(folder, 'chrome-mv3/assets', names[0]));
  report(`  late: ${begins.slice(0, -1)}`, gzipSync(script, { level: 9 }).length, budget);
}
rmSync(folder, { recursive: true, force: true });
if (over > 0)
  console.log('Over budget: what makes room, and when a figure may grow, is in docs/decisions/0005-the-weight-of-the-core.md.');
process.exit(over > 0 ? 1 : 0);

function holds({ moduleIds }, part) {
  return moduleIds.some((id) => id.includes(part));
}

async function reportHosted() {
  const chunks = await chunksOf(HOSTED.entry);
  for (const { name, verdict, loaded } of await hostedLoads(chunks, chunks.find((chunk) => chunk.isEntry).fileName)) {
    if (!['genuine', 'issuer-unproven'].includes(verdict)) throw new Error(`the sample badge of ${name} is ${verdict}`);
    const bytes = chunks.reduce((sum, chunk) => sum + (loaded.includes(chunk.fileName) ? sizeOf(chunk) : 0), 0);
    report(`core: hosted badge, ${name}`, bytes, HOSTED.budgets[name], HOSTED.goal);
  }
}

async function reportWidget() {
  const result = await build({ configFile: `${ROOT}widget/vite.config.ts`, logLevel: 'error', build: { write: false } });
  const files = [result].flat().flatMap(({ output }) => output);
  const scripts = files.flatMap(({ fileName, code, source }) =>
    fileName.endsWith('.js') ? [{ fileName, code: code ?? source }] : [],
  );
  const { table } = WIDGET;
  const weigh = (names) => scripts.reduce((sum, one) => sum + (names.includes(one.fileName) ? sizeOf(one) : 0), 0);
  const starting = (start) => scripts.filter(({ fileName }) => fileName.startsWith(start)).map(({ fileName }) => fileName);
  report('widget: entry', weigh(['tashika.js']), WIDGET.entry);
  const later = WIDGET.late.flatMap(({ begins }) => starting(begins));
  const [entry] = scripts.filter(({ fileName }) => fileName === 'tashika.js');
  // What the entry loads by itself: the checker, and what draws an answer.
  const parts = scripts.filter(({ fileName }) => entry.code.includes(`./${fileName}`) && !later.includes(fileName));
  const [checker] = starting('chunks/to-answer-');
  for (const { name, verdict, loaded } of await hostedLoads(scripts, checker)) {
    // Only what leads to an answer is a figure.
    if (!['genuine', 'issuer-unproven'].includes(verdict)) throw new Error(`the sample badge of ${name} is ${verdict}`);
    report(
      `widget: hosted badge, ${name}`,
      weigh(['tashika.js', ...parts.map(({ fileName }) => fileName), ...loaded.filter((one) => !one.startsWith(table.begins))]),
      WIDGET.hosted,
    );
  }
  for (const { begins, budget } of [table, ...WIDGET.late]) {
    const names = starting(begins);
    if (names.length !== 1) throw new Error(`${names.length} files of the widget begin with ${begins}`);
    report(`  late: ${names[0].replace(/-[\w-]{8}\.js$/, '')}`, weigh(names), budget);
  }
}

/** Every chunk of a build that is kept in memory. */
async function chunksOf(entry) {
  const file = `${ROOT}size-entry.ts`;
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [
      forBrowsers(),
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
      rolldownOptions: { output: { minify: true, codeSplitting: FIRST_IN_ONE } },
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

function report(name, bytes, budget, goal) {
  const fits = bytes <= budget * 1000;
  if (!fits) over += 1;
  const aim = goal === undefined || bytes <= goal * 1000 ? '' : `, goal ${(goal * 1000).toLocaleString('en')}`;
  const limit = `${(budget * 1000).toLocaleString('en')}${aim}${fits ? '' : '  OVER BUDGET'}`;
  console.log(`${name.padEnd(32)} ${bytes.toLocaleString('en').padStart(8)} bytes of ${limit}`);
}
