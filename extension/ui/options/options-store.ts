import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { LocaleId } from '../../../core/present/index.ts';
import { languageOf } from '../../settings/choices.ts';
import { loadManaged, type Managed } from '../../settings/managed.ts';
import { loadSettings, onSettings, type Settings, saveSettings } from '../../settings.ts';
import type { OptionsWords } from '../../words/options-words.ts';
import { wordsOf } from '../../words/registry.ts';

/** What the options and the first page show, and how they change it. */
export interface OptionsStore {
  settings: Signal<Settings>;
  managed: Signal<Managed>;
  lang: ReadonlySignal<LocaleId>;
  words: ReadonlySignal<OptionsWords>;
  /** The last change could not be kept. */
  notKept: Signal<boolean>;
  /** Keeps a change; what is shown follows. @returns whether it was kept */
  change: (change: Parameters<typeof saveSettings>[0]) => Promise<boolean>;
}

/** The store of one page, filled, and kept up with changes that others make. @param languages as in `navigator.languages` */
export async function openOptionsStore(languages: readonly string[]): Promise<OptionsStore> {
  const [kept, policy] = await Promise.all([loadSettings(), loadManaged()]);
  const settings = signal(kept);
  const managed = signal(policy);
  const notKept = signal(false);
  const lang = computed(() => languageOf(settings.value, managed.value, languages));
  const read = async (): Promise<void> => {
    [settings.value, managed.value] = await Promise.all([loadSettings(), loadManaged()]);
  };
  onSettings(() => void read());
  return {
    settings,
    managed,
    lang,
    words: computed(() => wordsOf(lang.value).options),
    notKept,
    async change(change) {
      const failed = await saveSettings(change).then(
        () => false,
        () => true,
      );
      notKept.value = failed;
      await read();
      return !failed;
    },
  };
}
