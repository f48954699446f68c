import type { LocaleId } from '../core/present/index.ts';

/** A text in the languages that every surface is written in, and in others that somebody wrote it in. */
export type Bilingual = { readonly en: string; readonly ja: string } & Readonly<Partial<Record<LocaleId, string>>>;

/**
 * A text in `lang`, with each `{name}` replaced by its value, which never makes places of its own; English where the surface has none in
 * it, though reports may. What a value holds is for its giver to clean (`fillIn` does that for texts of somebody else's).
 */
export function sayIn(words: Bilingual, lang: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = (Object.hasOwn(words, lang) ? words[lang as LocaleId] : undefined) ?? words.en;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
