import type { TrustEntry } from '../../core/index.ts';
import { type Locale, type LocaleId, loadLocale } from '../../core/present/index.ts';
import { type ReportWords, reportWords } from '../../ui/words.ts';
import { ownSources } from '../settings/chain-sources.ts';
import { languageOf } from '../settings/choices.ts';
import { loadManaged } from '../settings/managed.ts';
import { policyOf } from '../settings/policy.ts';
import { loadSettings } from '../settings.ts';
import type { PanelWords } from '../words/panel-words.ts';
import { wordsOf } from '../words/registry.ts';

/** What the panel goes by: its language, and the viewer's lists. */
export interface PanelChoices {
  lang: LocaleId;
  locale: Locale;
  words: PanelWords;
  reportWords: ReportWords;
  /** The viewer's own list. */
  own: readonly TrustEntry[];
  /** All lists as one, by which reports are judged. */
  trust: readonly TrustEntry[];
  /** Sources of blockchains that are asked first, by network. */
  chains: Readonly<Record<string, readonly string[]>>;
}

/** Reads what the viewer and the viewer's organisation chose. Never rejects. */
export async function loadChoices(): Promise<PanelChoices> {
  const [settings, managed] = await Promise.all([loadSettings(), loadManaged()]);
  const lang = languageOf(settings, managed, navigator.languages);
  return {
    lang,
    locale: await loadLocale(lang),
    words: wordsOf(lang).panel,
    reportWords: reportWords(lang),
    own: settings.trust,
    trust: policyOf(settings, managed).trust,
    chains: ownSources(settings, managed),
  };
}
