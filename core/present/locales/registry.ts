import type { Locale } from './contract.ts';

/** The languages there are, each loaded on its own: a page that speaks one carries one. The first is for everybody else. */
const LOADERS = {
  en: async () => (await import('./en.ts')).en,
  ja: async () => (await import('./ja.ts')).ja,
} as const satisfies Record<string, () => Promise<Locale>>;

export type LocaleId = keyof typeof LOADERS;

/** The ids of all languages, the one for everybody else first. */
export const LOCALES = Object.keys(LOADERS) as readonly LocaleId[];

/** The words of one language. */
export function loadLocale(id: LocaleId): Promise<Locale> {
  return LOADERS[id]();
}
