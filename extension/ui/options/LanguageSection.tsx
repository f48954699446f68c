import { LOCALES } from '../../../core/present/index.ts';
import { Segments } from '../../../ui/Segments.tsx';
import type { OptionsStore } from './options-store.ts';

/** A language in its own words. */
const nameOf = (id: string): string => new Intl.DisplayNames([id], { type: 'language' }).of(id) ?? id;

/** The language of everything that Tashika says. */
export function LanguageSection({ store }: { store: OptionsStore }) {
  const words = store.words.value.language;
  const chosen = store.settings.value.lang;
  const known = LOCALES.find((id) => id === chosen);
  return (
    <section class="sheet" aria-labelledby="language-title">
      <h2 id="language-title">{words.title}</h2>
      <Segments
        legend={words.label}
        unseen
        name="lang"
        value={known ?? 'auto'}
        choices={[{ value: 'auto', label: words.auto }, ...LOCALES.map((id) => ({ value: id, label: nameOf(id), lang: id }))]}
        use={(lang) => void store.change({ lang })}
      />
    </section>
  );
}
