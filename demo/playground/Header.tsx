import { LOCALES } from '../../core/present/index.ts';
import { Brand } from '../../ui/Brand.tsx';
import { nameOfLanguage } from './name-of-language.ts';
import { type PageLook, pageLink } from './page-look.ts';
import { say, type WordKey } from './words.ts';

/** The pages of the playground, by the file of each. */
const PAGES = {
  'index.html': 'page check',
  'embed.html': 'page embed',
  'signature.html': 'page signature',
  'states.html': 'page states',
} satisfies Record<string, WordKey>;

/** Name, the way to the other pages, language and colours. */
export function Header({ store: { lang, dark, speak }, here }: { store: PageLook; here: keyof typeof PAGES }) {
  const word = lang.value;
  return (
    <header class="top">
      <Brand />
      <nav class="pages" aria-label={say(word, 'pages')}>
        {Object.entries(PAGES).map(([page, name]) => (
          <a key={page} href={pageLink(page, word)} aria-current={page === here ? 'page' : undefined}>
            {say(word, name)}
          </a>
        ))}
      </nav>
      <div class="settings">
        <fieldset class="segments">
          <legend class="unseen">{say(word, 'language')}</legend>
          {LOCALES.map((id) => (
            <label key={id} lang={id}>
              <input type="radio" name="lang" value={id} checked={word === id} onChange={() => void speak(id)} />
              <span>{nameOfLanguage(id)}</span>
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
