import type { Plugin } from 'vite';
import { customElements } from './custom-elements.ts';
import { entryTypes, preactTypes, reactTypes, vueTypes } from './declarations.ts';
import { integrityOf } from './integrity-of.ts';
import { ROOM_CSS } from './room-css.ts';
import { type Published, snippet, strictSnippet } from './snippet.ts';

/** What is written beside the scripts. */
export interface FilesOptions {
  /** Of the package. */
  version: string;
  /** The folder where the files will lie (`published-at.ts`). */
  at: string;
  /** Says the snippet to whoever builds. */
  say: (text: string) => void;
}

/** The name under which the entry never changes. */
const entryOf = (version: string): string => `tashika-${version}.js`;

/**
 * Writes the entry a second time under the name of its version, the hashes of all scripts, what an author pastes, the manifest of the
 * elements and their types.
 */
export function filesBeside({ version, at, say }: FilesOptions): Plugin {
  let text = '';
  let written = false;
  return {
    name: 'files-beside',
    configResolved: ({ build }) => {
      written = build.write;
    },
    generateBundle(_options, bundle) {
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      const scripts = Object.values(bundle).flatMap((file): [string, string][] =>
        file.fileName.endsWith('.js') ? [[file.fileName, file.type === 'chunk' ? file.code : String(file.source)]] : [],
      );
      const entry = scripts.find(([name]) => name === 'tashika.js');
      if (!entry) throw new Error('the entry is missing');
      scripts.push([entryOf(version), entry[1]]);
      emit(entryOf(version), entry[1]);
      const integrity = Object.fromEntries(
        scripts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, code]) => [name, integrityOf(code)]),
      );
      const published: Published = { at, entry: entryOf(version), integrity };
      text = snippet(published);
      emit('integrity.json', `${JSON.stringify({ version, entry: published.entry, integrity }, null, 2)}\n`);
      emit('snippet.html', text);
      emit('snippet-strict.html', strictSnippet(published));
      emit('tashika.css', ROOM_CSS);
      emit('custom-elements.json', customElements('tashika.js'));
      emit('tashika.d.ts', entryTypes());
      emit('react.d.ts', reactTypes());
      emit('preact.d.ts', preactTypes());
      emit('vue.d.ts', vueTypes());
    },
    closeBundle() {
      if (written) say(`dist/widget: the files of the widget. What a page needs (snippet.html):\n\n${text}`);
    },
  };
}
