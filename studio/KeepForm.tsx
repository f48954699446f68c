import { keepFocus } from './keep-focus.ts';
import type { Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

/** Keeps the signature on the device, under a name, or begins another. */
export function KeepForm({ studio }: { studio: Studio }) {
  const lang = studio.lang.value;
  const { said } = studio;
  return (
    <section class="sheet" aria-labelledby="keep">
      <h2 id="keep">{sayStudio(lang, 'keep')}</h2>
      <form
        class="keep"
        onSubmit={(event) => {
          event.preventDefault();
          void studio.keep();
        }}
      >
        <div class="field">
          <label for="signature-title">{sayStudio(lang, 'name')}</label>
          <div class="with-button">
            <input
              id="signature-title"
              type="text"
              maxLength={80}
              autocomplete="off"
              placeholder={sayStudio(lang, 'untitled')}
              value={studio.title.value}
              onInput={(event) => (studio.title.value = event.currentTarget.value)}
            />
            <button type="submit" class="secondary">
              {sayStudio(lang, studio.editing.value === null ? 'save' : 'saveAgain')}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                studio.begin();
                keepFocus(() => null);
              }}
            >
              {sayStudio(lang, 'begin')}
            </button>
          </div>
        </div>
      </form>
      {said.value?.word === 'savedNow' && <p class="hint">{sayStudio(lang, 'savedNow')}</p>}
      <p role="alert" class="fault">
        {studio.notKept.value ? sayStudio(lang, 'notKept') : ''}
      </p>
    </section>
  );
}
