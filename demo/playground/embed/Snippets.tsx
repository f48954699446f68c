import { useSignal } from '@preact/signals';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { headMarkup } from '../../../widget/build/snippet.ts';
import { Code } from './Code.tsx';
import type { EmbedStore } from './embed-store.ts';
import { elements, reactSnippet, wordpressSnippet } from './other-snippets.ts';
import { type BuiltWidget, scriptPlace } from './script-place.ts';
import { sayEmbed } from './words.ts';

const KINDS = [
  { value: 'html', label: 'HTML' },
  { value: 'react', label: 'React' },
  { value: 'wordpress', label: 'WordPress' },
] as const;
type Kind = (typeof KINDS)[number]['value'];

/** What is pasted into the owner's page. */
export function Snippets({ store, built }: { store: EmbedStore; built: BuiltWidget }) {
  const word = store.lang.value;
  const chosen = useSignal<Kind>('html');
  const kind = chosen.value;
  const code = snippetOf(kind, store, built);
  return (
    <section class="panel snippet" aria-labelledby="snippet">
      <h2 id="snippet">{sayEmbed(word, 'snippet')}</h2>
      <div class="snippet-head">
        <Segments
          name="kind"
          legend={sayEmbed(word, 'snippetFor')}
          value={kind}
          use={(one) => (chosen.value = one)}
          choices={KINDS}
        />
        <CopyButton key={code} text={() => code} label={sayEmbed(word, 'copy')} done={sayEmbed(word, 'copied')} />
      </div>
      <Code label={sayEmbed(word, 'code')} text={code} />
      <p class="hint">{sayEmbed(word, `snippetHint ${kind}`)}</p>
      {store.choice.value.state === 'done' && (
        <button type="button" class="secondary add" onClick={() => store.keep()}>
          {sayEmbed(word, 'keep')}
        </button>
      )}
    </section>
  );
}

function snippetOf(kind: Kind, { badges, look, scriptAt }: EmbedStore, built: BuiltWidget): string {
  const all = badges.value;
  switch (kind) {
    case 'react':
      return reactSnippet(all, look.value);
    case 'wordpress':
      return wordpressSnippet(all, look.value);
    default:
      return `${headMarkup(scriptPlace(built, scriptAt.value))}\n${elements(all, look.value)}`;
  }
}
