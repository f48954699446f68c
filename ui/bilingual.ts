/** A text in the languages that a surface is written in. */
export interface Bilingual {
  en: string;
  ja: string;
}

/**
 * A text in `lang`, with each `{name}` replaced by its value, which never makes places of its own; English where the surface has none in
 * it, though reports may. What a value holds is for its giver to clean (`fillIn` does that for texts of somebody else's).
 */
export function sayIn(words: Bilingual, lang: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = lang === 'ja' ? words.ja : words.en;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
