import { LOCALES } from '../../../core/present/index.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { nameOfLanguage } from '../name-of-language.ts';
import type { EmbedStore } from './embed-store.ts';
import { sayEmbed } from './words.ts';

/** What most owners want to choose. */
export function LookFields({ store }: { store: EmbedStore }) {
  const word = store.lang.value;
  const languages = LOCALES.map((id) => ({ value: id, label: nameOfLanguage(id), lang: id }));
  return (
    <div class="choices">
      <Segments
        name="view"
        legend={sayEmbed(word, 'viewLabel')}
        value={store.view.value}
        use={(view) => (store.view.value = view)}
        choices={(['mark', 'card', 'full'] as const).map((view) => ({ value: view, label: sayEmbed(word, `view ${view}`) }))}
      />
      <Segments
        name="theme"
        legend={sayEmbed(word, 'themeLabel')}
        value={store.theme.value}
        use={(theme) => (store.theme.value = theme)}
        choices={(['auto', 'light', 'dark'] as const).map((theme) => ({ value: theme, label: sayEmbed(word, `theme ${theme}`) }))}
      />
      <Segments
        name="language"
        legend={sayEmbed(word, 'languageLabel')}
        value={store.language.value}
        use={(language) => (store.language.value = language)}
        choices={[{ value: '', label: sayEmbed(word, 'language page') }, ...languages]}
      />
    </div>
  );
}
