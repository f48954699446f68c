import { fileURLToPath } from 'node:url';
import { type BuildEnvironmentOptions, build, type Plugin, type Rolldown } from 'vite';
import { FIRST_IN_ONE, forBrowsers } from '../../tools/browsers/for-browsers.mjs';

/** What the entry loads when it is needed; from `widget/`. */
const LATE_PARTS = ['checker.ts', 'report/open-report.tsx'] as const;

/** What all parts of the widget are built for. */
export const TARGET: BuildEnvironmentOptions = {
  target: 'es2022',
  // light-dark() and color-mix() stay as written.
  cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
};

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Builds each late part by itself, with all that it loads at once in one file, and lets the entry load that file by its name, which has
 * a hash of what is in it. So the entry is one file, and no other asks for it: it may lie under two names, and a page never gets two
 * of it because a part of it is needed.
 */
export function lateParts(): Plugin {
  const entries = new Map<string, string>();
  return {
    name: 'late-parts',
    enforce: 'pre',
    async buildStart() {
      for (const part of LATE_PARTS) {
        const files = await filesOf(part);
        for (const file of files)
          this.emitFile({ type: 'asset', fileName: file.fileName, source: file.type === 'chunk' ? file.code : file.source });
        const first = files.find((file) => file.type === 'chunk' && file.isEntry);
        if (first) entries.set(here(part), first.fileName);
      }
    },
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') return null;
      const resolved = await this.resolve(specifier, importer);
      const file = resolved && entries.get(resolved.id);
      return file === undefined || file === null ? null : { id: `./${file}`, external: 'relative' };
    },
  };
}

/** Its scripts, and the licences of what is in them. */
async function filesOf(part: string): Promise<(Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const name = part.replace(/^.*\/|\.tsx?$/g, '');
  const names = { entryFileNames: 'chunks/[name]-[hash].js', chunkFileNames: 'chunks/[name]-[hash].js' };
  const result = await build({
    root: here('.'),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [forBrowsers()],
    build: {
      ...TARGET,
      write: false,
      license: { fileName: `chunks/${name}-licenses.md` },
      // A library build: without the helper by which an application preloads its styles.
      lib: { entry: { [name]: here(part) }, formats: ['es'] },
      rolldownOptions: {
        // The entry is the file in which all is: a file more would be a way more to the server.
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, codeSplitting: FIRST_IN_ONE, ...names },
      },
    },
  });
  return [result].flat().flatMap((one) => ('output' in one ? one.output : []));
}
