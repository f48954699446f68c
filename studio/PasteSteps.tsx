import { useSignal } from '@preact/signals';
import { Choice } from './Choice.tsx';
import { StepPicture } from './StepPicture.tsx';
import { SETTINGS_PAGES } from './settings-pages.ts';
import type { Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

/** The settings of a mail program, one press away, and the two steps that are left to do there. */
export function PasteSteps({ studio }: { studio: Studio }) {
  const lang = studio.lang.value;
  const shown = lang === 'ja' ? 'ja' : 'en';
  const chosen = useSignal(SETTINGS_PAGES[0]?.id ?? 'gmail');
  const page = SETTINGS_PAGES.find(({ id }) => id === chosen.value);
  if (!page) return null;
  return (
    <section class="sheet" aria-labelledby="paste">
      <h2 id="paste">{sayStudio(lang, 'settings')}</h2>
      <div class="paste-head">
        <Choice
          name="program"
          legend={sayStudio(lang, 'program')}
          chosen={chosen.value}
          choose={(id) => (chosen.value = id)}
          choices={SETTINGS_PAGES.map(({ id, name }) => [id, name[shown]])}
        />
        {page.url !== null && (
          <p class="buttons">
            <a class="secondary" href={page.url} target="_blank" rel="noopener noreferrer">
              {sayStudio(lang, 'open')}
            </a>
            <span class="hint">{sayStudio(lang, 'openHint')}</span>
          </p>
        )}
      </div>
      <p class={page.url === null ? 'way' : 'way hint'}>{page.way[shown]}</p>
      <ol class="steps">
        {page.steps[shown].map((text, at) => (
          <li key={at}>
            <StepPicture program={page.id} step={at === 0 ? 'paste' : 'save'} lang={shown} />
            <p>
              <b>{sayStudio(lang, 'step', { number: at + 1 })}</b> {text}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
