import { LOCALES } from '../../core/present/index.ts';
import { Brand } from '../../ui/Brand.tsx';
import type { Store } from './store.ts';
import { type Lang, say } from './words.ts';

/** Each language in its own words. */
const nameOf = (id: Lang): string => new Intl.DisplayNames([id], { type: 'language' }).of(id) ?? id;

/** Name, language and colours. */
export function Header({ store: { lang, dark, speak } }: { store: Store }) {
  const word = lang.value;
  return (
    <header class="top">
      <Brand />
      <div class="settings">
        <fieldset class="segments">
          <legend class="unseen">{say(word, 'language')}</legend>
          {LOCALES.map((id) => (
            <label key={id} lang={id}>
              <input type="radio" name="lang" value={id} checked={word === id} onChange={() => void speak(id)} />
              <span>{nameOf(id)}</span>
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          class="icon-button"
          aria-pressed={dark.value}
          aria-label={say(word, 'dark')}
          title={say(word, 'dark')}
          onClick={() => (dark.value = !dark.value)}
        >
          <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="8.4" class="line" stroke-width="1.7" />
            <path d="M12 3.6A8.4 8.4 0 0 1 12 20.4Z" class="fill" />
          </svg>
        </button>
      </div>
    </header>
  );
}
