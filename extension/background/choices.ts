import { type Locale, loadLocale } from '../../core/present/index.ts';
import { ownSources } from '../settings/chain-sources.ts';
import { languageOf, siteSetting } from '../settings/choices.ts';
import { loadManaged } from '../settings/managed.ts';
import { policyOf, policyVersion } from '../settings/policy.ts';
import { loadSettings, type SiteSetting } from '../settings.ts';
import { siteOfHost } from '../sites/registry.ts';
import type { Words } from '../words/contract.ts';
import { wordsOf } from '../words/registry.ts';
import type { Judges } from './verify-item.ts';

/** What the viewer and the viewer's organisation chose, made ready. */
export interface Choices {
  judges: Judges;
  /** What is done on the pages of a host; a page of no known site was scanned by a click. */
  onHost: (host: string) => SiteSetting;
  locale: Locale;
  words: Words;
}

const BY_CLICK: SiteSetting = { show: 'marks', check: 'auto' };

let ready: Promise<Choices> | undefined;

/** The choices as they are now; read once, and again after a change. */
export function choices(): Promise<Choices> {
  ready ??= read();
  return ready;
}

/** Reads them anew at the next question. */
export function forgetChoices(): void {
  ready = undefined;
}

async function read(): Promise<Choices> {
  const [settings, managed] = await Promise.all([loadSettings(), loadManaged()]);
  const policy = policyOf(settings, managed);
  const chains = ownSources(settings, managed);
  const lang = languageOf(settings, managed, navigator.languages);
  return {
    judges: { policy, chains, languages: [lang], version: policyVersion(policy, chains) },
    onHost: (host) => {
      const site = siteOfHost(host);
      return site ? siteSetting(site.id, settings, managed) : BY_CLICK;
    },
    locale: await loadLocale(lang),
    words: wordsOf(lang),
  };
}
