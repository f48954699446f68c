import { Mark } from './Mark.tsx';
import type { Store } from './store.ts';
import { type Lang, say } from './words.ts';

const LANGUAGES: readonly { id: Lang; name: string }[] = [
  { id: 'ja', name: '日本語' },
  { id: 'en', name: 'English' },
];

/** Name, language and colours. */
export function Header({ store: { lang, dark, speak } }: { store: Store }) {
  const word = lang.value;
  return (
    <header class="top">
      <p class="name">
        <Mark shape="seal-filled-check" tone="green" size={30} />
        <span lang="ja">確か</span> <span lang="en">Tashika</span>
      </p>
      <div class="settings">
        <fieldset class="segments">
          <legend class="unseen">{say(word, 'language')}</legend>
          {LANGUAGES.map(({ id, name }) => (
            <label key={id} lang={id}>
              <input type="radio" name="lang" value={id} checked={word === id} onChange={() => void speak(id)} />
              <span>{name}</span>
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
