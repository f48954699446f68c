import { useSignal } from '@preact/signals';
import { bringFile, bringText } from './bring.ts';
import type { PanelStore } from './panel-state.ts';

/** The field to which the focus returns. */
export const ASK_ID = 'ask-address';

/** A badge that the viewer brings: an address, a text, a file. A popup closes when a file is chosen, so there it has none. */
export function Ask({ store, compact }: { store: PanelStore; compact: boolean }) {
  const { ask: words, popup } = store.choices.value.words;
  const text = useSignal('');
  const unreadable = useSignal(false);
  return (
    <section class="ask" aria-labelledby="ask">
      <h2 id="ask">{words.title}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (bringText(store, text.value)) text.value = '';
        }}
      >
        <div class="field">
          <label for={ASK_ID}>{words.label}</label>
          <div class="with-button">
            <input
              id={ASK_ID}
              type="text"
              inputMode="url"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              placeholder="https://"
              aria-describedby="ask-hint"
              value={text.value}
              onInput={(event) => (text.value = event.currentTarget.value)}
            />
            <button type="submit" class="secondary">
              {words.check}
            </button>
          </div>
          <p id="ask-hint" class="hint">
            {words.hint}
          </p>
        </div>
        {compact ? (
          <p class="hint">{popup.files}</p>
        ) : (
          <div class="files">
            <label class="choose">
              <input
                type="file"
                class="unseen"
                onChange={(event) => {
                  const file = event.currentTarget.files?.[0];
                  // The same file may be chosen again after it was changed.
                  event.currentTarget.value = '';
                  unreadable.value = false;
                  if (file)
                    bringFile(store, file).catch(() => {
                      unreadable.value = true;
                    });
                }}
              />
              <span class="secondary">{words.choose}</span>
            </label>
            <p class="hint">{words.kinds}</p>
          </div>
        )}
        <p role="alert" class="alert">
          {unreadable.value ? words.notReadable : ''}
        </p>
      </form>
      <p class="hint privacy">{words.privacy}</p>
    </section>
  );
}
