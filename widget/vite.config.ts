import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { askAgain } from './build/ask-again.ts';
import { filesBeside } from './build/files-beside.ts';
import { CONDITIONS, lateParts, TARGET } from './build/late-parts.ts';
import { playgroundAt, publishedAt } from './build/published-at.ts';
import { withoutGlobals } from './build/without-globals.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as { version: string };

export default defineConfig({
  root: here('.'),
  publicDir: false,
  resolve: { conditions: CONDITIONS },
  define: { 'import.meta.env.TASHIKA_PLAYGROUND_AT': JSON.stringify(playgroundAt(process.env['TASHIKA_PLAYGROUND_AT'])) },
  plugins: [
    lateParts(),
    withoutGlobals(),
    askAgain(),
    filesBeside({
      version,
      at: publishedAt(process.env['TASHIKA_WIDGET_AT'], version),
      // `npm run --silent` asks for quiet.
      say: (text) => process.env['npm_config_loglevel'] !== 'silent' && console.log(text),
    }),
  ],
  build: {
    ...TARGET,
    outDir: here('../dist/widget'),
    emptyOutDir: true,
    // What a minifier takes out of the scripts: whose code is in them.
    license: { fileName: 'licenses.md' },
    lib: { entry: here('./index.ts'), formats: ['es'], fileName: () => 'tashika.js' },
    // Most of the time is that of the late parts, each a build of its own.
    rolldownOptions: { output: { minify: true }, checks: { bundlerTimings: false } },
  },
});
