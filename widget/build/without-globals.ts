import type { Plugin } from 'vite';

/** A place in a package where it writes to the page's globals: by what it is told, and what stands there instead. */
interface Place {
  module: string;
  writes: RegExp;
  instead: string;
}

// Lit counts its own copies in arrays of the page, for a warning of its development build, and keeps a table for decorators there.
const PLACES: readonly Place[] = [
  {
    module: '/@lit/reactive-element/reactive-element.js',
    writes: /\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    instead: '0',
  },
  {
    module: '/@lit/reactive-element/reactive-element.js',
    writes: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    instead: 'const litPropertyMetadata=new WeakMap;',
  },
];

/** Takes the writes to globals out of Lit: a page that has the widget has no name more. An edition that writes elsewhere ends the build. */
export function withoutGlobals(): Plugin {
  return {
    name: 'without-globals',
    enforce: 'pre',
    transform(code, path) {
      const id = path.replaceAll('\\', '/');
      if (/\/node_modules\/@lit\/(?:.+\/)?development\//.test(id)) throw new Error(`${id} is not for pages`);
      const places = PLACES.filter(({ module }) => id.endsWith(`/node_modules${module}`));
      if (places.length === 0) return null;
      return {
        code: places.reduce((text, { writes, instead }) => {
          if (!writes.test(text))
            throw new Error(`${id} does not write to globals where it did; see widget/build/without-globals.ts`);
          return text.replace(writes, instead);
        }, code),
        map: null,
      };
    },
  };
}
