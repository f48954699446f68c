import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the files of the widget lie, beside the pages. */
const FOLDER = 'widget';

/**
 * Puts the built widget beside the pages, and lets them load that, not its sources: what the playground shows is what a site owner gets.
 *
 * @param built the folder that `npm run build:widget` fills
 */
export function widgetBeside(built: string): Plugin {
  return {
    name: 'widget-beside',
    enforce: 'pre',
    resolveDynamicImport(specifier) {
      const isWidget = typeof specifier === 'string' && specifier.endsWith('/widget/index.ts');
      // Scripts of the pages lie in a folder of their own.
      return isWidget ? { id: `../${FOLDER}/tashika.js`, external: true } : null;
    },
    generateBundle() {
      for (const name of filesOf(built)) {
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}`, source: readFileSync(join(built, name)) });
      }
    },
  };
}

/** Scripts and their hashes: what a page loads or has to know. */
function filesOf(built: string): string[] {
  try {
    const names = readdirSync(built, { recursive: true }).map(String);
    const wanted = names.filter((name) => name.endsWith('.js') || name === 'integrity.json');
    if (!wanted.includes('tashika.js')) throw new Error('it has no tashika.js');
    return wanted.map((name) => name.replaceAll('\\', '/'));
  } catch (error) {
    throw new Error(`${built} is not there yet: npm run build:widget`, { cause: error });
  }
}
