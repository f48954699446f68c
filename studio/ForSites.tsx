import { CopyButton } from '../ui/CopyButton.tsx';
import type { Published } from '../widget/build/snippet.ts';
import type { Studio } from './studio-state.ts';
import { widgetSnippet } from './widget-snippet.ts';
import { sayStudio } from './words.ts';

/** The same badges as elements of a page. */
export function ForSites({ studio, published }: { studio: Studio; published: Published | null }) {
  const lang = studio.lang.value;
  const badges = studio.entries.value.map(({ badge }) => badge);
  const code = widgetSnippet(badges, published);
  return (
    <section class="sheet" aria-labelledby="sites">
      <h2 id="sites">{sayStudio(lang, 'sites')}</h2>
      <p class="hint">{sayStudio(lang, 'sitesHint')}</p>
      <details>
        <summary>{sayStudio(lang, 'sitesCode')}</summary>
        <textarea class="code" readOnly rows={8} aria-label={sayStudio(lang, 'sitesCode')} value={code} />
        {published === null && <p class="hint">{sayStudio(lang, 'sitesScript')}</p>}
        <CopyButton key={code} text={() => code} label={sayStudio(lang, 'copySnippet')} done={sayStudio(lang, 'copied')} />
      </details>
    </section>
  );
}
