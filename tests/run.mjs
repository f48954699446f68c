// `npm test`: everything that can be tested, then one line `N passed, N failed`. Plain Node, no package.
// `npm test -- <arguments of vitest>` runs a part: `npm test -- tests/core/verdict.test.ts`, `npm test -- --project node`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { ensureBrowsers } from './support/find-browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VECTORS = process.env.TASHIKA_VECTORS_DIR ?? join(ROOT, '../shared/vectors');

const args = process.argv.slice(2);
const projects = projectsOf(args);
const env = { ...process.env };

if (!existsSync(VECTORS)) {
  console.log('The acceptance vectors (../shared/vectors) are not here: the tests that need them do not run.');
}
try {
  if (projects.includes('browsers')) {
    const { chromium, firefox } = ensureBrowsers();
    Object.assign(env, { TASHIKA_BROWSER: chromium, TASHIKA_FIREFOX: firefox });
  }
} catch (error) {
  end({ passed: 0, failed: 1, words: error.message });
}
// The command line is tested as it is published, the playground and the widget as they are served, the extension as it is installed.
const SURFACES = ['build:widget', 'build:playground', 'build:extension'];
for (const script of ['build:node', ...(projects.includes('browsers') ? SURFACES : [])]) {
  if (!npm('run', '--silent', script)) end({ passed: 0, failed: 1, words: `npm run ${script} failed` });
}

if (projects.includes('browsers')) env.TASHIKA_PLAYGROUND = join(ROOT, 'dist/playground');

const total = { passed: 0, failed: 0, faults: [] };
for (const project of projects) {
  const { passed, failed, faults } = runProject(project);
  total.passed += passed;
  total.failed += failed;
  total.faults.push(...faults);
}
if (total.passed + total.failed === 0) end({ passed: 0, failed: 1, words: 'No test ran.' });
end(total);

/** Runs one vitest project and counts. A file that cannot be loaded, and a fault outside of any test, count as one failure each. */
function runProject(project) {
  const folder = mkdtempSync(join(tmpdir(), 'tashika-tests-'));
  const report = join(folder, 'report.json');
  const rest = withoutProject(args);
  const { status } = spawnSync(
    process.execPath,
    [
      ...['node_modules/vitest/vitest.mjs', 'run', '--project', project],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...(rest.length > 0 ? ['--passWithNoTests', ...rest] : []),
    ],
    { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0, faults: [] };
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  if (counted.passed + counted.failed === 0 && rest.length === 0) {
    console.log(`No test ran in the project "${project}".`);
    counted.failed = 1;
  }
  return counted;
}

function count({ numPassedTests, numFailedTests, testResults }) {
  const unloadable = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failing = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => fault(name, test.fullName, test.failureMessages[0])),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloadable.length,
    faults: [...failing, ...unloadable.map(({ name, message }) => fault(name, 'could not be loaded', message))],
  };
}

/** A failure in few words: where, what, and how its message begins. */
function fault(file, name, message = '') {
  const words = stripVTControlCharacters(message).split('\n', 1)[0].slice(0, 300);
  return `${relative(ROOT, file)} > ${name}: ${words}`;
}

/** Which projects the arguments ask for: those named; else by the files named; else all. */
function projectsOf(list) {
  const named = list.flatMap((arg, at) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)];
    return arg === '--project' ? [list[at + 1]] : [];
  });
  if (named.length > 0) return named;
  const files = list.filter((arg) => arg.startsWith('tests/'));
  if (files.length === 0) return ['node', 'browsers'];
  const inBrowsers = files.filter((file) => file.startsWith('tests/e2e'));
  return [...(inBrowsers.length < files.length ? ['node'] : []), ...(inBrowsers.length > 0 ? ['browsers'] : [])];
}

function withoutProject(list) {
  return list.filter((arg, at) => !arg.startsWith('--project') && list[at - 1] !== '--project');
}

function npm(...list) {
  return (
    spawnSync('npm', list, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' }).status ===
    0
  );
}

/** The faults once more, together: the projects' own output is long, and what is kept of a run may be its end alone. */
function end({ passed, failed, words, faults = [] }) {
  if (words) console.error(words);
  for (const line of faults) console.log(`Failed: ${line}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
