import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { chooseLocale, LOCALES, type Locale, loadLocale } from '../../core/present/index.ts';
import type { Lang } from './words.ts';

/** The language of the page and its words for reports. */
export interface Tongue {
  lang: Lang;
  locale: Locale;
}

/** How a page speaks and looks: what its header can change. */
export interface PageLook {
  lang: ReadonlySignal<Lang>;
  locale: ReadonlySignal<Locale>;
  dark: Signal<boolean>;
  /** Changes the language; its words are loaded first. */
  speak: (lang: Lang) => Promise<void>;
}

/** Begins with `first`, and changes from there. */
export function createLook(words: (lang: Lang) => Promise<Locale>, first: Tongue & { dark: boolean }): PageLook {
  const tongue = signal<Tongue>(first);
  return {
    lang: computed(() => tongue.value.lang),
    locale: computed(() => tongue.value.locale),
    dark: signal(first.dark),
    speak: async (lang) => {
      tongue.value = { lang, locale: await words(lang) };
    },
  };
}

/** How the page looks at first: as the link to it says, else as the browser wishes. */
export async function firstLook(): Promise<Tongue & { dark: boolean }> {
  const lang = langInLink(location.search) ?? chooseLocale(navigator.languages);
  return { lang, locale: await loadLocale(lang), dark: matchMedia('(prefers-color-scheme: dark)').matches };
}

/** The address of another page of the playground, which is to speak the same language. */
export function pageLink(page: string, lang: Lang): string {
  return `./${page}?lang=${lang}`;
}

/** Attacker-controlled: whoever made the link wrote it. */
function langInLink(query: string): Lang | null {
  const asked = new URLSearchParams(query).get('lang');
  return LOCALES.find((id) => id === asked) ?? null;
}

/** Tells the document, which stands outside of what the page draws, its language, title and colours. */
export function reflectLook({ lang, dark }: PageLook, title: (lang: Lang) => string): void {
  const { documentElement: html } = document;
  effect(() => {
    html.lang = lang.value;
    document.title = title(lang.value);
  });
  effect(() => {
    html.dataset['theme'] = dark.value ? 'dark' : 'light';
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
    dark.value = matches;
  });
}
