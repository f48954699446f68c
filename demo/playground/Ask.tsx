import { useSignal, useSignalEffect } from '@preact/signals';
import { DropZone } from './DropZone.tsx';
import { showAnswer } from './show-answer.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';

/** The question: a file or an address, and what the viewer knows beside it. */
export function Ask({ store }: { store: Store }) {
  const { lang, address, email, trust } = store;
  const word = lang.value;
  const open = useSignal(false);
  // A sample that comes with an address or a list shows them.
  useSignalEffect(() => {
    if (email.value !== '' || trust.value !== '') open.value = true;
  });
  const submit = (event: Event) => {
    event.preventDefault();
    if (store.submit()) showAnswer();
  };
  return (
    <section class="ask">
      <h1>{say(word, 'lead')}</h1>
      <form onSubmit={submit}>
        <DropZone
          lang={lang}
          unreadable={store.unreadable}
          take={(file) => {
            void store.checkFile(file);
            showAnswer();
          }}
        />
        <p class="or" aria-hidden="true">
          <span>{say(word, 'or')}</span>
        </p>
        <div class="field">
          <label for="address">
            {say(word, 'addressLabel')} <span class="hint label-hint">{say(word, 'addressHint')}</span>
          </label>
          <div class="with-button">
            <input
              id="address"
              type="text"
              inputMode="url"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              placeholder="https://"
              aria-describedby={store.prefilled.value ? 'address-given' : undefined}
              value={address.value}
              onInput={(event) => (address.value = event.currentTarget.value)}
            />
            <button type="submit" class="primary">
              {say(word, 'check')}
            </button>
          </div>
          {store.prefilled.value && (
            <p id="address-given" class="given">
              {say(word, 'addressGiven')}
            </p>
          )}
        </div>
        <details class="options" open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
          <summary>
            {say(word, 'optionsTitle')} <span class="hint summary-hint">{say(word, 'optionsHint')}</span>
          </summary>
          <div class="field">
            <label for="email">{say(word, 'emailLabel')}</label>
            <input
              id="email"
              type="text"
              inputMode="email"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              aria-describedby="email-hint"
              value={email.value}
              onInput={(event) => (email.value = event.currentTarget.value)}
            />
            <p id="email-hint" class="hint">
              {say(word, 'emailHint')}
            </p>
          </div>
          <div class="field">
            <label for="trust">{say(word, 'trustLabel')}</label>
            <textarea
              id="trust"
              rows={3}
              spellcheck={false}
              aria-describedby="trust-hint"
              value={trust.value}
              onInput={(event) => (trust.value = event.currentTarget.value)}
            />
            <p id="trust-hint" class="hint">
              {say(word, 'trustHint')}
            </p>
          </div>
        </details>
      </form>
      <p class="privacy">{say(word, 'privacy')}</p>
    </section>
  );
}
