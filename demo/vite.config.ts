import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { forBrowsers } from '../tools/browsers/for-browsers.mjs';
import { widgetBeside } from './build/widget-beside.ts';

/** Takes away the page of an earlier build and leaves the sample world beside it, which another step has written. */
function keepWorld(): Plugin {
  let folder: string;
  let isWritten: boolean;
  return {
    name: 'keep-world',
    apply: 'build',
    configResolved: ({ build }) => {
      folder = build.outDir;
      // What is kept in memory replaces no page.
      isWritten = build.write;
    },
    buildStart: () => {
      if (!isWritten) return;
      for (const name of existing(folder)) if (name !== 'world') rmSync(`${folder}/${name}`, { recursive: true });
    },
  };
}

function existing(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('./playground'),
  // Works in any folder of any host.
  base: './',
  plugins: [forBrowsers(), keepWorld(), widgetBeside(here('../dist/widget'))],
  // pdf.js is loaded by it only for a PDF.
  worker: { format: 'es', plugins: () => [forBrowsers()] },
  build: {
    outDir: here('../dist/playground'),
    emptyOutDir: false,
    target: 'es2022',
    // light-dark() and color-mix() stay as written.
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index', 'embed', 'signature', 'states'].map((page) => here(`./playground/${page}.html`)),
      // What the pages have in common in one file, so that each needs two.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'], minShareCount: 2 }] } },
    },
  },
});
