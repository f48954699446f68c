import { LOCALES } from '../../../core/present/index.ts';
import { nameOfLanguage } from '../name-of-language.ts';
import type { EmbedStore } from './embed-store.ts';
import { Segments } from './Segments.tsx';
import { sayEmbed } from './words.ts';

/** What most owners want to choose. */
export function LookFields({ store }: { store: EmbedStore }) {
  const word = store.lang.value;
  const languages = LOCALES.map((id) => [id, nameOfLanguage(id), id] as const);
  return (
    <div class="choices">
      <Segments
        name="view"
        legend={sayEmbed(word, 'viewLabel')}
        chosen={store.view}
        choices={(['mark', 'card', 'full'] as const).map((view) => [view, sayEmbed(word, `view ${view}`)])}
      />
      <Segments
        name="theme"
        legend={sayEmbed(word, 'themeLabel')}
        chosen={store.theme}
        choices={(['auto', 'light', 'dark'] as const).map((theme) => [theme, sayEmbed(word, `theme ${theme}`)])}
      />
      <Segments
        name="language"
        legend={sayEmbed(word, 'languageLabel')}
        chosen={store.language}
        choices={[['', sayEmbed(word, 'language page')], ...languages]}
      />
    </div>
  );
}
