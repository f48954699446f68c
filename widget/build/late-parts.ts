import { fileURLToPath } from 'node:url';
import { type BuildEnvironmentOptions, build, type Plugin, type Rolldown } from 'vite';
import { FIRST_IN_ONE, forBrowsers } from '../../tools/browsers/for-browsers.mjs';
import { askAgain } from './ask-again.ts';
import { withoutGlobals } from './without-globals.ts';

/** What all parts of the widget are built for. */
export const TARGET: BuildEnvironmentOptions = {
  target: 'es2022',
  // light-dark() and color-mix() stay as written.
  cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
};

/** Packages as they are shipped, whatever the environment of the build is called. */
export const CONDITIONS = ['module', 'browser', 'production'];

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Builds each part that the entry loads late by itself, with all that the part loads at once in one file, and lets the entry load that
 * file by its name, which has a hash of what is in it. So the entry is one file, and no other asks for it: it may lie under two names,
 * and a page never gets two of it because a part of it is needed. What both need is in both: a module that remembers something may
 * therefore be in one alone, and ends the build otherwise.
 */
export function lateParts(): Plugin {
  const names = new Map<string, Promise<string>>();
  const late = new Set<string>();
  return {
    name: 'late-parts',
    enforce: 'pre',
    buildStart() {
      names.clear();
      late.clear();
    },
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') return null;
      const resolved = await this.resolve(specifier, importer);
      if (!resolved) return null;
      const { id } = resolved;
      const name =
        names.get(id) ??
        filesOf(id).then((files) => {
          for (const file of files) if (file.type === 'chunk') for (const module of file.moduleIds) late.add(module);
          for (const file of files)
            this.emitFile({ type: 'asset', fileName: file.fileName, source: file.type === 'chunk' ? file.code : file.source });
          return entryAmong(files);
        });
      names.set(id, name);
      return { id: `./${await name}`, external: 'relative' };
    },
    generateBundle(_options, bundle) {
      const twice = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds.filter((id) => late.has(id)) : [],
      );
      const [remembers] = twice.filter((id) => /^(?:export )?let /m.test(this.getModuleInfo(id)?.code ?? ''));
      if (remembers) throw new Error(`${remembers} would be in the entry and in a late part, each with its own memory`);
    },
  };
}

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

function entryAmong(files: readonly Output[]): string {
  const entry = files.find((file) => file.type === 'chunk' && file.isEntry);
  if (!entry) throw new Error('a late part has no entry');
  return entry.fileName;
}

/** Its scripts, and the licences of what is in them. */
async function filesOf(part: string): Promise<Output[]> {
  const name = part.replace(/^.*\/|\.tsx?$/g, '');
  const names = { entryFileNames: 'chunks/[name]-[hash].js', chunkFileNames: 'chunks/[name]-[hash].js' };
  const result = await build({
    root: here('.'),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [forBrowsers(), withoutGlobals(), askAgain()],
    resolve: { conditions: CONDITIONS },
    build: {
      ...TARGET,
      write: false,
      license: { fileName: `chunks/${name}-licenses.md` },
      // A library build: without the helper by which an application preloads its styles.
      lib: { entry: { [name]: part }, formats: ['es'] },
      rolldownOptions: {
        // The entry is the file in which all is: a file more would be a way more to the server.
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, codeSplitting: FIRST_IN_ONE, ...names },
      },
    },
  });
  return [result].flat().flatMap((one) => ('output' in one ? one.output : []));
}
