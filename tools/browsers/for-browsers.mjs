import { fileURLToPath } from 'node:url';

/** Packages whose own module for the platform is replaced. */
const PLATFORMS = ['jsonld', 'rdf-canonize'];

/**
 * What every bundle for browsers needs, whoever makes it: the parts of packages that reach for the network, for globals or for code
 * made of text are replaced by parts that do not.
 */
export function forBrowsers() {
  return {
    name: 'for-browsers',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source !== './platform') return null;
      const from = importer?.replaceAll('\\', '/') ?? '';
      const name = PLATFORMS.find((one) => from.includes(`/node_modules/${one}/lib/`));
      return name ? fileURLToPath(new URL(`./${name}-platform.mjs`, import.meta.url)) : null;
    },
    transform: (code, id) =>
      /\/pdfjs-dist\/.*\.mjs$/.test(id.replaceAll('\\', '/')) ? { code: withoutReach(code), map: null } : null,
  };
}

/** What makes code of text, in whatever way another version of pdf.js may say it. */
const CODE_OF_TEXT = /(?<![.\w$])(?:Function|eval)\s*\(|\bnew\s+(?:Async|Generator|AsyncGenerator)Function\b/;

/**
 * pdf.js makes code of text where it may and asks for files over the network. It is given the whole file and may do neither: what it would
 * call is not there, which it takes as it takes a browser that forbids it.
 *
 * @throws where something is left of it: nothing is built then
 */
function withoutReach(code) {
  const gone = code.replaceAll(/\b(?:new )?Function\((?=["'])/g, 'notHere(').replaceAll(/\bXMLHttpRequest\b/g, 'notHere');
  const left = CODE_OF_TEXT.exec(gone);
  if (left) throw new Error(`pdf.js makes code of text in a way that is not known: ${gone.slice(left.index, left.index + 80)}`);
  return `${gone}\nfunction notHere() {\n  throw new Error('not in a browser of ours');\n}\n`;
}

/** Of a page with one entry: all that is loaded at once in one file, whatever else needs parts of it later. */
export const FIRST_IN_ONE = { groups: [{ name: 'first', tags: ['$initial'] }] };

const NEVER = '\0never';

/**
 * Of scripts that are put into pages: what core would load later is not in them, because nothing of it is ever run there. Without
 * this, a bundler keeps every module that late code shares ready for it.
 *
 * @param scripts their entries, by the end of their names
 */
export function nothingLater(scripts) {
  let applies = false;
  return {
    name: 'nothing-later',
    enforce: 'pre',
    configResolved({ build }) {
      const entry = build.lib ? String(build.lib.entry) : '';
      applies = scripts.some((script) => entry.endsWith(script));
    },
    resolveDynamicImport: () => (applies ? NEVER : null),
    load: (id) => (id === NEVER ? "throw new Error('nothing is loaded later here');" : null),
  };
}

/**
 * Of scripts that are put into pages: what WXT puts around them to tell of a failure while they are made is left off. In what is shipped
 * it says nothing, and would be carried by every page.
 *
 * @throws where WXT begins them in a way that is not known: nothing is built then
 */
export function withoutFrame() {
  return {
    name: 'without-frame',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('wxt-unlisted-script-entrypoint')) return null;
      const entry = /^import definition from (["'].+["']);$/m.exec(code)?.[1];
      if (!entry || !code.includes('definition.main()')) throw new Error('WXT begins a script in a way that is not known');
      return { code: `import definition from ${entry};\nexport default definition.main();\n`, map: null };
    },
  };
}
