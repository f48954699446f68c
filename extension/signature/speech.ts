import { batch, signal } from '@preact/signals';
import { type Locale, type LocaleId, loadLocale } from '../../core/present/index.ts';
import type { Speech } from '../../studio/studio-state.ts';
import { languageOf } from '../settings/choices.ts';
import { loadManaged } from '../settings/managed.ts';
import { loadSettings } from '../settings.ts';

/** The language that the viewer chose for the extension, and how to read it again. */
export async function openSpeech(): Promise<{ speech: Speech; read: () => Promise<void> }> {
  const first = await chosen();
  const [lang, locale] = [signal(first.lang), signal(first.locale)];
  return {
    speech: { lang, locale },
    read: async () => {
      const now = await chosen();
      batch(() => {
        lang.value = now.lang;
        locale.value = now.locale;
      });
    },
  };
}

async function chosen(): Promise<{ lang: LocaleId; locale: Locale }> {
  const [settings, managed] = await Promise.all([loadSettings(), loadManaged()]);
  const lang = languageOf(settings, managed, navigator.languages);
  return { lang, locale: await loadLocale(lang) };
}
